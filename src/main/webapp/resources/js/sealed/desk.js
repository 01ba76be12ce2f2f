// What the pages of secret votes share: calls that say in French why something was refused, and a look at the server every few seconds.
export const { el, say, text } = window.Liptako;
const LOOK_MS = 3000, SPREAD_MS = 1000;

/** A refusal in the server's own words; passes says whether trying again may help. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem && problem.detail || say('secret.unreachable'));
    this.code = problem && problem.title || 'UNREACHABLE';
    // Only the application itself refuses for good: a server that is starting answers 404 in nobody's words.
    this.passes = !(problem && problem.title) || status >= 500;
  }
}

/** @param anonymous sent without the sign-in, so that nothing joins it to its sender */
export async function call(method, path, body, anonymous) {
  let answer;
  try {
    answer = await fetch('/api/v1' + path, { method: method, credentials: anonymous ? 'omit' : 'same-origin', cache: 'no-store', headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (e) {
    throw new Refused(0, null);
  }
  const told = await answer.text();
  let json = null;
  try { json = told ? JSON.parse(told) : null; } catch (e) { /* no JSON: a proxy's page */ }
  if (!answer.ok) throw new Refused(answer.status, json);
  return json;
}

export const get = path => call('GET', path);
export const post = (path, body, anonymous) => call('POST', path, body || {}, anonymous);

export async function bytes(path) {
  const answer = await fetch('/api/v1' + path, { cache: 'no-store' });
  if (!answer.ok) throw new Refused(answer.status, await answer.json().catch(() => null));
  return new Uint8Array(await answer.arrayBuffer());
}

/** Looks again and again; a hall of terminals does not look at one instant. */
export function look(work) {
  let away = false;
  const again = async () => {
    try {
      await work();
      if (away) notice('');
      away = false;
    } catch (e) {
      notice(e.message);
      away = true;
    }
    setTimeout(again, LOOK_MS + Math.random() * SPREAD_MS);
  };
  again();
}

/** Says something that went wrong, or takes it away. */
export function notice(message) {
  const place = document.getElementById('notice');
  place.hidden = !message;
  text(place, message || '');
}

/**
 * A button that does its work once and says what was refused.
 *
 * @param confirmation what is asked before, or what makes it when it is pressed
 */
export function button(label, style, work, confirmation) {
  const made = el('button', { type: 'button', class: 'btn ' + style, text: label });
  made.addEventListener('click', async () => {
    if (confirmation && !await confirmed(label, typeof confirmation === 'function' ? confirmation() : confirmation)) return;
    made.disabled = true;
    notice('');
    try { await work(); } catch (e) { notice(e.message); } finally { made.disabled = false; }
  });
  return made;
}

/** Asks before what cannot be undone. */
export function confirmed(title, message) {
  return new Promise(done => {
    const dialog = el('dialog', { 'aria-labelledby': 'confirmTitle' }, [el('h2', { id: 'confirmTitle', text: title }), el('p', { class: 'measure', text: message })]);
    const no = el('button', { type: 'button', class: 'btn', text: say('secret.no') }), yes = el('button', { type: 'button', class: 'btn primary', text: say('secret.yes') });
    const end = answer => { dialog.close(); dialog.remove(); done(answer); };
    no.addEventListener('click', () => end(false));
    yes.addEventListener('click', () => end(true));
    dialog.addEventListener('cancel', () => end(false));
    dialog.append(el('div', { class: 'actions' }, [no, yes]));
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Shows a part anew only when what it shows has changed, so that nobody loses a place or a focus. */
export function show(place, key, make) {
  const wanted = JSON.stringify(key);
  if (place.dataset.shows === wanted) return;
  place.dataset.shows = wanted;
  place.replaceChildren(...[make()].flat(3).filter(Boolean));
}

/** A fingerprint as it is read aloud: four signs at a time. */
export const spelled = fingerprint => (fingerprint || '').replace(/(.{4})(?=.)/g, '$1\u2002');

export const panel = (title, children, tag) => el('section', { class: 'panel' }, [el('header', {}, [el('h2', { class: 'h3', text: title }), tag && el('span', { class: 'tag', text: tag })]), el('div', { class: 'in stack' }, children.flat())]);
