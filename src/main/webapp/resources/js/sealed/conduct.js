// Secret votes as clerk and chair lead them: keys, participation in numbers, the trustees' progress, the outcome. Never a choice.
import { el, say, get, post, look, button, show, spelled, panel } from './desk.js';

const page = document.getElementById('desk'), place = document.getElementById('steps'), SITTING = page.dataset.sitting, CHAIR = page.dataset.chair === 'true', CLERK = page.dataset.clerk === 'true';
const parts = [el('div'), el('div'), el('div'), el('div', { class: 'stack' })];
place.append(...parts);
let votes = [], ceremony = null, chosen = null;

async function turn() {
  ceremony = (await get('/key-ceremonies'))[0] || null;
  votes = SITTING ? await get('/sittings/' + SITTING + '/secret-votes') : [];
  draw();
}

const at = (vote, path) => '/secret-votes/' + vote.id + path;
const act = (vote, path, body) => () => post(at(vote, path), body).then(turn);

function draw() {
  const vote = votes.find(v => v.id === chosen) || votes.at(-1) || null;
  show(parts[0], ceremony && [ceremony.id, ceremony.status, ceremony.holders.map(h => h.due)], trustees);
  show(parts[1], [votes.map(v => v.id), vote && vote.id], () => votes.length > 1 ? el('div', { class: 'actions' }, votes.map(v => button(say('secret.number', v.number), v === vote ? 'primary' : '', () => { chosen = v.id; draw(); }))) : []);
  show(parts[2], vote, () => vote ? one(vote) : el('p', { class: 'message', text: say('secret.desk.none') }));
  // The acts apart from the figures, which move while somebody types a reason.
  show(parts[3], vote && [vote.id, vote.status, vote.publishedAt], () => vote ? acts(vote) : []);
  document.getElementById('prepare').hidden = !SITTING || !ceremony || ceremony.status !== 'READY' || votes.some(v => ['COLLECTING', 'OPEN', 'HELD', 'CLOSED'].includes(v.status));
}

function trustees() {
  const under = ceremony && !['READY', 'ENDED'].includes(ceremony.status);
  return panel(say('secret.desk.trustees'), [ceremony && el('ul', { class: 'lines' }, ceremony.holders.map(h => el('li', {}, [el('b', { text: h.owner + '. ' + h.name }), el('span', { class: 'tag end ' + (h.due ? '' : 'ok'), text: say(h.due ? 'secret.trustee.due' : 'secret.trustee.done') })]))),
    ceremony && ceremony.fingerprint && el('p', { class: 'fingerprint', text: spelled(ceremony.fingerprint) }),
    el('p', { class: 'measure small', text: say('secret.desk.lost') }),
    CLERK && !under && el('div', { class: 'actions' }, [button(say('secret.desk.begin.two'), ceremony ? '' : 'primary', () => post('/key-ceremonies', { everyone: false }).then(turn), say('secret.desk.begin.two.confirm')),
      button(say('secret.desk.begin.all'), 'quiet', () => post('/key-ceremonies', { everyone: true }).then(turn), say('secret.desk.begin.all.confirm'))]),
    CLERK && under && el('div', { class: 'actions' }, [button(say('secret.trustee.stop'), 'quiet danger', () => post('/key-ceremonies/' + ceremony.id + '/end', { reason: say('secret.desk.end.reason') }).then(turn), say('secret.trustee.stop.text'))])],
    ceremony ? say('secret.step.' + ceremony.status) : say('secret.step.NONE'));
}

function one(vote) {
  return panel(say(vote.rehearsal ? 'secret.eyebrow.rehearsal' : 'secret.eyebrow', vote.number), [el('h3', { text: vote.question }), vote.meaning && el('p', { class: 'measure', text: say('secret.meaning', vote.meaning) }),
    el('p', { class: 'small measure', text: vote.ruleSentence }), ...vote.warnings.map(w => el('p', { class: 'message warn', text: w })), vote.status === 'COLLECTING' ? keys(vote) : boxes(vote), verdict(vote)], say('secret.status.' + vote.status));
}

