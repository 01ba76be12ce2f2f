// A trustee's own machine: makes the key with the others, none of whom could open the votes alone, and gives its part of opening the sum.
// The steps are those of liptako.secret.Member; what is handed over can go through anybody's hands, it is public or sealed.
import { Q, NAME, mod, power, multiply, contains, generator, random, randomBase58, number, sha256, fingerprint, write } from './group.js';
import { knowledge, sameExponent } from './proofs.js';
import { sign, isSignedBy, sealTo, unseal, require } from './messages.js';

const SEED_LENGTH = 22;

export const newSeed = () => randomBase58(SEED_LENGTH);

async function keysOf(seed) {
  const signing = number(await sha256('sk|' + seed)) % Q, decrypting = number(await sha256('dk|' + seed)) % Q;
  return { signing: signing, decrypting: decrypting, verification: generator.power(signing), encryption: generator.power(decrypting) };
}

/** Step one: this trustee's public keys. */
export async function certificate(seed) {
  const keys = await keysOf(seed);
  return write(await sign(write({ verification: keys.verification, encryption: keys.encryption }), keys.signing));
}

async function members(certificates, keys) {
  const list = [];
  for (const [i, text] of certificates.entries()) {
    const signed = JSON.parse(text), content = JSON.parse(signed.message), where = 'member ' + (i + 1);
    const member = { verification: BigInt(content.verification), encryption: BigInt(content.encryption) };
    require(contains(member.verification) && contains(member.encryption), 'NOT_IN_GROUP', where);
    require(await isSignedBy(signed, member.verification), 'CERTIFICATE_SIGNATURE', where);
    list.push(member);
  }
  const index = list.findIndex(member => member.verification === keys.verification && member.encryption === keys.encryption) + 1;
  require(index > 0 && new Set(list.map(member => member.verification)).size === list.length, 'VERIFICATION_KEY', 'certs');
  return { list: list, index: index };
}

/** Step two, with everybody's certificate in the order agreed on: shares of this trustee's part for each, sealed to each. */
export async function polynomial(seed, certificates, threshold) {
  const keys = await keysOf(seed), { list } = await members(certificates, keys), coefficients = Array.from({ length: threshold }, random), secrets = [];
  for (const [i, member] of list.entries()) {
    const at = coefficients.reduceRight((sum, coefficient) => mod(sum * BigInt(i + 1) + coefficient, Q), 0n);
    secrets.push(await sealTo(member.encryption, keys.signing, write({ secret: at })));
  }
  const commitments = await sign(write({ coefexps: coefficients.map(c => generator.power(c)) }), keys.signing);
  return write({ polynomial: await sealTo(keys.encryption, keys.signing, write({ polynomial: coefficients })), secrets: secrets, coefexps: commitments });
}

/** Step three, with everybody's step two: checks each share against what its sender committed to, and makes this trustee's key. */
export async function share(seed, certificates, polynomials) {
  const keys = await keysOf(seed), { list, index } = await members(certificates, keys);
  require(polynomials.length === list.length, 'THRESHOLD_WRONG');
  let secret = 0n, threshold = 0;
  for (const [i, text] of polynomials.entries()) {
    const sent = JSON.parse(text), where = 'member ' + (i + 1), elements = JSON.parse(sent.coefexps.message).coefexps.map(BigInt);
    threshold = threshold || elements.length;
    require(elements.every(contains), 'NOT_IN_GROUP', where);
    require(await isSignedBy(sent.coefexps, list[i].verification), 'COEFFICIENTS_SIGNATURE', where);
    require(sent.secrets.length === list.length && elements.length === threshold, 'THRESHOLD_WRONG', where);
    const received = BigInt(JSON.parse(await unseal(sent.secrets[index - 1], keys.decrypting, list[i].verification)).secret) % Q;
    const promised = elements.reduceRight((product, element) => multiply(power(product, BigInt(index)), element), 1n);
    require(generator.power(received) === promised, 'SHARE_WRONG', where);
    secret += received;
  }
  const key = generator.power(secret), pok = await knowledge('pok|' + NAME + '|' + key + '|', secret % Q);
  return write({ private_key: await sealTo(keys.encryption, keys.signing, write({ decryption_key: secret })), public_key: { pok: pok, public_key: key } });
}

/** A key that is needed without replacement: its secret, and what is handed over. */
export async function single() {
  const secret = random(), key = generator.power(secret);
  return { secret: String(secret), handed: write({ pok: await knowledge('pok|' + NAME + '|' + key + '|', secret), public_key: key }) };
}

/** The public key of such a secret, with a fresh proof. */
export async function handedOf(secret) {
  const key = generator.power(BigInt(secret));
  return write({ pok: await knowledge('pok|' + NAME + '|' + key + '|', BigInt(secret)), public_key: key });
}

/** The election key that everybody's step two makes, each checked to be its sender's. */
export async function electionKey(certificates, polynomials) {
  let product = 1n;
  for (const [i, text] of polynomials.entries()) {
    const sent = JSON.parse(text).coefexps, verification = BigInt(JSON.parse(JSON.parse(certificates[i]).message).verification);
    require(await isSignedBy(sent, verification), 'COEFFICIENTS_SIGNATURE', 'member ' + (i + 1));
    product = multiply(product, BigInt(JSON.parse(sent.message).coefexps[0]));
  }
  return product;
}

/** The election key of single keys. */
export const productOf = handed => handed.reduce((product, text) => multiply(product, BigInt(JSON.parse(text).public_key)), 1n);

/** What the trustees read aloud: the fingerprint of a public key, or of the election's. */
export const spoken = key => fingerprint(String(key));

/** This trustee's part of opening the sum, with the proof that its own key made it. */
export async function decrypt(seed, shareText, electionHash, tallyText) {
  const keys = await keysOf(seed), kept = JSON.parse(shareText);
  const x = BigInt(JSON.parse(await unseal(kept.private_key, keys.decrypting, keys.verification)).decryption_key) % Q;
  require(generator.power(x) === BigInt(kept.public_key.public_key), 'VERIFICATION_KEY');
  return decryptWith(x, electionHash, tallyText);
}

/** The same with the secret exponent itself. */
export async function decryptWith(x, electionHash, tallyText) {
  const prefix = 'decrypt|' + electionHash + '|' + generator.power(x) + '|', factors = [], proofs = [];
  for (const question of JSON.parse(tallyText)) {
    const alphas = question.map(choice => BigInt(choice.alpha)), made = [];
    require(alphas.every(contains), 'NOT_IN_GROUP', 'encrypted_tally');
    for (const alpha of alphas) made.push(await sameExponent(prefix, x, alpha));
    factors.push(alphas.map(alpha => power(alpha, x)));
    proofs.push(made);
  }
  return write({ decryption_factors: factors, decryption_proofs: proofs });
}
