// A trustee's desk: the key is made here and kept as a file under a passphrase; only what is public, or sealed to its recipient, leaves this page.
import { el, say, get, post, bytes, look, notice, button, show, spelled, panel, Refused } from './desk.js';
import { newSeed, certificate, polynomial, share, decrypt, decryptWith, electionKey, productOf, single, handedOf, spoken } from '../secret/trustee.js';
import { sealKey, openKey } from '../secret/keyfile.js';
import { checkedSum } from './archive.js';

const page = document.getElementById('desk'), place = document.getElementById('steps'), STATE = page.dataset.state, SITTING = page.dataset.sitting, PASSPHRASE_LEAST = 12;
const parts = [el('div'), el('div'), el('div')];
place.append(...parts);
let ceremony = null, votes = [], key = null, made = null, busy = '';

async function turn() {
  ceremony = (await get('/key-ceremonies'))[0] || null;
  votes = SITTING ? (await get('/sittings/' + SITTING + '/secret-votes')).filter(v => v.status === 'CLOSED') : [];
  draw();
}

const own = () => ceremony.holders.find(h => h.state === STATE);

function draw() {
  // What the others do must not take away what this trustee is typing: each part is drawn anew only when it changes itself.
  const step = ceremony && ceremony.status, mine = ceremony && own();
  show(parts[0], ceremony && [ceremony.id, step, ceremony.holders.map(h => [h.due, h.fingerprint])], () => !ceremony ? el('p', { class: 'message', text: say('secret.trustee.none') })
    : panel(say('secret.trustee.ceremony', ceremony.number), [el('p', { class: 'measure', text: say(ceremony.everyone ? 'secret.trustee.everyone' : 'secret.trustee.threshold', ceremony.threshold, ceremony.holders.length) }), people(),
      ceremony.fingerprint && el('div', {}, [el('p', { class: 'small', text: say('secret.trustee.fingerprint') }), el('p', { class: 'fingerprint', text: spelled(ceremony.fingerprint) })]),
      step === 'READY' ? [el('p', { class: 'message ok', text: say('secret.trustee.ready') }), mine && mine.share && el('div', { class: 'actions' }, [button(say('secret.trustee.share'), 'quiet', () => download(fileName() + '.share.json', own().share))])] : step === 'ENDED' ? el('p', { class: 'message warn', text: say('secret.trustee.ended', ceremony.endReason) }) : null], say('secret.step.' + step)));
  show(parts[1], ceremony && [ceremony.id, step, mine && mine.due, key ? 1 : 0, made ? 1 : 0], () => !ceremony || step === 'READY' || step === 'ENDED' ? []
    : mine && mine.due ? panel(say('secret.trustee.own'), [due(step)]) : el('p', { class: 'message', role: 'status', text: say('secret.trustee.wait') }));
  show(parts[2], [votes.map(v => [v.id, v.boxes.map(b => b.owners)]), key ? 1 : 0, busy], () => ceremony ? votes.map(sums) : []);
}

function people() {
  return el('ul', { class: 'lines' }, ceremony.holders.map(h => el('li', {}, [el('b', { text: h.owner + '. ' + h.name }), el('span', { class: 'small', text: h.fingerprint ? spelled(h.fingerprint) : '' }),
    el('span', { class: 'tag end ' + (h.due ? '' : 'ok'), text: say(h.due ? 'secret.trustee.due' : 'secret.trustee.done') })])));
}

function due(step) {
  if (step === 'READING') return el('div', { class: 'stack' }, [el('p', { class: 'measure', text: say('secret.trustee.read') }), el('div', { class: 'actions' }, [button(say('secret.trustee.confirm'), 'primary', confirm, say('secret.trustee.confirm.text')), stop()])]);
  if (!key) return step === 'CERTIFICATES' || step === 'KEYS' ? make() : load();
  return el('div', { class: 'stack' }, [el('p', { class: 'measure', text: say('secret.trustee.do.' + step) }), el('div', { class: 'actions' }, [button(say('secret.trustee.hand'), 'primary', hand), stop()])]);
}

const stop = () => button(say('secret.trustee.stop'), 'quiet danger', () => post('/key-ceremonies/' + ceremony.id + '/end', { reason: say('secret.trustee.stop.reason', STATE) }).then(turn), say('secret.trustee.stop.text'));

const fileName = () => 'cle-garant-' + STATE.toLowerCase() + '-' + ceremony.number + '.json';

function download(name, content) {
  el('a', { href: URL.createObjectURL(new Blob([content], { type: 'application/json' })), download: name }).click();
}

