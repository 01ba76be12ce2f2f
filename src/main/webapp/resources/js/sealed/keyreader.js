// Reads a voting key from a badge: a scanner that types ends with Enter; where the browser reads codes itself, so does its camera. The key stays in this page.
const LOOK_MS = 200;

/**
 * @param field where the key is typed
 * @param take the button that takes what stands in the field
 * @param camera the button that starts and stops the camera; stays hidden where the browser reads no codes
 * @param lens its picture, and why there is none
 */
export async function readsBadges(field, take, camera, lens) {
  field.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take.click();
  });
  const known = 'BarcodeDetector' in window && navigator.mediaDevices ? await window.BarcodeDetector.getSupportedFormats().catch(() => []) : [];
  if (!known.includes('qr_code')) return;
  const detector = new window.BarcodeDetector({ formats: ['qr_code'] }), video = lens.querySelector('video'), why = lens.querySelector('p');
  let stream = null;
  camera.hidden = false;

  function stop() {
    if (stream) stream.getTracks().forEach(track => track.stop());
    stream = null;
    lens.hidden = true;
    camera.setAttribute('aria-pressed', 'false');
  }

  async function look() {
    if (!stream) return;
    const found = (await detector.detect(video).catch(() => []))[0];
    if (found) {
      field.value = found.rawValue.trim();
      stop();
      take.click();
    } else {
      setTimeout(look, LOOK_MS);
    }
  }

  field.closest('dialog').addEventListener('close', stop);
  camera.addEventListener('click', async () => {
    if (stream) { stop(); return; }
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      video.srcObject = stream;
      await video.play();
      why.textContent = '';
      camera.setAttribute('aria-pressed', 'true');
      look();
    } catch (e) {
      why.textContent = lens.dataset.denied;
    }
    lens.hidden = false;
  });
}
