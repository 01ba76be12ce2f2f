// The trustees as an archive names them: their keys, that each knows its own, and what they make together (liptako.secret.Trustees).
import { NAME, multiply, power, write } from './group.js';
import { showsKnowledge } from './proofs.js';
import { isSignedBy, require } from './messages.js';
import { element, elements, exponents } from './elements.js';

async function key(json, where) {
  const value = element(json.public_key, where);
  require(await showsKnowledge('pok|' + NAME + '|' + value + '|', value, exponents(json.pok, where)), 'TRUSTEE_PROOF', where);
  return value;
}

async function signed(message, by, reason, where) {
  exponents(message.signature, where);
  require(await isSignedBy(message, by), reason, where);
}

/** Members of whom some suffice: each key must follow from what all of them committed to. */
async function pedersen(json, where) {
  const members = json.certs.length, commitments = [], keys = [];
  require(json.threshold >= 1 && json.threshold <= members && json.coefexps.length === members && json.verification_keys.length === members, 'THRESHOLD_WRONG', where);
  for (let i = 0; i < members; i++) {
    const at = 'member ' + (i + 1), certificate = JSON.parse(json.certs[i].message), verification = element(certificate.verification, at);
    element(certificate.encryption, at);
    await signed(json.certs[i], verification, 'CERTIFICATE_SIGNATURE', at);
    const committed = elements(JSON.parse(json.coefexps[i].message).coefexps, at);
    await signed(json.coefexps[i], verification, 'COEFFICIENTS_SIGNATURE', at);
    require(committed.length === json.threshold, 'THRESHOLD_WRONG', at);
    commitments.push(committed);
  }
  for (let i = 0; i < members; i++) {
    const at = 'member ' + (i + 1), own = await key(json.verification_keys[i], at);
    const promised = commitments.map(c => c.reduceRight((product, e) => multiply(power(product, BigInt(i + 1)), e), 1n)).reduce(multiply, 1n);
    require(own === promised, 'VERIFICATION_KEY', at);
    keys.push(own);
  }
  return { keys: keys, key: commitments.map(c => c[0]).reduce(multiply, 1n), needed: json.threshold };
}

/** The owners' public keys in their order, the election's key, and how many are needed; everything checked. */
export async function trusteesOf(text) {
  const list = JSON.parse(text), owners = [];
  require(text === write(list), 'NOT_CANONICAL', 'garants');
  require(list.length > 0, 'TRUSTEES_NONE');
  let electionKey = 1n, needed = 0;
  for (const [kind, item] of list) {
    require(kind === 'Single' || kind === 'Pedersen', 'MALFORMED', 'garants');
    const group = kind === 'Pedersen' ? await pedersen(item, 'garants') : await key(item, 'garants').then(own => ({ keys: [own], key: own, needed: 1 }));
    owners.push(...group.keys);
    electionKey = multiply(electionKey, group.key);
    needed += group.needed;
  }
  return { owners: owners, electionKey: electionKey, needed: needed };
}
