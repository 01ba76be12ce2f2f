// The speaker's clock, the same on every screen: chair, clerk, terminals and hall compute it from the same figures and the server's instant.
// An element that shows it carries data-soon, data-over, data-paused and data-left (its words); a staff desk's also the figures:
// data-began, data-stopped, data-lost, data-allotted (ms).
(function () {
  'use strict';
  const Liptako = window.Liptako = window.Liptako || {}, SOON_MS = 30000;
  const two = n => String(n).padStart(2, '0'), minutes = s => Math.floor(s / 60) + ':' + two(s % 60);

  /** { spoken, left, level } in ms; level is running, soon, over or paused; left is null without limit. */
  Liptako.speechClock = function (began, stopped, lost, allotted, now) {
    const spoken = Math.max(0, (stopped === null ? now : stopped) - began - lost), left = allotted === null ? null : allotted - spoken;
    return { spoken, left, level: stopped !== null ? 'paused' : left === null || left > SOON_MS ? 'running' : left > 0 ? 'soon' : 'over' };
  };

  /** Shows a clock: the time, and beside it in words what it means, so that colour is never alone. */
  Liptako.showClock = function (element, clock) {
    const words = element.dataset, time = clock.left === null ? minutes(Math.floor(clock.spoken / 1000)) : clock.left > 0 ? minutes(Math.ceil(clock.left / 1000)) : minutes(Math.floor(-clock.left / 1000));
    const said = clock.level === 'paused' ? words.paused : clock.level === 'over' ? words.over : clock.level === 'soon' ? words.soon : clock.left === null ? '' : words.left;
    const wanted = (clock.level === 'over' ? '+' : '') + time + (said ? ' ' + said : '');
    if (element.textContent !== wanted) element.textContent = wanted;
    for (const level of ['soon', 'over', 'paused']) element.classList.toggle(level, clock.level === level);
  };

  /** In how many ms the clock shows another second. */
  Liptako.untilNext = clock => clock.level === 'paused' ? 1000 : clock.left === null ? 1000 - clock.spoken % 1000 : clock.left > 0 ? clock.left % 1000 || 1000 : 1000 - -clock.left % 1000;

  /** Draws for good: again when the clock that draw() returns, if any, shows another second, and five times a second for all else. A screen is never behind its clock by more than the drawing takes. */
  Liptako.drawing = function (draw) {
    const go = () => {
      let clock;
      try { clock = draw(); } finally { setTimeout(go, clock ? Math.min(200, Liptako.untilNext(clock) + 1) : 200); }
    };
    setTimeout(go);
  };

  /** The clock of a frame's speech. */
  Liptako.speechOf = (speech, now) => Liptako.speechClock(Date.parse(speech.beganAt), speech.stoppedMs === null || speech.stoppedMs === undefined ? null : speech.stoppedMs, speech.pausedMs || 0, speech.allottedMs === undefined ? null : speech.allottedMs, now);

  const number = text => text === undefined || text === '' ? null : Number(text);
  /** A desk's own clocks, from the figures they carry; all are of the one speech, which is given back. */
  Liptako.speechClocks = function (now) {
    let clock;
    document.querySelectorAll('[data-began]').forEach(e => Liptako.showClock(e, clock = Liptako.speechClock(Number(e.dataset.began), number(e.dataset.stopped), number(e.dataset.lost) || 0, number(e.dataset.allotted), now)));
    return clock;
  };
})();
