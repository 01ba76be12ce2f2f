// The terminal's theme, before anything is painted: the dark hall, unless this device was told otherwise.
(function () {
  'use strict';
  try {
    if (localStorage.getItem('liptako.theme') === 'light') document.body.classList.remove('hall');
  } catch (e) { /* without a store it stays dark */ }
})();
