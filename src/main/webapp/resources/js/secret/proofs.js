// Proofs that tell nothing but that what they prove is so (Schnorr; Chaum and Pedersen; Cramer, Damgård and Schoenmakers).
import { G, Q, mod, multiply, power, generator, random, challenge } from './group.js';

const answer = (c, w, x) => ({ challenge: c, response: mod(w - x * c, Q) });
const commitment = (base, y, proof) => multiply(power(base, proof.response), power(y, proof.challenge));
export const proofOf = json => ({ challenge: BigInt(json.challenge), response: BigInt(json.response) });
const inRange = proof => proof.challenge >= 0n && proof.challenge < Q && proof.response >= 0n && proof.response < Q;

/** That its maker knows x, of which g^x is known. */
export async function knowledge(prefix, x) {
  const w = random();
  return answer(await challenge(prefix, [generator.power(w)]), w, x);
}

export async function showsKnowledge(prefix, y, proof) {
  return inRange(proof) && proof.challenge === await challenge(prefix, [commitment(G, y, proof)]);
}

/** That one x is in g^x and in alpha^x. */
export async function sameExponent(prefix, x, alpha) {
  const w = random();
  return answer(await challenge(prefix, [generator.power(w), power(alpha, w)]), w, x);
}

/**
 * That a ciphertext holds one of several numbers. The maker knows the randomness of each part, so that also the invented sub-proofs need
 * powers of g and of the key alone, for which there are tables.
 *
 * @param key table of the election's key
 * @param parts one a sub-proof: r, its randomness, and over, by how much what it holds exceeds the number of this sub-proof (0: the true one)
 */
export async function oneOf(prefix, key, parts) {
  const w = random(), truth = parts.findIndex(part => part.over === 0n), commitments = [], proofs = [];
  let invented = 0n;
  for (const [j, part] of parts.entries()) {
    if (j === truth) {
      proofs.push(null);
      commitments.push(generator.power(w), key.power(w));
    } else {
      const proof = { challenge: random(), response: random() }, exponent = proof.response + part.r * proof.challenge;
      proofs.push(proof);
      invented += proof.challenge;
      commitments.push(generator.power(exponent), multiply(key.power(exponent), generator.power(part.over * proof.challenge)));
    }
  }
  proofs[truth] = answer(mod(await challenge(prefix, commitments) - invented, Q), w, parts[truth].r);
  return proofs;
}
