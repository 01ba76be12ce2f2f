// What this terminal keeps for its deputy: the voting key, the ballot on its way, the receipts; and the dialog that shows the key and takes another.
import { say, text, confirmed } from './desk.js';
import { newCredential, isCredential } from '../secret/ballot.js';
import { readsBadges } from './keyreader.js';

const DEPUTY = document.getElementById('seat').dataset.deputy;

export const kept = {
  read(name) { try { return JSON.parse(localStorage.getItem('liptako.' + name + '.' + DEPUTY)); } catch (e) { return null; } },
  write(name, value) { if (value === null) localStorage.removeItem('liptako.' + name + '.' + DEPUTY); else localStorage.setItem('liptako.' + name + '.' + DEPUTY, JSON.stringify(value)); }
};

/** Made here when there is none. */
export function credential() {
  let key = kept.read('cle');
  if (!key || !isCredential(key)) {
    key = newCredential();
    kept.write('cle', key);
  }
  return key;
}

export function showKey() {
  text(document.getElementById('key'), credential());
  document.getElementById('keyDialog').showModal();
}
document.getElementById('showKey').addEventListener('click', showKey);
readsBadges(document.getElementById('typedKey'), document.getElementById('takeKey'), document.getElementById('keyCamera'), document.getElementById('keyLens'));
document.getElementById('takeKey').addEventListener('click', async () => {
  const typed = document.getElementById('typedKey').value.trim();
  if (!isCredential(typed)) { text(document.getElementById('keyFault'), say('secret.key.typo')); return; }
  if (!await confirmed(say('secret.key.take'), say('secret.key.take.confirm'))) return;
  kept.write('cle', typed);
  location.reload();
});
