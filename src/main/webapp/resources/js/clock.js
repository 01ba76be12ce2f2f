// The time of the sitting's place on every <time data-now data-offset>: data-now is the server's instant (ms), data-offset the place's
// distance from UTC (minutes). The device's own clock and zone are not trusted; only how much time has passed on it is.
(function () {
  'use strict';
  const starts = new WeakMap();
  function tell(element) {
    const now = Number(element.dataset.now), offset = Number(element.dataset.offset);
    if (!Number.isFinite(now) || !Number.isFinite(offset)) return;
    const known = starts.get(element);
    const start = known && known.now === now ? known : { now: now, at: performance.now() };
    starts.set(element, start);
    const there = new Date(now + (performance.now() - start.at) + offset * 60000);
    const minutes = String(there.getUTCMinutes()).padStart(2, '0');
    const text = document.documentElement.lang === 'en' ? String(there.getUTCHours()).padStart(2, '0') + ':' + minutes : there.getUTCHours() + '\u00a0h\u00a0' + minutes;
    if (element.textContent !== text) element.textContent = text;
  }
  function tick() { document.querySelectorAll('time[data-now]').forEach(tell); }
  tick();
  setInterval(tick, 1000);
  document.addEventListener('DOMContentLoaded', tick);
  document.addEventListener('visibilitychange', tick);
})();
