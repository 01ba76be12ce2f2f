// Another device than the one that sealed: reads what is in a spent ballot, by the code that the terminal showed. The code never leaves this page.
import { el, say, get, notice } from './desk.js';
import { open, openingOf } from '../secret/ballot.js';
import { fingerprint } from '../secret/group.js';

document.getElementById('open').addEventListener('submit', async event => {
  event.preventDefault();
  notice('');
  const place = document.getElementById('read'), tracker = document.getElementById('tracker').value.trim(), code = document.getElementById('code').value.replace(/\s/g, '');
  place.replaceChildren();
  try {
    const spent = await get('/public/spent-ballots?tracker=' + encodeURIComponent(tracker)), whole = await fingerprint(spent.ballot);
    if (!whole.startsWith(tracker)) throw new Error(say('secret.open.other'));
    const votes = open(spent.election, spent.ballot, await openingOf(spent.election, code));
    for (const [i, question] of JSON.parse(spent.election).questions.entries()) {
      const names = [...(question.blank ? [say('secret.blank')] : []), ...question.answers].filter((name, j) => votes[i][j] === 1);
      place.append(el('h2', { text: question.question }), el('p', { class: 'verdict other' }, [el('span', { class: 'word', text: names.join(', ') })]));
    }
    place.append(el('p', { class: 'measure', text: say('secret.open.compare') }));
  } catch (e) {
    notice(e instanceof RangeError ? say('secret.open.lies') : e.message);
  }
});
