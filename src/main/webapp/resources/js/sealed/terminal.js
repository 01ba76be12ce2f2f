// A deputy's secret vote: the key stays here, the choice is sealed here, and the sealed ballot leaves without the sign-in. What was sealed is kept until it is
// acknowledged, so that a cut line or a restart loses nothing; the choice itself is kept nowhere.
import { el, say, get, post, look, notice, button, show } from './desk.js';
import { signingKey } from '../secret/ballot.js';
import { kept, credential, showKey } from './own.js';

const seat = document.getElementById('seat'), main = document.getElementById('vote'), SITTING = seat.dataset.sitting;
const RETRY_MS = [500, 1000, 2000, 4000];
// Loaded with the page, so that a ballot is sealed also while the line is cut.
const sealer = new Worker('/resources/js/secret/worker.js', { type: 'module' });
let vote = null, own = null, setup = null, chosen = new Set(), sealed = null, spent = null, sending = false, key = null, checked = null, foreign = false;

/** This terminal's receipt for a vote: the tracker of the ballot that is in the box. */
const receipt = () => (kept.read('recus') || {})[vote.id] || null;
const pending = () => { const p = kept.read('bulletin'); return p && p.vote === vote.id ? p : null; };

async function turn() {
  const next = SITTING ? (await get('/sittings/' + SITTING + '/secret-votes/own'))[0] || null : null;
  if (!vote || !next || vote.id !== next.id || vote.boxes[0].uuid !== next.boxes[0].uuid) reset();
  vote = next;
  if (vote) {
    own = vote.own;
    if (vote.status === 'COLLECTING') await deposit();
    if (vote.status === 'OPEN' && own.onRoll && !setup) await prepare();
    if (pending() && !sending) send();
    if (['CLOSED', 'COUNTED', 'PROCLAIMED'].includes(vote.status) && receipt() && !checked) await check();
  }
  draw();
}

function reset() {
  setup = sealed = spent = key = checked = null;
  foreign = false;
  chosen = new Set();
}

async function deposit() {
  if (!own.present) return;
  key = await signingKey(credential(), own.uuids[0]);
  try {
    await post('/secret-votes/' + vote.id + '/keys', { element: String(key.public) });
    own.gave = true;
    foreign = false;
    notice('');
  } catch (e) {
    // Another key was given for this deputy: the registrar's, which stands on the badge, or somebody's whom the registrar must find.
    foreign = e.code === 'KEY_DEPOSITED';
    notice(foreign ? '' : e.message);
  }
}

async function prepare() {
  const uuid = own.uuids[0], frozen = await get('/secret-votes/' + vote.id + '/setups/' + uuid);
  key = await signingKey(credential(), uuid);
  setup = { ...frozen, listed: JSON.parse(frozen.credentials).includes(String(key.public)) };
}

/** Seals in the background; the progress is told. */
function seal() {
  const bar = el('progress', { max: 100, value: 0, 'aria-label': say('secret.sealing') });
  show(main, ['sealing', Date.now()], () => [head(), el('p', { class: 'sealing', role: 'status', text: say('secret.sealing') }), bar]);
  const votes = [[...(vote.ask.blank ? [chosen.has('blank') ? 1 : 0] : []), ...vote.ask.answers.map((a, i) => chosen.has(i) ? 1 : 0)]];
  return new Promise((done, failed) => {
    sealer.onerror = () => failed(new Error(say('secret.sealing.failed')));
    sealer.onmessage = event => {
      if (event.data.done) { bar.value = 100 * event.data.done / event.data.of; return; }
      if (event.data.ballot) done(sealed = event.data.ballot); else failed(new Error(say('secret.sealing.failed')));
    };
    sealer.postMessage({ election: setup.election, credential: credential(), votes: votes });
  }).finally(draw);
}

function cast() {
  kept.write('bulletin', { vote: vote.id, text: sealed.text, tracker: sealed.tracker });
  sealed = null;
  send();
  draw();
}

/** Signs, then casts, each until answered; the ballot goes without the sign-in. */
async function send() {
  const own = pending();
  if (!own || sending) return;
  sending = true;
  for (let tries = 0; ; tries++) {
    try {
      await post('/secret-votes/' + own.vote + '/signature');
      await post('/secret-votes/' + own.vote + '/ballots', { ballot: own.text }, true);
      kept.write('recus', { ...kept.read('recus'), [own.vote]: own.tracker });
      kept.write('bulletin', null);
      chosen = new Set();
      notice('');
      break;
    } catch (e) {
      notice(e.message);
      if (!e.passes) { kept.write('bulletin', null); break; }
      draw();
      await new Promise(done => setTimeout(done, RETRY_MS[Math.min(tries, RETRY_MS.length - 1)]));
    }
  }
  sending = false;
  draw();
}

async function challenge() {
  await post('/secret-votes/' + vote.id + '/spent', { ballot: sealed.text }, true);
  spent = { tracker: sealed.tracker, code: sealed.code, choices: words() };
  sealed = null;
  chosen = new Set();
  draw();
}

async function check() {
  for (const box of vote.boxes.filter(b => own.uuids.includes(b.uuid))) {
    const found = (await get('/secret-votes/' + vote.id + '/boxes/' + box.position + '/ballots')).find(b => b.tracker === receipt());
    checked = found ? (found.counts ? 'counted' : 'replaced') : 'missing';
  }
}

