// Before a trustee's page opens a sum it checks the whole archive of the box itself, on every processor of this machine.
import { audit } from '../secret/audit.js';
import { Fault } from '../secret/messages.js';

/** One, two or three ballots in a sum would be opened votes. */
const FEW = 3;
/** A desk has some processors; more workers than that only wait for each other. */
const WORKERS_MOST = 8;

/** Shares the ballots out among workers; the first fault ends all. */
function inWorkers(progress) {
  return async (setup, texts) => {
    const number = Math.max(1, Math.min(navigator.hardwareConcurrency || 1, WORKERS_MOST, texts.length)), share = Math.ceil(texts.length / number), done = Array(number).fill(0), workers = [];
    try {
      await Promise.all(Array.from({ length: number }, (none, i) => new Promise((ended, failed) => {
        const worker = new Worker('/resources/js/secret/audit-worker.js', { type: 'module' });
        workers.push(worker);
        worker.onerror = () => failed(new Error('worker'));
        worker.onmessage = event => {
          if (event.data.fault) failed(new Fault(...event.data.fault));
          else if (event.data.ended) ended();
          else { done[i] = event.data.done; progress(done.reduce((a, b) => a + b, 0), texts.length); }
        };
        worker.postMessage({ setup: setup, texts: texts.slice(i * share, (i + 1) * share), first: i * share });
      })));
    } finally { workers.forEach(worker => worker.terminate()); }
  };
}

/**
 * The audited archive of a closed box.
 *
 * @param sum what the server says is to be opened: hash of the election and sealed sum
 * @param box what was published of it: fingerprint of the list
 * @param owner this trustee's number and own, its public key: it opens only what was sealed for it
 */
export async function checkedSum(tar, sum, box, owner, own, progress) {
  const found = await audit(tar, inWorkers(progress));
  if (found.tally !== sum.tally || found.electionHash !== sum.electionHash) throw new Fault('TALLY_VALUE');
  if (found.credentials !== box.credentials) throw new Fault('CREDENTIALS_FINGERPRINT');
  if (String(found.trustees.owners[owner - 1]) !== own) throw new Fault('ELECTION_KEY');
  if (found.counted > 0 && found.counted <= FEW) throw new RangeError('few');
  return found;
}
