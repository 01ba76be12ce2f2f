// What the live pages say: words from the page's own bundle (l:words), times as French writes them, and elements without markup from data.
(function () {
  'use strict';
  const Liptako = window.Liptako = window.Liptako || {};
  const two = n => String(n).padStart(2, '0');
  const there = (ms, offset) => new Date(ms + offset * 60000);
  const words = {};
  const english = document.documentElement.lang === 'en';

  /** The page's word under a key, {0}, {1} filled in. */
  Liptako.say = function (key, ...values) {
    if (!(key in words)) {
      const element = document.querySelector('[data-word="' + key + '"]');
      words[key] = element ? element.textContent : key;
    }
    return words[key].replace(/\{([0-9])\}/g, (all, i) => values[i] === undefined ? '' : values[i]);
  };

  /** A value of the field (l:words prefix="term.TYPE"), or the French word that came with it. */
  Liptako.term = (type, name, french) => document.querySelector('[data-word="term.' + type + '.' + name + '"]') ? Liptako.say('term.' + type + '.' + name) : french;

  /** « 10 h 42 » at the place, « 10:42 » in English. */
  Liptako.hour = (ms, offset) => english ? two(there(ms, offset).getUTCHours()) + ':' + two(there(ms, offset).getUTCMinutes()) : there(ms, offset).getUTCHours() + '\u202fh\u202f' + two(there(ms, offset).getUTCMinutes());

  /** « 10 h 42 min 07 s » at the place. */
  Liptako.instant = (ms, offset) => english ? Liptako.hour(ms, offset) + ':' + two(there(ms, offset).getUTCSeconds()) : Liptako.hour(ms, offset) + '\u202fmin\u202f' + two(there(ms, offset).getUTCSeconds()) + '\u202fs';

  Liptako.day = (ms, offset) => there(ms, offset).toLocaleDateString(english ? 'en-GB' : 'fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

  /** « 2 min 07 s », « 1 h 02 min ». */
  Liptako.lasted = function (ms) {
    const s = Math.max(0, Math.floor(ms / 1000)), m = Math.floor(s / 60);
    return m >= 60 ? Math.floor(m / 60) + '\u202fh\u202f' + two(m % 60) + '\u202fmin' : m ? m + '\u202fmin\u202f' + two(s % 60) + '\u202fs' : s + '\u202fs';
  };

  /** Time that is left, « 0:42 », « 12:05 »: whole seconds, and nothing only when nothing is left. */
  Liptako.left = function (ms) {
    const s = Math.max(0, Math.ceil(ms / 1000));
    return Math.floor(s / 60) + ':' + two(s % 60);
  };

  /** « 1re », « 2e » as text. */
  Liptako.rank = (n, feminine) => english ? n + (n % 100 > 10 && n % 100 < 14 ? 'th' : ['th', 'st', 'nd', 'rd'][n % 10] || 'th') : n === 1 ? (feminine ? '1re' : '1er') : n + 'e';

  /** An element: el('p', { class: 'muted', text: … }, children). Everything from data goes in as text. */
  Liptako.el = function (tag, given, children) {
    const element = document.createElement(tag);
    for (const key in given || {}) {
      if (given[key] === null || given[key] === undefined || given[key] === false) continue;
      if (key === 'text') element.textContent = given[key]; else element.setAttribute(key, given[key] === true ? '' : given[key]);
    }
    (children || []).forEach(child => child && element.append(child));
    return element;
  };

  /** Sets an element's text only when it differs, so that a reader is not told the same again. */
  Liptako.text = function (element, text) {
    const wanted = text === null || text === undefined ? '' : String(text);
    if (element.textContent !== wanted) element.textContent = wanted;
  };

  /** A State: its flag and name. */
  Liptako.state = (code, name) => Liptako.el('span', { class: 'state' }, [Liptako.el('span', { class: 'flag ' + code.toLowerCase(), 'aria-hidden': 'true' }), Liptako.el('span', { text: name })]);

  /**
   * The scrutin to be looked at: one that waits for its outcome, or the last as long as nothing has followed it.
   */
  Liptako.shown = function (frame) {
    const scrutin = frame && frame.scrutin;
    if (!scrutin || scrutin.status === 'OPEN' || scrutin.status === 'HELD' || scrutin.status === 'CLOSED') return scrutin || null;
    const ended = Date.parse(scrutin.proclaimedAt || scrutin.annulledAt);
    const followed = !frame.item || frame.item.id !== scrutin.item || frame.speech && Date.parse(frame.speech.beganAt) > ended || frame.sitting.status !== 'OPEN';
    return followed ? null : scrutin;
  };

  /** The class of an outcome (look: .verdict). */
  Liptako.outcome = outcome => outcome === 'ADOPTED' ? 'adopted' : outcome === 'REJECTED' ? 'rejected' : 'other';
})();
