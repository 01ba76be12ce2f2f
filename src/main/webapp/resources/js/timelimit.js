// Before time ends the sign-in the page says so and offers to stay; never over an open ballot, which no time-out ends. It takes no focus and moves nothing on the page.
(function () {
  'use strict';
  // Seconds between two questions: while the end is far, while it is told, while a ballot is open or the line is down.
  const FAR_S = 300, TOLD_S = 10, AGAIN_S = 20, LEAST_S = 2;
  const box = document.getElementById('timeLimit');
  if (!box) return;
  const text = document.getElementById('timeLimitText'), more = document.getElementById('timeLimitMore'), again = document.getElementById('timeLimitAgain');
  let timer = 0, asked = 0;

  function next(seconds) {
    clearTimeout(timer);
    timer = setTimeout(() => ask('GET'), 1000 * Math.min(FAR_S, Math.max(LEAST_S, seconds)));
  }

  function show(sentence, stay, leave) {
    more.hidden = !stay;
    again.hidden = !leave;
    box.hidden = !sentence;
    // Shown first, said after: what changes within a hidden alert is announced by no reader.
    if (sentence) text.setAttribute('role', 'alert'); else text.removeAttribute('role');
    if (text.textContent !== sentence) text.textContent = sentence;
  }

  function told(time) {
    const far = time.secondsLeft - time.toldSeconds;
    if (time.held || far > 0) {
      show('', false, false);
      next(far > 0 ? far + 1 : AGAIN_S);
      return;
    }
    const minutes = Math.ceil(time.secondsLeft / 60);
    const within = minutes < 2 ? box.dataset.minute : box.dataset.minutes.replace('{0}', minutes);
    show((time.prolongable ? time.cause === 'IDLE' ? box.dataset.idle : box.dataset.longest : box.dataset.last).replace('{0}', within), time.prolongable, false);
    next(Math.min(TOLD_S, time.secondsLeft + 1));
  }

  async function ask(method) {
    const mine = ++asked;
    clearTimeout(timer);
    try {
      const answer = await fetch(box.dataset.time, { method: method, headers: { Accept: 'application/json' }, redirect: 'error', cache: 'no-store' });
      if (mine !== asked) return;
      if (answer.status === 401) {
        again.href = again.href.split('?')[0] + '?suite=' + encodeURIComponent(location.pathname + location.search);
        show(box.dataset.ended, false, true);
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      told(await answer.json());
    } catch (e) {
      if (mine !== asked) return;
      if (method === 'POST') show(box.dataset.failed, true, false);
      next(AGAIN_S);
    }
  }

  more.addEventListener('click', () => ask('POST'));
  // A ballot that opens while the end is told: the way to its buttons is free at once.
  document.addEventListener('liptako:frame', event => {
    const scrutin = event.detail && event.detail.scrutin;
    if (!box.hidden && again.hidden && scrutin && scrutin.status === 'OPEN') {
      show('', false, false);
      next(LEAST_S);
    }
  });
  // A device that slept asks at once: its timers did not run.
  document.addEventListener('visibilitychange', () => { if (!document.hidden && again.hidden) ask('GET'); });
  ask('GET');
})();
