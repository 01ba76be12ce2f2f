// Whether ballots may be counted, proof by proof, as liptako.secret.BallotCheck says it: for whoever does not want to believe the server.
import { Q, FixedBase, generator, multiply, mod, challenge, fingerprint, write } from './group.js';
import { showsKnowledge } from './proofs.js';
import { require } from './messages.js';
import { exponents, Squares } from './elements.js';

/**
 * @param setup election and credentials exactly as published
 * @param texts of the ballots; the first that is wrong is thrown as a Fault with its number
 * @param progress told after each how many are done
 */
export async function auditBallots(setup, texts, progress = () => {}, first = 0) {
  const election = JSON.parse(setup.election), context = { election: election, hash: await fingerprint(setup.election), listed: new Set(JSON.parse(setup.credentials)), key: new FixedBase(BigInt(election.public_key)) };
  for (const [i, text] of texts.entries()) {
    const where = 'bulletin ' + (first + i + 1);
    try {
      await auditBallot(context, text, where);
    } catch (e) {
      if (e.reason) throw e;
      require(false, 'MALFORMED', where); // a field is missing, or is of another kind
    }
    progress(i + 1, texts.length);
  }
}

async function auditBallot(context, text, where) {
  const ballot = JSON.parse(text);
  require(text === write(ordered(ballot, where)), 'NOT_CANONICAL', where);
  require(ballot.election_uuid === context.election.uuid && ballot.election_hash === context.hash, 'OTHER_ELECTION', where);
  require(context.listed.has(ballot.credential), 'CREDENTIAL_UNKNOWN', where);
  require(ballot.answers.length === context.election.questions.length, 'ANSWERS_NUMBER', where);
  const { signature, ...unsigned } = ordered(ballot, where);
  require(signature.hash === await fingerprint(write(unsigned)), 'BALLOT_ALTERED', where);
  require(await showsKnowledge('sig|' + signature.hash + '|', BigInt(ballot.credential), exponents(signature.proof, where)), 'SIGNATURE_WRONG', where);
  for (const [i, question] of context.election.questions.entries()) await auditAnswer(context, question, context.hash + '|' + ballot.credential, ballot.answers[i], where);
}

/** The fields that a ballot has, in their order: what else stood in it would make another text. Its exponents are in range. */
function ordered(b, where) {
  const proof = p => exponents(p, where) && { challenge: p.challenge, response: p.response }, proofs = list => list.map(proof);
  return { election_uuid: b.election_uuid, election_hash: b.election_hash, credential: b.credential,
    answers: b.answers.map(a => ({ choices: a.choices.map(c => ({ alpha: c.alpha, beta: c.beta })), individual_proofs: a.individual_proofs.map(proofs), overall_proof: proofs(a.overall_proof),
      ...(a.blank_proof && { blank_proof: proofs(a.blank_proof) }) })),
    signature: { hash: b.signature.hash, proof: proof(b.signature.proof) } };
}

async function auditAnswer(context, question, voter, answer, where) {
  const blank = Boolean(question.blank), number = question.answers.length + (blank ? 1 : 0), overall = question.max - question.min + (blank ? 2 : 1);
  require(answer.choices.length === number, 'CHOICES_NUMBER', where);
  require(blank === Boolean(answer.blank_proof), blank ? 'BLANK_PROOF_MISSING' : 'BLANK_PROOF_UNEXPECTED', where);
  require(answer.individual_proofs.length === number && answer.individual_proofs.every(p => p.length === 2) && answer.overall_proof.length === overall && (!blank || answer.blank_proof.length === 2), 'PROOFS_NUMBER', where);
  const choices = answer.choices.map(c => ({ text: c.alpha + ',' + c.beta, alpha: new Squares(BigInt(c.alpha)), beta: new Squares(BigInt(c.beta)) }));
  for (const c of choices) require(c.alpha.contained() && c.beta.contained(), 'NOT_IN_GROUP', where);
  for (const [i, c] of choices.entries()) {
    require(await holds(context.key, 'prove|' + voter + '|' + c.text + '|', [[c, 0], [c, 1]], answer.individual_proofs[i], where), 'CHOICE_PROOF', where);
  }
  const product = side => choices.slice(blank ? 1 : 0).map(c => c[side].bases[0]).reduce(multiply, 1n), alpha = product('alpha'), beta = product('beta');
  const sum = { alpha: new Squares(alpha), beta: new Squares(beta) }, all = voter + '|' + choices.map(c => c.text).join(',');
  const counts = Array.from({ length: question.max - question.min + 1 }, (none, k) => [sum, question.min + k]);
  if (!blank) {
    require(await holds(context.key, 'prove|' + all + '|' + alpha + ',' + beta + '|', counts, answer.overall_proof, where), 'OVERALL_PROOF', where);
    return;
  }
  require(await holds(context.key, 'bproof1|' + all + '|', [[choices[0], 1], ...counts], answer.overall_proof, where), 'OVERALL_PROOF', where);
  require(await holds(context.key, 'bproof0|' + all + '|', [[choices[0], 0], [sum, 0]], answer.blank_proof, where), 'BLANK_PROOF', where);
}

/** That one of several ciphertexts holds the number beside it. */
async function holds(key, prefix, parts, proofs, where) {
  const commitments = [];
  let sum = 0n;
  for (const [j, [sealed, number]] of parts.entries()) {
    const proof = exponents(proofs[j], where), over = number ? less(number, proof.challenge) : 1n;
    commitments.push(multiply(generator.power(proof.response), sealed.alpha.power(proof.challenge)), multiply(multiply(key.power(proof.response), sealed.beta.power(proof.challenge)), over));
    sum += proof.challenge;
  }
  return mod(sum, Q) === await challenge(prefix, commitments);
}

/** g to the power of −number·challenge. */
const less = (number, exponent) => generator.power(mod(-BigInt(number) * exponent, Q));
