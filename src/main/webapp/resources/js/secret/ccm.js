// AES-CCM (RFC 3610, tag of 8 bytes, no associated data), which WebCrypto lacks: its counter mode seals, the last block of its
// block chaining is the tag.
const BLOCK = 16, TAG = 8;

function header(nonce, flags, value) {
  const block = new Uint8Array(BLOCK);
  block[0] = flags;
  block.set(nonce, 1);
  for (let i = BLOCK - 1, rest = value; i > nonce.length; i--, rest = Math.floor(rest / 256)) block[i] = rest % 256;
  return block;
}

const lengthBytes = nonce => BLOCK - 1 - nonce.length;

/** Counter mode; its own inverse. */
async function counted(key, nonce, counter, bytes) {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-CTR', false, ['encrypt']);
  const mode = { name: 'AES-CTR', counter: header(nonce, lengthBytes(nonce) - 1, counter), length: 8 * lengthBytes(nonce) };
  return new Uint8Array(await crypto.subtle.encrypt(mode, aes, bytes));
}

async function tag(key, nonce, text) {
  const blocks = new Uint8Array(BLOCK + Math.ceil(text.length / BLOCK) * BLOCK);
  blocks.set(header(nonce, (TAG - 2) / 2 << 3 | lengthBytes(nonce) - 1, text.length));
  blocks.set(text, BLOCK);
  const aes = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt']);
  const chained = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv: new Uint8Array(BLOCK) }, aes, blocks));
  return (await counted(key, nonce, 0, chained.slice(blocks.length - BLOCK, blocks.length))).slice(0, TAG);
}

export async function seal(key, nonce, text) {
  const sealed = new Uint8Array(text.length + TAG);
  sealed.set(await counted(key, nonce, 1, text));
  sealed.set(await tag(key, nonce, text), text.length);
  return sealed;
}

/** The text, or null when the tag does not fit. */
export async function open(key, nonce, sealed) {
  if (sealed.length < TAG) return null;
  const text = await counted(key, nonce, 1, sealed.slice(0, -TAG)), expected = await tag(key, nonce, text);
  return expected.every((byte, i) => byte === sealed[text.length + i]) ? text : null;
}
