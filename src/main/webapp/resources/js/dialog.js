// A dialog takes the keys in the moment it is shown and gives them back in the moment it closes.
// PrimeFaces does both by a timer of a tenth of a second: on a busy device it rings while somebody already types, and the letters land in another field.
document.addEventListener('DOMContentLoaded', function () {
  'use strict';
  const dialog = window.PrimeFaces && window.PrimeFaces.widget.Dialog && window.PrimeFaces.widget.Dialog.prototype;
  if (!dialog) return;
  const fields = 'input:not([type=hidden]), select, textarea';

  let opener = null;
  document.addEventListener('click', event => {
    const pressed = event.target.closest && event.target.closest('button, a[href], summary, [tabindex]');
    if (pressed && !pressed.closest('.ui-dialog')) opener = pressed;
  }, true);

  const shown = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';

  /** What takes the keys in a dialog, in its order: of a group of choices the chosen one. */
  function stops(box) {
    return Array.from(box.querySelectorAll('a[href], button, ' + fields + ', summary, [tabindex]')).filter(e => !e.disabled && e.tabIndex >= 0 && shown(e)
      && (e.type !== 'radio' || e.checked || !box.querySelector('input[type=radio][name="' + CSS.escape(e.name) + '"]:checked')));
  }

  // Tab goes round in the dialog on top. PrimeFaces has it go on by itself, and at the last place it stays there now and then, once or for good.
  window.addEventListener('keydown', event => {
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
    const box = Array.from(document.querySelectorAll('.ui-dialog')).filter(shown).sort((a, b) => Number(getComputedStyle(b).zIndex) - Number(getComputedStyle(a).zIndex))[0];
    const all = box ? stops(box) : [];
    if (!all.length) return;
    event.stopImmediatePropagation();
    const now = document.activeElement, last = all[all.length - 1];
    const to = !box.contains(now) ? all[0] : event.shiftKey && now === all[0] ? last : !event.shiftKey && (now === last || now.type === 'radio' && now.name === last.name) ? all[0] : null;
    if (to) {
      event.preventDefault();
      to.focus();
    }
  }, true);

  dialog.applyFocus = function () {
    const box = this.jq[0];
    const wanted = this.cfg.focus ? window.PrimeFaces.expressions.SearchExpressionFacade.resolveComponentsAsSelector(this.jq, this.cfg.focus)[0] : null;
    // A dialog with nothing but its words has its way out.
    const first = wanted || Array.from(box.querySelectorAll(fields)).find(f => !f.disabled && f.offsetParent) || box.querySelector('.ui-dialog-content button:not([disabled]), .ui-dialog-content a[href]') || box.querySelector('.ui-dialog-titlebar-close');
    if (first) first.focus();
  };

  dialog.returnFocus = function () {
    // A button that asks the server first cannot hold the keys while it waits: the body has them when the dialog comes.
    const held = this.focusedElementBeforeDialogOpened, before = held && held !== document.body ? held : opener, now = document.activeElement;
    // Whoever has the keys elsewhere by now keeps them.
    if (!before || window.jQuery('.ui-dialog:visible').length || now && now !== document.body && !this.jq[0].contains(now)) return;
    giveBack(before);
  };

  /** What opened the dialog gets the keys back, perhaps drawn anew since; one that still waits for its own answer gets them with the answer, unless somebody has them by then. */
  function giveBack(before) {
    const there = () => before.isConnected ? before : before.id && document.getElementById(before.id);
    if (!there()) return;
    if (!there().disabled) {
      there().focus({ preventScroll: true });
      return;
    }
    const answered = new MutationObserver(() => {
      const button = there(), taken = document.activeElement && document.activeElement !== document.body;
      if (button && button.disabled && !taken) return;
      answered.disconnect();
      if (button && !taken) button.focus({ preventScroll: true });
    });
    answered.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
  }
});
