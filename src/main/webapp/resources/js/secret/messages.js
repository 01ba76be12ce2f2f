// What the members of a group of trustees send one another: signed, and sealed to its recipient where nobody else may read it.
import { power, multiply, inverse, contains, generator, random, sha256, hex, write, G } from './group.js';
import { knowledge, showsKnowledge, proofOf } from './proofs.js';
import * as ccm from './ccm.js';

const LONG_TEXT = 65536;
const prefix = message => 'sigmsg|' + message + '|';

/** What is wrong with something received: a word of the list in secret.properties, and where. */
export class Fault extends Error {
  constructor(reason, where) {
    super(reason + (where ? ' ' + where : ''));
    this.reason = reason;
    this.where = where;
  }
}

export function require(holds, reason, where) {
  if (!holds) throw new Fault(reason, where);
}

export async function sign(message, secret) {
  return { message: message, signature: await knowledge(prefix(message), secret) };
}

export const isSignedBy = (signed, key) => showsKnowledge(prefix(signed.message), key, proofOf(signed.signature));

const cipher = async (key, alpha, length) => [await sha256('key|' + key), (await sha256('iv|' + alpha)).slice(0, length < LONG_TEXT ? 13 : 12)];

/** The text of a message signed by one and sealed to another. */
export async function sealTo(recipient, signer, message) {
  const inner = new TextEncoder().encode(write(await sign(write({ recipient: recipient, message: message }), signer)));
  const r = random(), alpha = generator.power(r), key = generator.power(random());
  const data = await ccm.seal(...await cipher(key, alpha, inner.length), inner);
  return write({ alpha: alpha, beta: multiply(power(recipient, r), key), data: hex(data) });
}

/** The message, whole, meant for the owner of this secret and signed by that sender. */
export async function unseal(text, secret, sender) {
  const sealed = JSON.parse(text), alpha = BigInt(sealed.alpha), beta = BigInt(sealed.beta);
  require(contains(alpha) && contains(beta), 'NOT_IN_GROUP');
  const data = Uint8Array.from(sealed.data.match(/../g) || [], digits => parseInt(digits, 16)), key = multiply(beta, inverse(power(alpha, secret)));
  const inner = await ccm.open(...await cipher(key, alpha, data.length - 8), data);
  require(inner, 'MESSAGE_SEALED');
  const signed = JSON.parse(new TextDecoder().decode(inner)), content = JSON.parse(signed.message);
  require(await isSignedBy(signed, sender) && BigInt(content.recipient) === power(G, secret), 'MESSAGE_SEALED');
  return content.message;
}