const words = () => [...(chosen.has('blank') ? [say('secret.blank')] : []), ...vote.ask.answers.filter((a, i) => chosen.has(i))].join(', ');
const admitted = () => chosen.has('blank') ? chosen.size === 1 : chosen.size >= vote.ask.min && chosen.size <= vote.ask.max;

function head() {
  return el('section', { class: 'moment' }, [el('p', { class: 'eyebrow', text: say(vote.rehearsal ? 'secret.eyebrow.rehearsal' : 'secret.eyebrow', vote.number) }), el('h1', { text: vote.question }),
    vote.meaning && el('p', { class: 'muted', text: say('secret.meaning', vote.meaning) })]);
}

function choices() {
  const many = vote.ask.max > 1, place = el('div', { class: 'secretchoices', role: many ? 'group' : 'radiogroup', 'aria-label': vote.question });
  const entries = [...vote.ask.answers.map((a, i) => [i, a]), ...(vote.ask.blank ? [['blank', say('secret.blank')]] : [])];
  place.append(...entries.map(([id, name]) => {
    const on = chosen.has(id), one = el('button', { type: 'button', class: 'btn large choice', role: many ? 'checkbox' : 'radio', 'aria-checked': String(on), 'data-answer': id, text: name });
    one.addEventListener('click', () => {
      if (!many || id === 'blank' || chosen.has('blank')) chosen = new Set(chosen.has(id) ? [] : [id]);
      else if (on) chosen.delete(id); else chosen.add(id);
      draw();
    });
    return one;
  }));
  const go = button(say('secret.prepare'), 'primary large', seal);
  go.disabled = !admitted();
  return [el('p', { class: 'small', text: many ? say('secret.choose.many', vote.ask.max) : say('secret.choose.one') }), place, el('div', { class: 'actions' }, [go])];
}

function review() {
  return [el('p', { class: 'message', text: say('secret.review', words()) }), el('p', { class: 'small', text: say('secret.tracker') }), el('p', { class: 'tracker', text: sealed.tracker }),
    el('div', { class: 'actions' }, [button(say('secret.cast'), 'primary large', cast), button(say('secret.challenge'), 'large', challenge, say('secret.challenge.confirm')),
      button(say('secret.change'), 'quiet', () => { sealed = null; draw(); })])];
}

function opened() {
  return [el('p', { class: 'message', text: say('secret.spent', spent.choices) }), el('dl', { class: 'facts' }, [el('dt', { text: say('secret.spent.address') }), el('dd', { text: location.origin + '/bulletin.xhtml' }),
    el('dt', { text: say('secret.tracker') }), el('dd', {}, [el('code', { class: 'tracker', text: spent.tracker })]), el('dt', { text: say('secret.spent.code') }), el('dd', {}, [el('code', { class: 'code', text: spent.code })])]),
    el('div', { class: 'actions' }, [button(say('secret.again'), 'primary', () => { spent = null; draw(); })])];
}

function taken() {
  return [el('p', { class: 'message ok', role: 'status', text: say('secret.taken') }), el('p', { class: 'small', text: say('secret.tracker') }), el('p', { class: 'tracker', text: receipt() }),
    vote.status === 'OPEN' && vote.revotable && el('div', { class: 'actions' }, [button(say('secret.revote'), '', () => { again = true; draw(); })])];
}
let again = false;

function body() {
  if (vote.status === 'COLLECTING' && foreign) return [el('p', { class: 'message warn', role: 'alert', text: say('secret.key.badge') }), el('div', { class: 'actions' }, [button(say('secret.key.show'), 'primary large', showKey)])];
  if (vote.status === 'COLLECTING') return el('p', { class: 'message' + (own.gave ? ' ok' : ''), role: 'status', text: say(own.gave ? 'secret.key.given' : own.present ? 'secret.key.giving' : 'secret.key.absent') });
  if (!own.onRoll) return el('p', { class: 'message', text: say('secret.notOnRoll') });
  if (pending()) return el('p', { class: 'message warn', role: 'status', text: say('secret.sending') });
  if (vote.status === 'HELD') return [el('p', { class: 'message warn', text: say('secret.held') }), receipt() && taken()];
  if (vote.status !== 'OPEN') return [el('p', { class: 'message', text: say('secret.over') }), receipt() && el('p', { class: 'tracker', text: receipt() }),
    checked && el('p', { class: 'message ' + (checked === 'missing' ? 'danger' : 'ok'), role: 'status', text: say('secret.checked.' + checked) }),
    vote.verdict && el('p', { class: 'message', text: vote.verdict })];
  if (!setup) return null;
  if (!setup.listed) return el('p', { class: 'message danger', role: 'alert', text: say('secret.key.unlisted') });
  if (spent) return opened();
  if (sealed) return review();
  if (receipt() && !again) return taken();
  return choices();
}

function draw() {
  if (receiptIsNew()) again = false;
  if (!vote) { show(main, 'none', () => el('section', { class: 'moment' }, [el('h1', { text: say('secret.none') }), el('p', { class: 'muted', text: say('secret.none.text') })])); return; }
  show(main, [vote.id, vote.status, own, setup && setup.listed, [...chosen], sealed && sealed.tracker, spent, pending() && 1, receipt(), checked, again, foreign], () => [head(), body()]);
}
let lastReceipt = null;
function receiptIsNew() {
  const now = vote && receipt(), fresh = now !== lastReceipt;
  lastReceipt = now;
  return fresh;
}

look(turn);
