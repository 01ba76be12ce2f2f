// A trustee's seed in a file under a passphrase, as liptako.secret.KeyFile reads it too.
const ITERATIONS = 600000, ITERATIONS_MAX = 10000000;
const utf8 = new TextEncoder();
const base64 = bytes => btoa(String.fromCharCode(...bytes));
const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));

async function keyOf(passphrase, salt, iterations) {
  const password = await crypto.subtle.importKey('raw', utf8.encode(passphrase), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: salt, iterations: iterations }, password, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export const sealSeed = (seed, passphrase) => sealKey({ seed: seed }, passphrase);

/** Seals a key: a seed, or where every key is needed the secret itself. */
export async function sealKey(content, passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16)), nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await keyOf(passphrase, salt, ITERATIONS), utf8.encode(JSON.stringify(content)));
  return JSON.stringify({ version: 1, iterations: ITERATIONS, salt: base64(salt), nonce: base64(nonce), sealed: base64(new Uint8Array(sealed)) });
}

export async function openSeed(text, passphrase) {
  const key = await openKey(text, passphrase);
  return key && key.seed || null;
}

/** The key in the file, or null when the passphrase is another one (a damaged file looks the same). */
export async function openKey(text, passphrase) {
  try {
    const file = JSON.parse(text);
    if (file.version !== 1 || !(file.iterations > 0 && file.iterations <= ITERATIONS_MAX)) return null;
    const key = await keyOf(passphrase, bytes(file.salt), file.iterations);
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(file.nonce) }, key, bytes(file.sealed))));
  } catch (e) {
    return null;
  }
}
