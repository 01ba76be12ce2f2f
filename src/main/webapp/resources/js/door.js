// The door: the field always has the keys, so that a scanner may type at any time; where the browser reads codes itself, so does its camera.
(function () {
  'use strict';
  /** One look a fifth of a second follows a hand; the same badge counts again once it has been away this long. */
  const LOOK_MS = 200, AWAY_MS = 3000;
  /** A scanner's Enter follows its letters at once: it belongs to them even if the keys have just gone back to a button. */
  const SCANNER_MS = 500;
  let typedAt = -SCANNER_MS;
  const field = () => document.getElementById('f:code');
  const press = () => { const button = document.getElementById('f:read'); if (button) button.click(); };

  function keys() {
    const active = document.activeElement;
    if (field() && (!active || active === document.body || active.id === 'f:read')) field().focus();
  }
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && field() && (event.target === field() || event.timeStamp - typedAt < SCANNER_MS)) {
      event.preventDefault();
      if (field().value.trim()) press();
      return;
    }
    // A scanner types without looking: letters that fall on the page belong to the field.
    if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey && event.key !== ' ' && field()) {
      typedAt = event.timeStamp;
      if (!event.target.matches('input, select, textarea')) field().focus();
    }
  });
  if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', () => setTimeout(() => { if (field()) { field().focus(); field().select(); } }, 0));
  keys();

  const button = document.getElementById('camera'), lens = document.getElementById('lens');
  if (!button || !lens || !('BarcodeDetector' in window) || !navigator.mediaDevices) return;
  const video = lens.querySelector('video');
  let detector = null, stream = null, seen = '', seenAt = 0;

  window.BarcodeDetector.getSupportedFormats().then(formats => {
    if (!formats.includes('qr_code')) return;
    detector = new window.BarcodeDetector({ formats: ['qr_code'] });
    button.hidden = false;
  });

  async function look() {
    if (!stream) return;
    try {
      const found = (await detector.detect(video))[0], now = Date.now();
      if (found) {
        const text = found.rawValue.trim();
        if (text !== seen || now - seenAt > AWAY_MS) {
          field().value = text;
          press();
        }
        seen = text;
        seenAt = now;
      }
    } catch (e) { /* no picture yet: the next look has one */ }
    setTimeout(look, LOOK_MS);
  }

  button.addEventListener('click', async () => {
    if (stream) {
      stream.getTracks().forEach(track => track.stop());
      stream = null;
    } else {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
        video.srcObject = stream;
        await video.play();
        lens.querySelector('p').textContent = '';
        look();
      } catch (e) {
        stream = null;
        lens.querySelector('p').textContent = lens.dataset.denied;
      }
      lens.hidden = false;
    }
    if (!stream && !lens.querySelector('p').textContent) lens.hidden = true;
    button.setAttribute('aria-pressed', String(Boolean(stream)));
  });
})();
