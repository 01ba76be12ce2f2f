// Seals a vote on the terminal: what leaves it can be checked and counted, not opened. The formats are Belenios' (docs/secret-core.md).
import { Q, FixedBase, generator, multiply, mod, number, randomBase58, base58Number, base58Digit, sha256, fingerprint, write } from './group.js';
import { knowledge, oneOf } from './proofs.js';

const ITERATIONS = 1000, CHECK = 53n, DIGITS = 14, CODE_DIGITS = 22;
const CREDENTIAL = /^[1-9A-HJ-NP-Za-km-z]{3}(-[1-9A-HJ-NP-Za-km-z]{3}){4}$/;
const utf8 = new TextEncoder();

/** A new signing key as people write it, with a digit that finds a slip of the pen. */
export function newCredential() {
  const digits = randomBase58(DIGITS);
  return (digits + base58Digit(Number(CHECK - base58Number(digits) % CHECK))).match(/.../g).join('-');
}

export function isCredential(text) {
  if (!CREDENTIAL.test(text)) return false;
  const digits = text.replaceAll('-', '');
  return (base58Number(digits.slice(0, DIGITS)) + base58Number(digits.slice(DIGITS))) % CHECK === 0n;
}

/** The signing exponent of a credential in one election, and the public credential that goes with it. */
export async function signingKey(credential, uuid) {
  const password = await crypto.subtle.importKey('raw', utf8.encode(credential), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: utf8.encode(uuid), iterations: ITERATIONS }, password, 256);
  const secret = number(new Uint8Array(bits)) % Q;
  return { secret: secret, public: generator.power(secret) };
}

/**
 * The sealed ballot, its tracker and what opens it; the code is the same opening as a person can type it.
 *
 * @param electionText exactly as published: its hash is in every proof
 * @param credential the voter's private credential
 * @param votes for each question a 0 or 1 for each choice, « blanc » first where there is one
 * @param progress told after each step: how many of how many are done
 */
export async function seal(electionText, credential, votes, progress = () => {}) {
  const election = JSON.parse(electionText), hash = await fingerprint(electionText), key = new FixedBase(BigInt(election.public_key));
  const signer = await signingKey(credential, election.uuid), voter = hash + '|' + signer.public;
  const code = randomBase58(CODE_DIGITS), answers = [], randomness = [], steps = votes.flat().length + votes.length + 1;
  let done = 0;
  const step = () => progress(++done, steps);
  for (const [i, question] of election.questions.entries()) {
    if (!admits(question, votes[i])) throw new RangeError('question ' + i + ' does not admit ' + votes[i]);
    const rs = await Promise.all(votes[i].map((vote, j) => masked(code, i, j)));
    answers.push(await answer(question, voter, key, votes[i], rs, step));
    randomness.push(rs);
  }
  const unsigned = { election_uuid: election.uuid, election_hash: hash, credential: signer.public, answers: answers };
  const signed = await fingerprint(write(unsigned));
  const text = write({ ...unsigned, signature: { hash: signed, proof: await knowledge('sig|' + signed + '|', signer.secret) } });
  step();
  return { text: text, tracker: await fingerprint(text), opening: write({ randomness: randomness }), code: code };
}

/** The randomness of one choice, from a code of 129 bits that opens the whole ballot: 512 bits of hash, so that none is likelier than another. */
async function masked(code, question, choice) {
  const half = which => sha256('mask|' + which + '|' + code + '|' + question + '|' + choice);
  return (number(await half(0)) << 256n | number(await half(1))) % Q;
}

/** The opening of a ballot from the code that its terminal showed. */
export async function openingOf(electionText, code) {
  const randomness = [];
  for (const [i, question] of JSON.parse(electionText).questions.entries()) {
    randomness.push(await Promise.all(Array.from({ length: question.answers.length + (question.blank ? 1 : 0) }, (none, j) => masked(code, i, j))));
  }
  return write({ randomness: randomness });
}

/** Whether a question takes this vote: so many choices, or « blanc » and nothing else. */
export function admits(question, vote) {
  const first = question.blank ? 1 : 0, sum = vote.slice(first).reduce((a, b) => a + b, 0);
  return vote.length === question.answers.length + first && vote.every(v => v === 0 || v === 1)
    && (first && vote[0] ? sum === 0 : sum >= question.min && sum <= question.max);
}

async function answer(question, voter, key, vote, rs, step) {
  const choices = vote.map((m, i) => ({ alpha: generator.power(rs[i]), beta: multiply(key.power(rs[i]), m ? generator.power(1n) : 1n) }));
  const dotted = choice => choice.alpha + ',' + choice.beta;
  const individual = [];
  for (const [i, choice] of choices.entries()) {
    const m = BigInt(vote[i]);
    individual.push(await oneOf('prove|' + voter + '|' + dotted(choice) + '|', key, [{ r: rs[i], over: m }, { r: rs[i], over: m - 1n }]));
    step();
  }
  const first = question.blank ? 1 : 0;
  const sum = choices.slice(first).reduce((a, b) => ({ alpha: multiply(a.alpha, b.alpha), beta: multiply(a.beta, b.beta) }));
  const r = mod(rs.slice(first).reduce((a, b) => a + b, 0n), Q), total = BigInt(vote.slice(first).reduce((a, b) => a + b, 0));
  const all = voter + '|' + choices.map(dotted).join(',');
  const counts = Array.from({ length: question.max - question.min + 1 }, (none, k) => ({ r: r, over: total - BigInt(question.min + k) }));
  const result = { choices: choices, individual_proofs: individual };
  if (question.blank) {
    const blank = BigInt(vote[0]);
    result.overall_proof = await oneOf('bproof1|' + all + '|', key, [{ r: rs[0], over: blank - 1n }, ...counts]);
    result.blank_proof = await oneOf('bproof0|' + all + '|', key, [{ r: rs[0], over: blank }, { r: r, over: total }]);
  } else {
    result.overall_proof = await oneOf('prove|' + all + '|' + dotted(sum) + '|', key, counts);
  }
  step();
  return result;
}

/**
 * The votes in a sealed ballot, by what opens it (« vérifier ce bulletin »): for another device than the one that sealed.
 *
 * @return for each question a 0 or 1 a choice
 * @throws RangeError when this does not open that ballot
 */
export function open(electionText, ballotText, openingText) {
  const key = new FixedBase(BigInt(JSON.parse(electionText).public_key)), answers = JSON.parse(ballotText).answers;
  return JSON.parse(openingText).randomness.map((rs, i) => rs.map((text, j) => {
    const r = BigInt(text), choice = answers[i].choices[j], mask = key.power(r);
    const vote = [0, 1].find(m => BigInt(choice.alpha) === generator.power(r) && BigInt(choice.beta) === multiply(mask, m ? generator.power(1n) : 1n));
    if (vote === undefined) throw new RangeError('choice ' + j + ' of question ' + i);
    return vote;
  }));
}
