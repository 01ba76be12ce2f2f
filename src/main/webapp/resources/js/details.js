// A panel that was drawn anew is closed: what somebody opened stays open, with what was typed and what is wrong with it.
(function () {
  'use strict';
  const opened = new Set();
  document.addEventListener('toggle', event => {
    const name = event.target.dataset && event.target.dataset.keep;
    if (name && event.target.isConnected) opened[event.target.open ? 'add' : 'delete'](name);
  }, true);
  function restore() {
    document.querySelectorAll('details[data-keep]').forEach(d => { if (opened.has(d.dataset.keep)) d.open = true; });
  }
  document.addEventListener('DOMContentLoaded', () => { if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', restore); });
  document.addEventListener('liptako:refreshed', restore);
})();
