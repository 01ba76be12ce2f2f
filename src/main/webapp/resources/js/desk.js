// A staff desk: refreshes itself when the stream brings a new number, keeps speakers' clocks going, and hears the keys.
// A refresh replaces only panels without fields (class "refreshed"), and waits while somebody types, presses or has a dialog open.
(function () {
  'use strict';
  /** A burst of acts (ballots, a roll call) makes one refresh; the desk is never more than this behind. */
  const QUIET_MS = 250, LATEST_MS = 1200, RETRY_MS = 400;
  let wanted = -1, timer = 0, since = 0, pressed = false, forced = false;

  const fields = 'input:not([type=hidden]):not([type=button]):not([type=submit]), textarea, select, [contenteditable=true]';
  const typing = () => document.activeElement && document.activeElement.matches(fields);
  const dialog = () => Array.from(document.querySelectorAll('.ui-dialog')).find(d => d.offsetParent !== null || getComputedStyle(d).display !== 'none' && d.getAttribute('aria-hidden') === 'false');
  const held = () => { const open = dialog(); return pressed || (open && !open.classList.contains('lively')) || (typing() && !(open && open.classList.contains('lively'))); };

  /** The stream's number that the page shows, as it was last rendered. */
  const shown = () => Number((document.querySelector('[data-number]') || { dataset: {} }).dataset.number || -1);

  function ask(number) {
    wanted = Math.max(wanted, number);
    if (!forced && wanted <= shown() || typeof window.liptakoRefresh !== 'function') return;
    const now = performance.now();
    if (!since) since = now;
    clearTimeout(timer);
    timer = setTimeout(refresh, now - since > LATEST_MS ? 0 : QUIET_MS);
  }

  function refresh() {
    if (held()) {
      timer = setTimeout(refresh, RETRY_MS);
      return;
    }
    since = 0;
    if (forced || wanted > shown()) window.liptakoRefresh();
    forced = false;
  }

  /** What is left until an end, by the server's clock. */
  function left(element) {
    const end = Number(element.dataset.until), now = window.Liptako && window.Liptako.flux ? window.Liptako.flux.now() : Date.now();
    if (!end) return;
    const seconds = Math.max(0, Math.ceil((end - now) / 1000)), text = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    if (element.textContent !== text) element.textContent = text;
    if (!seconds && element.dataset.ended !== element.dataset.until) {
      element.dataset.ended = element.dataset.until;
      setTimeout(() => { forced = true; ask(wanted); }, 500);
    }
  }

  function tick() {
    document.querySelectorAll('[data-until]').forEach(left);
    return window.Liptako && window.Liptako.speechClocks ? window.Liptako.speechClocks(window.Liptako.flux ? window.Liptako.flux.now() : Date.now()) : undefined;
  }

  /** What the hall sees, small: item, speaker or scrutin, from the same frame as the hall's own display. */
  function preview(frame) {
    const box = document.getElementById('hall-preview');
    if (!box) return;
    const lines = [];
    const scrutin = frame.scrutin, item = frame.item;
    const about = scrutin && (scrutin.status !== 'PROCLAIMED' && scrutin.status !== 'ANNULLED' || item && !frame.speech);
    if (!frame.sitting || frame.sitting.status === 'PLANNED') lines.push(['strong', box.dataset.planned]);
    else if (frame.sitting.status === 'SUSPENDED') lines.push(['strong', box.dataset.suspended]);
    else if (frame.sitting.status === 'CLOSED') lines.push(['strong', box.dataset.closed]);
    else if (about) {
      lines.push(['strong', scrutin.question]);
      if (scrutin.verdict) lines.push(['b', scrutin.verdict.word]);
      if (scrutin.tally) lines.push(['span', scrutin.tally.pour + ' / ' + scrutin.tally.contre + ' / ' + scrutin.tally.abstention]);
      else lines.push(['span', box.dataset.voted.replace('{0}', scrutin.voted).replace('{1}', scrutin.voters)]);
    } else if (item) {
      lines.push(['strong', item.title]);
      if (frame.speech) lines.push(['span', frame.speech.name + ' · ' + frame.speech.stateName]);
    } else lines.push(['strong', box.dataset.open]);
    box.replaceChildren(...lines.map(([name, text]) => { const node = document.createElement(name); node.textContent = text; return node; }));
  }

  function line(state) {
    const element = document.getElementById('line');
    if (element) element.textContent = state === 'connected' ? '' : element.dataset[state.toLowerCase()] || '';
    document.body.classList.toggle('offline', state !== 'connected');
  }

  function key(event) {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || typing() || dialog()) return;
    const name = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    // Space on a button or link is that button's own.
    if (name === ' ' && document.activeElement && document.activeElement.matches('button, a, summary, [role=button]')) return;
    const target = Array.from(document.querySelectorAll('[data-key]')).find(e => e.dataset.key === name && !e.disabled && e.offsetParent !== null);
    if (target) {
      event.preventDefault();
      if (!event.repeat) target.click();
    }
  }

  /** A refreshed panel is new: what the hall sees is put back. */
  function restore() {
    if (window.Liptako && window.Liptako.flux && window.Liptako.flux.frame) preview(window.Liptako.flux.frame);
    tick();
  }
  if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', restore);
  document.addEventListener('liptako:refreshed', restore);

  document.addEventListener('liptako:frame', event => { preview(event.detail); ask(event.detail.n); });
  // No act of the journal says that a terminal fell silent, so the number does not grow: this is asked for whatever it is.
  document.addEventListener('liptako:terminals', () => { forced = true; ask(wanted); });
  document.addEventListener('liptako:line', event => line(event.detail.state));
  document.addEventListener('keydown', key);
  document.addEventListener('click', event => { if (event.target.id === 'print') window.print(); });
  document.addEventListener('pointerdown', () => { pressed = true; }, true);
  ['pointerup', 'pointercancel'].forEach(name => document.addEventListener(name, () => setTimeout(() => { pressed = false; }, 150), true));
  if (window.Liptako && window.Liptako.flux && window.Liptako.flux.frame) { preview(window.Liptako.flux.frame); ask(window.Liptako.flux.frame.n); }
  tick();
  if (window.Liptako && window.Liptako.drawing) window.Liptako.drawing(tick);
  else setInterval(tick, 200);
})();
