// The hall display. Everything comes by the stream; a lost line keeps the last state and says so. How anybody voted is not in a frame before
// it may be seen, so nothing is hidden here that the screen must not show.
(function () {
  'use strict';
  const { say, el, text } = Liptako, $ = id => document.getElementById(id);
  const SEAT = { p: 'POUR', c: 'CONTRE', a: 'ABSTENTION', v: 'VOTED', n: 'PRESENT', x: 'ABSENT' }, ORDER = 'pcavnx', WAITING_MOST = 7;
  const PARTS = ['hemicycle', 'motion', 'speaker', 'voted', 'tallies', 'bars', 'meaningPart', 'legend', 'list', 'presence', 'band'];
  let frame = null, line = null;

  function show() {
    header();
    if (frame) {
      const scrutin = Liptako.shown(frame);
      const drill = rehearsal();
      $('drillMark').hidden = !drill;
      if (drill) {
        still(say('salle.drill'));
        text($('eyebrow'), say('salle.drill.text'));
      } else if (!frame.sitting) still(say('salle.noSitting'));
      else if (scrutin) vote(scrutin);
      else if (frame.sitting.status === 'OPEN') talk();
      else if (frame.sitting.status === 'PLANNED') { const at = Date.parse(frame.sitting.plannedAt); still(say('salle.planned', Liptako.day(at, frame.offsetMinutes), Liptako.hour(at, frame.offsetMinutes)), true); }
      else still(say(frame.sitting.status === 'SUSPENDED' ? 'salle.suspended' : 'salle.closed'));
    }
    tick();
    fit();
  }

  /** The rehearsal that runs by the server's clock; a scrutin comes first. */
  function rehearsal() {
    const scrutin = frame.scrutin, pending = scrutin && ['OPEN', 'HELD', 'CLOSED'].includes(scrutin.status);
    return frame.drill && !pending && Liptako.flux.now() < Date.parse(frame.drill.endsAt) ? frame.drill : null;
  }

  function only(mode, ...shown) {
    $('board').dataset.mode = mode;
    PARTS.forEach(part => { $(part).hidden = !shown.includes(part); });
    $('beside').hidden = !shown.some(part => !['hemicycle', 'motion', 'speaker', 'band'].includes(part));
  }

  function header() {
    const lost = line && line.state !== 'connected' && frame;
    $('line').hidden = !lost;
    if (lost) text($('line'), say('salle.line', Liptako.hour(line.since, frame.offsetMinutes || 0)));
    if (!frame || !frame.session) return;
    const at = Date.parse(frame.sitting.openedAt || frame.sitting.plannedAt);
    text($('session'), say('salle.session', Liptako.rank(frame.session.number, true), frame.sitting.number, Liptako.day(at, frame.offsetMinutes), frame.session.place) + (frame.session.sample ? ' · ' + say('salle.sample') : ''));
    const clock = document.querySelector('time[data-now]');
    clock.dataset.now = String(Math.round(Liptako.flux.now()));
    clock.dataset.offset = String(frame.offsetMinutes);
  }

  function still(title, withPresence) {
    only('still', ...withPresence ? ['presence'] : []);
    text($('eyebrow'), frame.session ? frame.session.body : '');
    text($('what'), title);
    if (withPresence) presence();
  }

  function talk() {
    const speaking = frame.speech, moved = frame.motion;
    only('talk', 'list', 'presence', ...moved ? ['motion'] : [], ...speaking ? ['speaker'] : []);
    if (moved) motion(moved);
    text($('eyebrow'), frame.item ? say('salle.point', frame.item.number, Liptako.term('Topic', frame.item.topic, frame.item.topicWord)) : frame.session.body);
    text($('what'), frame.item ? frame.item.title : say('salle.noItem'));
    if (speaking) {
      const place = $('speakerName');
      if (place.dataset.shows !== speaking.id) {
        place.dataset.shows = speaking.id;
        text(place, speaking.name);
        place.parentElement.replaceChildren(place, Liptako.state(speaking.state, speaking.stateName));
      }
      text($('speakerKind'), Liptako.term('Speech.Kind', speaking.kind, speaking.kindWord));
    }
    const waiting = frame.waiting || [], shown = waiting.slice(0, WAITING_MOST);
    fill($('waiting'), JSON.stringify(waiting.map(s => s.id)), () => waiting.length === 0 ? [el('li', { class: 'muted', text: say('salle.nobody') })]
      : shown.map((s, i) => el('li', {}, [el('span', { class: 'rank', text: i + 1 }), el('span', { text: s.name + (s.kind === 'CONTRIBUTION' ? '' : ' · ' + Liptako.term('Speech.Kind', s.kind, s.kindWord)) }), Liptako.state(s.state, s.stateName)]))
        .concat(waiting.length > shown.length ? [el('li', { class: 'muted', text: say('salle.waiting.more', waiting.length - shown.length) })] : []));
    presence();
  }

  /** The motion of procedure that interrupts the debate, and which of its two speakers were heard. */
  function motion(moved) {
    text($('motionTitle'), moved.title);
    fill($('motionBy').parentElement, moved.id, () => [$('motionBy') || el('span', { id: 'motionBy' }), Liptako.state(moved.state, moved.stateName)]);
    text($('motionBy'), say('salle.motion.by', moved.name));
    const turn = (side, heard) => el('li', { class: heard ? 'heard' : '' }, [el('b', { text: say('salle.motion.' + side) }), el('span', { text: say(heard ? 'salle.motion.heard' : 'salle.motion.notYet') })]);
    fill($('motionTurns'), [moved.pourHeard, moved.contreHeard].join(), () => [turn('pour', moved.pourHeard), turn('contre', moved.contreHeard),
      ...moved.pourHeard && moved.contreHeard ? [el('li', {}, [el('span', { text: say('salle.motion.vote') })])] : []]);
  }

  function presence() {
    const p = frame.presence;
    text($('present'), p.present);
    text($('presentOf'), say('salle.office', p.inOffice));
    fill($('delegations'), JSON.stringify(p.delegations), () => p.delegations.map(d => el('li', {}, [Liptako.state(d.code, d.name), el('span', { text: say('salle.presence.of', d.present, d.inOffice) })])));
  }

  function vote(scrutin) {
    const tally = scrutin.tally, status = scrutin.status, pending = status === 'OPEN' || status === 'HELD' || status === 'CLOSED';
    const hands = scrutin.way !== 'TERMINAL', noted = !hands || scrutin.secret || scrutin.way === 'ROLL_CALL' && scrutin.closedAt !== null;
    only('vote', 'hemicycle', 'band', ...tally ? ['tallies', 'bars'] : noted ? ['voted', 'meaningPart', 'legend'] : ['meaningPart', 'legend']);
    text($('eyebrow'), (frame.item ? say('salle.pointScrutin', frame.item.number, frame.item.title, scrutin.number) : say('salle.scrutin', scrutin.number)) + (hands ? ' · ' + Liptako.term('Way', scrutin.way, scrutin.wayWord) : ''));
    text($('what'), scrutin.question);
    text($('votedCount'), scrutin.voted);
    text($('votedOf'), say('salle.votedOf', scrutin.voters));
    text($('meaning'), scrutin.meaning);
    text($('legend').querySelector('.present').nextElementSibling, say(status === 'OPEN' || status === 'HELD' ? 'salle.legend.PRESENT' : 'salle.legend.PRESENTLATE'));
    seats(scrutin, pending);
    if (tally) figures(scrutin, tally);
    band(scrutin);
  }

  /** While it runs each seat stays where its deputy sits; the result groups the answers so that they can be compared at a glance. */
  function seats(scrutin, pending) {
    const names = Object.fromEntries(frame.presence.delegations.map(d => [d.code, d.name]));
    const delegations = scrutin.seats.map(d => {
      const letters = Array.from(d.seats);
      if (!pending) letters.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
      return { label: names[d.code] || d.code, seats: letters.map(letter => SEAT[letter]) };
    });
    const t = scrutin.tally;
    try {
      Liptako.hemicycle($('hemicycle'), delegations, t ? say('salle.hemicycle.result', t.pour, t.contre, t.abstention) : say('salle.hemicycle.voted', scrutin.voted, scrutin.voters));
    } catch (e) {
      $('hemicycle').hidden = true;
    }
  }

  function figures(scrutin, tally) {
    text($('pour'), tally.pour);
    text($('contre'), tally.contre);
    text($('abstention'), tally.abstention);
    fill($('bars'), JSON.stringify(tally.delegations), () => tally.delegations.map(d => {
      const part = (kind, n) => { const i = el('i', { class: kind }); i.style.width = 100 * n / d.seats + '%'; return n ? i : null; };
      const bar = el('span', { class: 'bar', role: 'img', 'aria-label': say('salle.delegation', d.pour, d.contre, d.abstention) }, [part('pour', d.pour), part('contre', d.contre), part('abstention', d.abstention)]);
      if (d.required !== null) {
        const need = el('span', { class: 'need' });
        need.style.insetInlineStart = 100 * Math.min(d.required, d.seats) / d.seats + '%';
        bar.append(need);
      }
      return el('div', { class: 'barline' }, [el('div', {}, [Liptako.state(d.code, d.name), el('span', { class: d.required !== null && d.pour < d.required ? 'contre' : '', text: d.required === null ? say('salle.noNeed', d.pour) : say('salle.need', d.pour, d.required) })]), bar]);
    }));
  }

  function band(scrutin) {
    const offset = frame.offsetMinutes, instant = at => Liptako.instant(Date.parse(at), offset), given = scrutin.verdict;
    let kind = 'other', word, why, when;
    if (scrutin.status === 'PROCLAIMED') {
      kind = Liptako.outcome(scrutin.verdict.outcome);
      word = given.word;
      why = given.override ? say('salle.override', given.override) : given.sentence;
      when = say('salle.proclaimedAt', instant(scrutin.proclaimedAt)) + '\n' + say('salle.figures', frame.presence.seats, scrutin.voters, scrutin.voted);
    } else if (scrutin.status === 'ANNULLED') {
      word = say('salle.annulled');
      why = scrutin.annulReason;
      when = say('salle.annulledAt', instant(scrutin.annulledAt));
    } else if (scrutin.status === 'CLOSED') {
      word = say('salle.closedBand.title');
      why = say('salle.closedBand');
      when = say('salle.closedAt', instant(scrutin.closedAt));
    } else {
      const open = scrutin.status === 'OPEN';
      word = say(open ? 'salle.open' : 'salle.held');
      why = open ? scrutin.rule.sentence : say('salle.heldBand');
    }
    $('band').className = 'band ' + kind;
    text($('word'), word);
    text($('why'), why);
    text($('when'), when);
  }

  /** What runs by itself: the speaker's time and how long the ballot is open, by the server's clock. */
  function tick() {
    if (!frame) return null;
    const scrutin = Liptako.shown(frame), now = Liptako.flux.now();
    if (!$('drillMark').hidden && !rehearsal()) {
      show();
      return null;
    }
    const clock = frame.speech ? Liptako.speechOf(frame.speech, now) : null;
    if (clock) Liptako.showClock($('timer'), clock);
    const end = scrutin && scrutin.status === 'OPEN' && scrutin.closesAt ? Date.parse(scrutin.closesAt) : 0;
    $('countdown').hidden = !end;
    text($('countdown'), end ? now < end ? say('salle.left', Liptako.left(end - now)) : say('salle.timeOver') : '');
    text($('openFor'), scrutin && (scrutin.status === 'OPEN' || scrutin.status === 'HELD') ? say('salle.openFor', Liptako.lasted(now - Date.parse(scrutin.openedAt))) : '');
    return clock;
  }

  function fill(place, key, children) {
    if (place.dataset.shows === key) return;
    place.dataset.shows = key;
    place.replaceChildren(...children());
  }

  /** A long question gives way until everything stands on the screen; the hemicycle keeps at least a third of it. */
  function fit() {
    const stage = document.querySelector('.stage'), board = $('board'), title = $('what');
    board.style.removeProperty('--shrink');
    $('band').classList.toggle('long', $('why').textContent.length > 240);
    const room = () => !$('hemicycle').hidden ? title.offsetHeight < stage.clientHeight * 0.36 : stage.scrollHeight <= stage.clientHeight;
    for (let shrink = 0.9; shrink > 0.5 && !room(); shrink -= 0.1) board.style.setProperty('--shrink', shrink);
    // The drawing shrinks with its room; its names must not.
    const svg = $('hemicycle').querySelector('svg'), scale = svg && svg.getScreenCTM() ? svg.getScreenCTM().a : 0;
    if (scale > 0) svg.querySelectorAll('text').forEach(name => { name.style.fontSize = Math.max(Number(name.getAttribute('font-size')), parseFloat(getComputedStyle(document.documentElement).fontSize) * 1.01 / scale) + 'px'; });
  }

  document.addEventListener('liptako:frame', event => { frame = event.detail; show(); });
  document.addEventListener('liptako:line', event => { line = event.detail; if (line.state === 'signedOut') location.reload(); header(); });
  addEventListener('resize', fit);
  Liptako.drawing(tick);
  if (document.fonts) document.fonts.ready.then(fit);
})();
