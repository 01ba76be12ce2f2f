// Checks a part of an archive's ballots in the background. In: { setup, texts, first }. Out: { done } now and then, at last { ended } or { fault: [reason, where] }.
import { auditBallots } from './ballots.js';

addEventListener('message', async event => {
  const { setup, texts, first } = event.data;
  try {
    await auditBallots(setup, texts, done => postMessage({ done: done }), first);
    postMessage({ ended: true });
  } catch (e) {
    postMessage({ fault: [e.reason || 'MALFORMED', e.where || String(e)] });
  }
});
