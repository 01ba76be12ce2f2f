// Seals in the background, so that the terminal stays quick under the finger. In: { election, credential, votes }. Out: { done, of } now
// and then, at last { ballot } or { fault }.
import { seal } from './ballot.js';

addEventListener('message', async event => {
  const { election, credential, votes } = event.data;
  try {
    postMessage({ ballot: await seal(election, credential, votes, (done, of) => postMessage({ done: done, of: of })) });
  } catch (e) {
    postMessage({ fault: String(e && e.message || e) });
  }
});
