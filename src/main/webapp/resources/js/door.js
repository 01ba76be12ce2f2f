// The door: what a scanner types is collected here, wherever the keys are and whatever is being drawn; each code waits in a row until its answer came.
// Where the browser reads codes itself, so does its camera.
(function () {
  'use strict';
  /** One look a fifth of a second follows a hand; the same badge counts again once it has been away this long; without an answer a code is sent again. */
  const LOOK_MS = 200, AWAY_MS = 3000, AGAIN_MS = 2000;
  const field = document.getElementById('f:code'), told = document.getElementById('waiting');
  if (!field) return;
  /** Codes read and not yet answered, the oldest first; each with the way that was chosen when it was read. */
  const pending = [];
  let sent = false, stepped = false, count = 0;

  const way = () => { const button = document.querySelector('[id="f:ways"] [aria-pressed=true]'); return button && button.id !== 'f:both' ? button.id.slice(2).toUpperCase() : ''; };

  function send() {
    if (sent || !pending.length) return;
    sent = true;
    window.liptakoDoor(['scan', 'badge', 'way'].map(name => ({ name, value: pending[0][name] })));
  }

  function tell(text) {
    if (told.textContent !== text) told.textContent = text;
  }

  function read(text) {
    field.value = '';
    if (!text.trim()) return;
    pending.push({ scan: Date.now() + '-' + count++, badge: text.trim(), way: way() });
    if (pending.length > 1) tell(told.dataset.waiting.replace('{0}', pending.length));
    send();
  }

  document.addEventListener('liptako:door', event => {
    sent = false;
    if (event.detail === 'success') {
      pending.shift();
      tell(pending.length ? told.dataset.waiting.replace('{0}', pending.length) : '');
      send();
    } else {
      tell(told.dataset.silent.replace('{0}', pending.length));
      setTimeout(send, AGAIN_MS);
    }
  });

  document.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      // Enter ends the code that was typed, wherever the keys went meanwhile; only who walked to a button by Tab presses that button.
      if (event.target === field || field.value && !stepped) {
        event.preventDefault();
        read(field.value);
      }
    } else if (event.key === 'Tab') {
      stepped = true;
    } else if (event.key.length === 1 && event.key !== ' ') {
      stepped = false;
      if (event.target !== field) {
        event.preventDefault();
        field.value += event.key;
        field.focus();
      }
    }
  }, true);
  document.getElementById('read').addEventListener('click', () => { read(field.value); field.focus(); });
  field.focus();

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
        if (text !== seen || now - seenAt > AWAY_MS) read(text);
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
