// Checks an archive from its first byte to the sealed sum as a strict auditor does (liptako.secret.Auditor): a trustee's page opens no sum that this refuses.
// What is found wrong is a Fault with a word of secret.properties and the place.
import { fingerprint, hex, sha256, multiply, write } from './group.js';
import { require } from './messages.js';
import { trusteesOf } from './trustees.js';
import { elements } from './elements.js';

const DATA = { Setup: 4, Ballot: 1, EndBallots: 0, EncryptedTally: 2 };
const AFTER = { Setup: [null], Ballot: ['Setup', 'Ballot'], EndBallots: ['Setup', 'Ballot'], EncryptedTally: ['EndBallots'] };
const BLOCK = 512;

/** The records of a plain tar without closing blocks; each but the first bears the hash of what it holds. */
async function records(tar) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }), all = [];
  const text = (from, to) => decoder.decode(tar.subarray(from, to));
  for (let at = 0; at < tar.length;) {
    require(at + BLOCK <= tar.length, 'ARCHIVE_CUT');
    const name = text(at, at + 100).replace(/\0+$/, ''), digits = text(at + 124, at + 135);
    require(/^[0-7]{11}$/.test(digits), 'ARCHIVE_HEADER', name);
    const size = parseInt(digits, 8), end = at + BLOCK + size, next = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    require(next <= tar.length, 'ARCHIVE_CUT', name);
    require(tar.subarray(end, next).every(byte => byte === 0), 'ARCHIVE_PADDING', name);
    const body = text(at + BLOCK, end);
    if (at === 0) {
      require(name === 'BELENIOS' && /^\{"version":1,"timestamp":"[0-9]+"\}$/.test(body), 'ARCHIVE_VERSION');
    } else {
      const [hash, kind, ...rest] = name.split('.');
      require(['data', 'event'].includes(kind) && rest.join('.') === 'json', 'ARCHIVE_NAME', name);
      require(hash === hex(await sha256(body)), 'HASH_MISMATCH', name);
      all.push({ event: kind === 'event', hash: hash, text: body });
    }
    at = next;
  }
  return all;
}

/** The events in their one order, each with its data; those of the opening of the sum, which may follow, are the server's to check. */
async function events(tar) {
  const all = [];
  let data = [], previous = null;
  for (const record of await records(tar)) {
    if (!record.event) { data.push(record); continue; }
    const json = JSON.parse(record.text), where = 'événement ' + all.length;
    if (['PartialDecryption', 'Result'].includes(json.type)) { data = []; previous = record.hash; all.push({ type: json.type }); continue; }
    require(AFTER[json.type] && AFTER[json.type].includes(all.length ? all.at(-1).type : null), 'EVENT_ORDER', where);
    const payload = data.length ? data.at(-1).hash : undefined;
    const canonical = write({ ...(previous && { parent: previous }), height: all.length, type: json.type, ...(payload && { payload: payload }) });
    require(record.text === canonical, json.parent !== (previous || undefined) ? 'EVENT_PARENT' : json.payload !== payload ? 'EVENT_PAYLOAD' : 'NOT_CANONICAL', where);
    require(data.length === DATA[json.type], data.length < DATA[json.type] ? 'DATA_MISSING' : 'DATA_UNEXPECTED', where);
    all.push({ type: json.type, data: data });
    data = [];
    previous = record.hash;
  }
  require(data.length === 0, 'DATA_UNEXPECTED', 'fin');
  return all;
}

async function setUp(data) {
  const [election, trustees, credentials] = data.map(record => record.text);
  require(data[3].text === write({ election: data[0].hash, trustees: data[1].hash, credentials: data[2].hash }), 'EVENT_PAYLOAD', 'Setup');
  const read = JSON.parse(election), keys = await trusteesOf(trustees);
  require(read.version === 1 && read.group === 'BELENIOS-2048', 'GROUP_UNKNOWN');
  require(read.public_key === String(keys.electionKey), 'ELECTION_KEY');
  const listed = JSON.parse(credentials);
  require(credentials === write(listed), 'NOT_CANONICAL', 'électeurs');
  // Liptako gives every voter one vote: a weight here would be somebody's invention.
  const numbers = elements(listed, 'électeurs');
  require(new Set(listed).size === listed.length, 'CREDENTIAL_REPEATED', 'électeurs');
  numbers.forEach((one, i) => require(i === 0 || numbers[i - 1] < one, 'CREDENTIALS_ORDER', 'électeurs'));
  return { election: election, json: read, hash: await fingerprint(election), credentials: credentials, listed: listed, trustees: keys };
}

/**
 * What the archive of a closed box says, everything checked: election, keys, list, every ballot and every proof of it, each ballot once, and the sum.
 *
 * @param check checks the texts of ballots against { election, credentials }: auditBallots of ballots.js, here or in workers
 * @return number of ballots, how many count, fingerprint of the list, trustees, election hash, and the sum as it stands in the archive
 */
export async function audit(tar, check) {
  const all = await events(tar);
  require(all.length && all[0].type === 'Setup', 'DATA_MISSING', 'Setup');
  const setup = await setUp(all[0].data), ballots = all.filter(e => e.type === 'Ballot').map(e => e.data[0].text), sum = all.find(e => e.type === 'EncryptedTally');
  require(sum, 'DATA_MISSING', 'EncryptedTally');
  require(new Set(ballots).size === ballots.length, 'BALLOT_REPEATED');
  await check({ election: setup.election, credentials: setup.credentials }, ballots);
  const counted = new Map(ballots.map(text => JSON.parse(text)).map(ballot => [ballot.credential, ballot]));
  const tally = setup.json.questions.map((question, i) => Array.from({ length: question.answers.length + (question.blank ? 1 : 0) }, (none, j) => [...counted.values()]
    .reduce((product, ballot) => ({ alpha: multiply(product.alpha, BigInt(ballot.answers[i].choices[j].alpha)), beta: multiply(product.beta, BigInt(ballot.answers[i].choices[j].beta)) }), { alpha: 1n, beta: 1n })));
  require(sum.data[0].text === write(tally), 'TALLY_VALUE');
  require(sum.data[1].text === write({ num_tallied: counted.size, total_weight: counted.size, encrypted_tally: sum.data[0].hash }), 'TALLY_COUNT');
  return { ballots: ballots.length, counted: counted.size, credentials: await fingerprint(setup.credentials), electionHash: setup.hash, trustees: setup.trustees, tally: sum.data[0].text };
}
