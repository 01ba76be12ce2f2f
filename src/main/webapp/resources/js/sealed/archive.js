// Reads the archive of a box (a plain tar, docs/secret-core.md) as far as a trustee's page must before it opens a sum: that every record is what its name says,
// that the sum is that of the last ballot of each key, that each is signed, and that there are enough. The stand-alone program checks every proof besides.
import { hex, sha256, fingerprint, multiply } from '../secret/group.js';
import { showsKnowledge, proofOf } from '../secret/proofs.js';

/** One or two ballots in a sum would be opened votes. */
const FEW = 3;

async function records(tar) {
  const all = [], decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < tar.length;) {
    const name = decoder.decode(tar.subarray(at, at + 100)).replace(/\0.*/s, ''), size = parseInt(decoder.decode(tar.subarray(at + 124, at + 135)), 8);
    const text = decoder.decode(tar.subarray(at + 512, at + 512 + size));
    if (at > 0 && !name.startsWith(hex(await sha256(text)))) throw new RangeError('record ' + name);
    all.push({ event: name.endsWith('.event.json'), text: text });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return all;
}

/** How many ballots the sum adds up, and the fingerprint of the list of keys; throws where something does not fit. */
export async function checkedSum(tar, tallyText) {
  const counted = new Map();
  let election = null, credentials = null, last = null;
  for (const record of (await records(tar)).slice(1)) {
    if (!record.event) {
      const json = JSON.parse(record.text);
      if (json.election_uuid) last = { json: json };
      else if (Array.isArray(json) && typeof json[0] === 'string') credentials = record.text;
      else if (json.questions) election = record.text;
    } else if (JSON.parse(record.text).type === 'Ballot') counted.set(last.json.credential, last.json);
  }
  const listed = new Set(JSON.parse(credentials)), hash = await fingerprint(election);
  let sums = null;
  for (const ballot of counted.values()) {
    if (!listed.has(ballot.credential) || ballot.election_hash !== hash) throw new RangeError('ballot');
    if (!await showsKnowledge('sig|' + ballot.signature.hash + '|', BigInt(ballot.credential), proofOf(ballot.signature.proof))) throw new RangeError('signature');
    const own = ballot.answers.map(answer => answer.choices.map(c => [BigInt(c.alpha), BigInt(c.beta)]));
    sums = sums ? sums.map((q, i) => q.map((c, j) => [multiply(c[0], own[i][j][0]), multiply(c[1], own[i][j][1])])) : own;
  }
  if (counted.size > 0 && counted.size <= FEW) throw new RangeError('few');
  const stated = JSON.parse(tallyText).map(q => q.map(c => [BigInt(c.alpha), BigInt(c.beta)]));
  if (counted.size > 0 && String(stated) !== String(sums)) throw new RangeError('sum');
  return { ballots: counted.size, credentials: await fingerprint(credentials) };
}
