// A delegation's registrar: sees who has given a key and answers for the list; or makes the keys here and hands them out on badges, and the server gets the public ones alone.
import { el, say, get, post, look, button, show, spelled, panel } from './desk.js';
import { newCredential, signingKey } from '../secret/ballot.js';
import { drawing } from './qr.js';

const page = document.getElementById('desk'), place = document.getElementById('steps'), STATE = page.dataset.state, SITTING = page.dataset.sitting;
let vote = null, slips = null;

async function turn() {
  vote = SITTING ? (await get('/sittings/' + SITTING + '/secret-votes')).filter(v => v.status === 'COLLECTING').at(-1) || null : null;
  draw();
}

function draw() {
  const keys = vote && vote.keys.find(k => k.state === STATE);
  show(place, [vote && vote.id, keys, slips], () => {
    if (!vote) return el('p', { class: 'message', text: say('secret.registrar.none') });
    return [panel(say('secret.registrar.vote', vote.number, vote.question), [
      el('dl', { class: 'facts' }, [el('dt', { text: say('secret.registrar.present') }), el('dd', { text: keys.present }), el('dt', { text: say('secret.registrar.given') }), el('dd', { text: keys.given })]),
      keys.missing.length ? el('p', { class: 'small', text: say('secret.registrar.missing', keys.missing.join(', ')) }) : null,
      keys.fingerprint && el('div', {}, [el('p', { class: 'small', text: say('secret.registrar.fingerprint') }), el('p', { class: 'fingerprint', text: spelled(keys.fingerprint) })]),
      el('p', { class: 'measure', text: say('secret.registrar.text') }),
      keys.countersigned ? el('p', { class: 'message ok', role: 'status', text: say('secret.registrar.signed') })
        : el('div', { class: 'actions' }, [keys.given > 0 && button(say('secret.registrar.countersign'), 'primary', () => post('/secret-votes/' + vote.id + '/countersign', { fingerprint: keys.fingerprint }).then(turn), say('secret.registrar.confirm', keys.given, keys.present)),
          keys.given === 0 && keys.present > 0 && button(say('secret.registrar.make'), '', () => make(keys), say('secret.registrar.make.confirm'))])], say('secret.status.COLLECTING')),
    slips && panel(say('secret.registrar.slips'), [el('p', { class: 'measure', text: say('secret.registrar.slips.text') }), el('ul', { class: 'slips' }, slips.map(badge)),
      el('div', { class: 'actions' }, [button(say('secret.print'), 'primary', () => window.print()), button(say('secret.registrar.forget'), 'quiet danger', () => { slips = null; draw(); }, say('secret.registrar.forget.confirm'))])])];
  });
}

/** A deputy's badge for one vote: what a terminal reads, and the same to type. */
const badge = slip => el('li', {}, [drawing(slip.key, say('secret.registrar.qr', slip.name)), el('div', {}, [el('b', { text: slip.name }), el('span', { class: 'small', text: say('secret.registrar.badge', slip.number) }), el('code', { text: slip.key })])]);

/** Every present deputy's key; who gets which stands on the badges alone. */
async function make(keys) {
  const fresh = keys.missing.map(name => ({ name: name, number: vote.number, key: newCredential() })), elements = [];
  // Of one box all terminals use one identifier; with a box a delegation it is this delegation's.
  const box = vote.boxes.find(b => b.state === STATE) || vote.boxes[0];
  for (const slip of fresh) elements.push(String((await signingKey(slip.key, box.uuid)).public));
  await post('/secret-votes/' + vote.id + '/keys/all', { elements: elements.sort() });
  slips = fresh;
  await turn();
}

look(turn);