function keys(vote) {
  return el('table', { class: 'work' }, [el('thead', {}, [el('tr', {}, ['delegation', 'present', 'given', 'countersigned'].map(h => el('th', { scope: 'col', text: say('secret.keys.' + h) })))]),
    el('tbody', {}, vote.keys.map(k => el('tr', {}, [el('th', { scope: 'row', text: k.name }), el('td', { text: k.present }), el('td', { text: k.given + (k.missing.length ? ' · ' + say('secret.registrar.missing', k.missing.slice(0, 5).join(', ')) : '') }),
      el('td', { text: k.countersigned ? say('secret.yes.short') : '—' })])))]);
}

function boxes(vote) {
  return el('table', { class: 'work' }, [el('thead', {}, [el('tr', {}, ['box', 'voters', 'voted', 'opened', ...(vote.countedAt ? ['figures'] : [])].map(h => el('th', { scope: 'col', text: say('secret.boxes.' + h) })))]),
    el('tbody', {}, vote.boxes.map(b => el('tr', {}, [el('th', { scope: 'row', text: b.state || say('secret.box.whole') }), el('td', { text: b.voters }), el('td', { text: b.voted }), el('td', { text: say('secret.box.opened', b.owners.length, b.needed) }),
      vote.countedAt && el('td', { text: b.figures.map((n, i) => vote.answers[i] + ' ' + n).join(' · ') })])))]);
}

function verdict(vote) {
  if (vote.closedAt && !vote.countedAt) return el('p', { class: 'message', role: 'status', text: say('secret.desk.waits') });
  return vote.verdict && el('p', { class: 'message', text: vote.verdict.explanation || vote.verdict.sentence || vote.verdict.outcome });
}

function acts(vote) {
  const is = (...statuses) => statuses.includes(vote.status), reason = el('input', { id: 'reason', type: 'text', maxlength: 1000 });
  return [el('div', { class: 'actions' }, [
    CHAIR && is('COLLECTING') && button(say('secret.desk.open'), 'primary large', act(vote, '/open'), say('secret.desk.open.confirm')),
    is('COLLECTING') && button(say('secret.desk.renew'), '', act(vote, '/renew'), say('secret.desk.renew.confirm')),
    CHAIR && is('OPEN') && button(say('secret.desk.hold'), '', act(vote, '/hold')), CHAIR && is('HELD') && button(say('secret.desk.resume'), 'primary', act(vote, '/resume')),
    CHAIR && is('OPEN', 'HELD') && button(say('secret.desk.close'), 'primary large', act(vote, '/close'), () => { const now = votes.find(v => v.id === vote.id); return say('secret.desk.close.confirm', now.boxes.reduce((n, b) => n + b.voted, 0), now.boxes.reduce((n, b) => n + b.voters, 0)); }),
    CHAIR && is('COUNTED') && !vote.rehearsal && !vote.election && button(say('secret.desk.proclaim'), 'primary large', act(vote, '/proclaim', { outcome: vote.verdict && vote.verdict.outcome })),
    is('COUNTED') && vote.election && el('a', { class: 'btn', href: '/urne/index.xhtml', text: say('secret.desk.election') }),
    CHAIR && is('PROCLAIMED') && !vote.publishedAt && button(say('secret.desk.ask'), 'primary', act(vote, '/ask-publication')),
    CLERK && is('PROCLAIMED', 'ANNULLED') && !vote.publishedAt && !vote.election && !vote.rehearsal && button(say('secret.desk.publish'), 'primary', act(vote, '/publish'), say('secret.desk.publish.confirm')),
    vote.publishedAt && el('a', { class: 'btn', href: '/vote-secret.xhtml?id=' + vote.id, text: say('secret.desk.public') })]),
  CHAIR && !is('PROCLAIMED', 'ANNULLED') && el('details', {}, [el('summary', { text: say('secret.desk.annul') }), el('div', { class: 'field' }, [el('label', { for: 'reason', text: say('secret.desk.annul.reason') }), reason]),
    button(say('secret.desk.annul'), 'danger', () => post(at(vote, '/annul'), { reason: reason.value }).then(turn), say('secret.desk.annul.confirm'))])];
}

const value = id => document.getElementById(id).value.trim();
document.getElementById('prepareText').append(button(say('secret.desk.prepare'), 'primary', () => post('/sittings/' + SITTING + '/secret-votes', { question: value('question'), meaning: value('meaning'), rule: value('rule'),
  rehearsal: document.getElementById('rehearsal').checked }).then(turn)));
document.querySelectorAll('[data-election]').forEach(row => row.append(button(say('secret.desk.round'), '', () => post('/elections/' + row.dataset.election + '/secret-votes').then(turn))));
look(turn);
