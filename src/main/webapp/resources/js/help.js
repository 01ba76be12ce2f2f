// The help of a page opens without script; with it, by F1 or ? (unless the page's own keys use it), closes by Escape or a press elsewhere, and prints alone. The choice of a language closes alike.
(function () {
  'use strict';
  const help = () => document.querySelector('details.help');
  const typing = target => target.matches && target.matches('input, textarea, select, [contenteditable=true]');
  document.addEventListener('keydown', event => {
    const box = help();
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (box && (event.key === 'F1' || event.key === '?' && !typing(event.target) && !document.querySelector('[data-key="?"]'))) {
      box.open = !box.open;
      box.querySelector('summary').focus();
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Escape') {
      const open = document.querySelector('details.help[open], details.languages[open]');
      if (!open) return;
      open.open = false;
      open.querySelector('summary').focus();
      event.stopPropagation();
    }
  }, true);
  document.addEventListener('click', event => document.querySelectorAll('details.help[open], details.languages[open]').forEach(open => { if (!open.contains(event.target)) open.open = false; }));
  const button = document.querySelector('[data-print]');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
})();