/** Two passphrases, a file, and the proof that the file opens again: only then is anything handed over. */
function make() {
  const one = field('pass1', say('secret.trustee.passphrase'), 'password'), two = field('pass2', say('secret.trustee.passphrase.again'), 'password');
  const save = button(say('secret.trustee.make'), 'primary', async () => {
    const phrase = one.input.value;
    if (phrase.length < PASSPHRASE_LEAST || phrase !== two.input.value) throw new Error(say('secret.trustee.passphrase.rule', PASSPHRASE_LEAST));
    const content = ceremony.everyone ? { secret: (await single()).secret } : { seed: newSeed() };
    made = await sealKey(content, phrase);
    download(fileName(), made);
    draw();
  });
  return el('div', { class: 'stack' }, [el('p', { class: 'measure', text: say('secret.trustee.make.text') }), one, two, el('div', { class: 'actions' }, [save]), made && load(say('secret.trustee.reload'))]);
}

/** The key from its file; it stays in this page's memory until the page is left. */
function load(why) {
  const file = field('keyFile', say('secret.trustee.file'), 'file'), phrase = field('pass', say('secret.trustee.passphrase'), 'password');
  return el('div', { class: 'stack' }, [el('p', { class: 'measure', text: why || say('secret.trustee.load') }), file, phrase, el('div', { class: 'actions' }, [button(say('secret.trustee.open'), made ? 'primary' : '', async () => {
    if (!file.input.files[0]) throw new Error(say('secret.trustee.file.missing'));
    key = await openKey(await file.input.files[0].text(), phrase.input.value);
    if (!key) throw new Error(say('secret.trustee.file.wrong'));
    draw();
  })])]);
}

function field(id, label, type) {
  const input = el('input', { id: id, type: type, autocomplete: type === 'password' ? 'off' : null }), made = el('div', { class: 'field' }, [el('label', { for: id, text: label }), input]);
  made.input = input;
  return made;
}

async function hand() {
  const step = ceremony.status, texts = name => ceremony.holders.map(h => h[name]);
  const given = step === 'CERTIFICATES' ? await certificate(key.seed) : step === 'POLYNOMIALS' ? await polynomial(key.seed, texts('certificate'), ceremony.threshold)
    : step === 'SHARES' ? await share(key.seed, texts('certificate'), texts('polynomial')) : await handedOf(key.secret);
  await post('/key-ceremonies/' + ceremony.id + '/hand', { text: given });
  await turn();
}

/** What is confirmed is what this page computed itself from what all handed over. */
async function confirm() {
  const texts = name => ceremony.holders.map(h => h[name]);
  const computed = await spoken(ceremony.everyone ? productOf(texts('publicKey')) : await electionKey(texts('certificate'), texts('polynomial')));
  if (computed !== ceremony.fingerprint) throw new Error(say('secret.trustee.differs'));
  await post('/key-ceremonies/' + ceremony.id + '/confirm', { fingerprint: computed });
  await turn();
}

/** The boxes of a closed vote that wait for this trustee. */
function sums(vote) {
  const boxes = vote.boxes.map(box => el('li', {}, [el('b', { text: box.state || say('secret.box.whole') }), el('span', { class: 'small', text: say('secret.box.opened', box.owners.length, box.needed) }),
    el('span', { class: 'tag end ' + (own() && box.owners.includes(own().owner) ? 'ok' : ''), text: say(own() && box.owners.includes(own().owner) ? 'secret.trustee.done' : 'secret.trustee.due') })]));
  const open = vote.boxes.some(box => own() && !box.owners.includes(own().owner));
  return panel(say('secret.trustee.sum', vote.number, vote.question), [el('ul', { class: 'lines' }, boxes), el('p', { class: 'measure', text: say('secret.trustee.sum.text') }),
    open && (key ? el('div', { class: 'actions' }, [button(say('secret.trustee.decrypt'), 'primary', () => openAll(vote), say('secret.trustee.decrypt.confirm'))]) : load()), busy && el('p', { role: 'status', text: busy })], say('secret.status.CLOSED'));
}

async function openAll(vote) {
  for (const box of vote.boxes.filter(b => !b.owners.includes(own().owner))) {
    busy = say('secret.trustee.checking', box.state || '');
    draw();
    try {
      const at = '/secret-votes/' + vote.id + '/boxes/' + box.position, sum = await get(at + '/sum');
      const publicKey = key.seed ? JSON.parse(own().share).public_key.public_key : JSON.parse(await handedOf(key.secret)).public_key;
      try {
        await checkedSum(await bytes(at + '/archive.bel'), sum, box, own().owner, publicKey, (done, of) => { busy = say('secret.trustee.checking.ballots', done, of); draw(); });
      } catch (e) {
        if (e instanceof Refused) throw e;
        throw new Error(e.reason ? say('secret.trustee.sum.fault', say('fault.' + e.reason), e.where || '') : say('secret.trustee.sum.wrong'));
      }
      const part = key.seed ? await decrypt(key.seed, own().share, sum.electionHash, sum.tally) : await decryptWith(BigInt(key.secret), sum.electionHash, sum.tally);
      await post(at + '/decryptions', { decryption: part });
    } finally { busy = ''; }
  }
  await turn();
  notice('');
}

document.getElementById('print').addEventListener('click', () => window.print());
look(turn);
