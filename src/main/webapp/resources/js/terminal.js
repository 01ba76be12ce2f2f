// The deputy's terminal. What everybody sees comes by the stream (flux.js), what is the deputy's own from /api/v1, the ballot's way
// stands in ballot.js. Here: what is shown, and what a press does.
(function () {
  'use strict';
  const { say, el, text } = Liptako, $ = id => document.getElementById(id);
  const seat = $('seat'), deputy = seat.dataset.deputy, API = Liptako.root + 'api/v1';
  const buttons = Array.from($('answers').children), ballots = new Liptako.Ballots(deputy);
  const wordOf = Object.fromEntries(buttons.map(b => [b.dataset.choice, b.children[1].textContent]));
  let frame = null, line = { state: 'connecting', since: Date.now() }, personal = null, refresh = 0, noticeTimer = 0, audio = null, beeped = null, attempts = 0;

  // --- requests of the deputy's own

  async function request(method, path, body) {
    const stop = new AbortController(), limit = setTimeout(() => stop.abort(), 10000);
    try {
      const answer = await fetch(API + path, { method: method, signal: stop.signal, redirect: 'error', headers: Object.assign({ Accept: 'application/json, application/problem+json' }, body ? { 'Content-Type': 'application/json' } : {}), body: body && JSON.stringify(body) });
      const type = answer.headers.get('Content-Type') || '';
      if (answer.status === 401) off('signedOut');
      if (answer.status === 204) return {};
      const content = /json/.test(type) ? await answer.json() : null;
      if (answer.ok && content) return content;
      throw new Error(content && content.detail || say('terminal.failed'));
    } catch (e) {
      throw e.name === 'AbortError' || e instanceof TypeError || e instanceof SyntaxError ? new Error(say('terminal.failed')) : e;
    } finally {
      clearTimeout(limit);
    }
  }

  /** Reads the own state; a whole hall does not ask in the same instant. */
  function renew(within) {
    clearTimeout(refresh);
    refresh = setTimeout(async () => {
      try {
        took(await request('GET', '/terminal'));
      } catch (e) {
        renew(Liptako.delay(++attempts, hall()) * 2);
      }
    }, Math.random() * within);
  }

  function hall() { return frame && frame.presence ? frame.presence.seats : 75; }

  function took(state) {
    attempts = 0;
    personal = state;
    if (state.scrutin) ballots.learn(state.scrutin.id, state.scrutin.ballot);
    ballots.resume(state.scrutin && state.scrutin.id, state.scrutin && state.scrutin.ballot);
    document.dispatchEvent(new CustomEvent('liptako:personal', { detail: state }));
    show();
  }

  async function act(button, method, path, body) {
    button.setAttribute('aria-disabled', 'true');
    try {
      const answer = await request(method, path, body);
      notice(null);
      return answer;
    } catch (e) {
      notice(e.message);
      return null;
    } finally {
      button.removeAttribute('aria-disabled');
    }
  }

  function notice(message) {
    clearTimeout(noticeTimer);
    text($('notice'), message);
    $('notice').hidden = !message;
    if (message) noticeTimer = setTimeout(() => notice(null), 15000);
  }

  // --- what is shown

  function show() {
    bar();
    moment();
    floor();
    fit();
  }

  function bar() {
    const offset = frame ? frame.offsetMinutes || 0 : 0, tag = $('line');
    text(tag, line.state === 'reconnecting' ? say('terminal.line.reconnecting', Liptako.hour(line.since, offset)) : say('terminal.line.' + (line.state === 'replaced' ? 'signedOut' : line.state)));
    tag.className = 'tag ' + (line.state === 'connected' ? 'ok' : line.state === 'connecting' ? '' : 'warn');
    const presence = $('presence'), possible = personal && personal.inOffice && frame && frame.sitting && frame.sitting.status !== 'CLOSED';
    presence.hidden = !possible;
    if (possible) {
      presence.setAttribute('aria-pressed', String(personal.present));
      text(presence, say(personal.present ? 'terminal.presence.present' : 'terminal.presence.mark'));
    }
    if (personal) text($('title'), personal.deputy.title);
    text($('theme'), say(document.body.classList.contains('hall') ? 'terminal.theme.light' : 'terminal.theme.dark'));
  }

  function moment() {
    const scrutin = Liptako.shown(frame), drill = Liptako.drill(frame);
    rehearsing = drill !== null;
    document.body.classList.toggle('drill', rehearsing);
    $('drillMark').hidden = !rehearsing;
    if (drill) rehearse(drill); else if (scrutin) vote(scrutin); else discussion();
  }

  let rehearsing = false;
  function rehearse(drill) {
    eyebrow();
    Liptako.drillShow(drill, frame, buttons);
  }

  function eyebrow(...parts) {
    const wanted = parts.map(p => p.textContent).join('|'), place = $('eyebrow');
    if (place.dataset.shows === wanted) return;
    place.dataset.shows = wanted;
    place.replaceChildren(...parts);
  }

  function discussion() {
    $('facts').hidden = $('answers').hidden = $('verdict').hidden = $('countdown').hidden = $('sign').hidden = true;
    if (!frame) return;
    const sitting = frame.sitting, item = frame.item, offset = frame.offsetMinutes || 0;
    let title, hint = '';
    if (!sitting) title = say('terminal.noSitting');
    else if (sitting.status === 'PLANNED') { const at = Date.parse(sitting.plannedAt); title = say('terminal.planned', Liptako.day(at, offset), Liptako.hour(at, offset)); hint = say('terminal.planned.text'); }
    else if (sitting.status === 'SUSPENDED') title = say('terminal.suspended');
    else if (sitting.status === 'CLOSED') title = say('terminal.closed');
    else title = item ? item.title : say('terminal.noItem');
    if (personal && !personal.inOffice) hint = say('terminal.notOffice');
    const parts = sitting ? [el('span', { class: 'tag', text: say('terminal.sitting', sitting.number) })] : [];
    if (item && sitting && sitting.status === 'OPEN') parts.push(el('span', { text: say('terminal.point', item.number, Liptako.term('Topic', item.topic, item.topicWord)) }));
    eyebrow(...parts);
    text($('what'), title);
    text($('hint'), hint);
    acknowledge(null);
  }

  function vote(scrutin) {
    const own = personal && personal.scrutin && personal.scrutin.id === scrutin.id ? personal.scrutin : null;
    const recorded = ballots.recorded.get(scrutin.id) || null, wanted = ballots.wanted(scrutin.id), open = scrutin.status === 'OPEN' && !over(scrutin);
    const item = frame.item;
    eyebrow(el('span', { class: 'tag' + (open ? ' live' : scrutin.status === 'HELD' ? ' warn' : ''), text: say('terminal.scrutin.' + scrutin.status) }),
      el('span', { text: say('terminal.scrutin.number', scrutin.number) + (item ? ' · ' + say('terminal.point', item.number, item.title) : '') }));
    text($('what'), scrutin.question);
    text($('hint'), changed(scrutin, own));
    text($('meaning'), scrutin.meaning);
    text($('rule'), scrutin.rule.sentence + (scrutin.rule.sample ? ' (' + say('terminal.rule.sample') + ')' : ''));
    $('facts').hidden = false;
    const ended = scrutin.status === 'PROCLAIMED' || scrutin.status === 'ANNULLED';
    // The verdict's sentence says the rule again, with its figures.
    const hands = scrutin.way !== 'TERMINAL';
    $('ruleName').hidden = $('rule').hidden = ended;
    $('answers').hidden = ended || hands;
    $('sign').hidden = !(own && own.signs);
    $('verdict').hidden = !ended;
    const mayNot = own && !own.entitled, fixed = !scrutin.rule.revotable && (recorded || wanted);
    for (const button of buttons) {
      const choice = button.dataset.choice, sending = wanted === choice, chosen = !wanted && recorded !== null && recorded.choice === choice;
      button.disabled = !open || Boolean(mayNot) || Boolean(fixed) || line.state === 'replaced';
      button.setAttribute('aria-pressed', String(chosen));
      button.classList.toggle('sending', sending);
      text(button.lastElementChild, sending ? say('terminal.sending') : chosen ? say('terminal.yours') : '');
    }
    if (ended) verdict(scrutin);
    countdown();
    acknowledge(scrutin, own, recorded, wanted);
  }

  /** Whether a timed scrutin's end has come, by the server's clock: it takes no ballot from then on, whoever has yet to say so. */
  function over(scrutin) { return scrutin.status === 'OPEN' && scrutin.closesAt !== null && Liptako.flux.now() >= Date.parse(scrutin.closesAt); }

  /** What changed for this deputy since the opening, and that the list frozen then decides. */
  function changed(scrutin, own) {
    if (!personal) return '';
    const pending = scrutin.status === 'OPEN' || scrutin.status === 'HELD' || scrutin.status === 'CLOSED';
    if (!personal.inOffice) return say(pending && own && own.entitled ? 'terminal.frozen.ended' : 'terminal.notOffice');
    return pending && own && own.entitled && !personal.present ? say('terminal.frozen.left') : '';
  }

  function verdict(scrutin) {
    const offset = frame.offsetMinutes, box = $('verdict'), given = scrutin.verdict, annulled = scrutin.status === 'ANNULLED';
    box.className = 'verdict ' + (annulled ? 'other' : Liptako.outcome(scrutin.verdict.outcome));
    text($('word'), annulled ? say('terminal.annulled') : given.word);
    text($('why'), annulled ? say('terminal.annulledAt', Liptako.hour(Date.parse(scrutin.annulledAt), offset), scrutin.annulReason) : given.sentence);
    const lines = annulled ? [say('terminal.annulled.text')] : [say('terminal.proclaimedAt', Liptako.instant(Date.parse(scrutin.proclaimedAt), offset)), say('terminal.count', scrutin.voted, scrutin.voters)];
    if (!annulled && given.override) lines.push(say('terminal.override', given.override));
    text($('tally'), lines.join(' · '));
  }

  /** The line that says what became of the ballot: of this scrutin, or of an earlier one that was refused meanwhile. */
  function acknowledge(scrutin, own, recorded, wanted) {
    if (scrutin && scrutin.way !== 'TERMINAL' && !recorded && scrutin.status !== 'PROCLAIMED' && scrutin.status !== 'ANNULLED') {
      $('receipt').hidden = true;
      $('ack').hidden = false;
      $('ack').className = 'ack wait';
      text($('ackTitle'), Liptako.term('Way', scrutin.way, scrutin.wayWord));
      text($('ackText'), own && !own.entitled ? own.sentence : say(scrutin.secret ? own && !own.signs && scrutin.status === 'OPEN' ? 'terminal.hands.signed' : 'terminal.hands.SECRET' : 'terminal.hands.' + scrutin.way));
      return;
    }
    const offset = frame ? frame.offsetMinutes || 0 : 0, refused = ballots.refused;
    let kind = '', title = '', words = [];
    if (refused && !wanted) {
      kind = 'danger';
      title = say('terminal.ballot.refused');
      words.push(say(scrutin && refused.scrutin === scrutin.id ? 'terminal.ballot.refusedText' : 'terminal.ballot.refusedOther', wordOf[refused.choice], refused.detail, refused.number));
      if (scrutin && recorded) words.push(say('terminal.ballot.keeps', wordOf[recorded.choice]));
      beep(refused);
    } else if (!scrutin) {
      $('ack').hidden = $('receipt').hidden = true;
      return;
    } else if (wanted) {
      kind = 'wait';
      words.push(ballots.signedOut ? say('terminal.ballot.signIn') : say(ballots.attempt > 0 || line.state === 'reconnecting' ? 'terminal.ballot.retrying' : 'terminal.ballot.sending', wordOf[wanted]));
    } else if (own && !own.entitled) {
      kind = scrutin.status === 'OPEN' || scrutin.status === 'HELD' ? 'danger' : 'wait';
      title = say('terminal.ballot.notEntitled');
      words.push(own.sentence);
    } else if (recorded) {
      title = say('terminal.ballot.recorded', Liptako.instant(Date.parse(recorded.at), offset));
      words.push(say('terminal.ballot.receipt', wordOf[recorded.choice], recorded.receipt));
      if (scrutin.status === 'OPEN') words.push(say(scrutin.rule.revotable ? 'terminal.ballot.change' : 'terminal.ballot.final'));
    } else {
      kind = 'wait';
      if (scrutin.status === 'OPEN') words.push(say('terminal.ballot.choose'), say(scrutin.rule.revotable ? 'terminal.ballot.change' : 'terminal.ballot.once'));
      else if (scrutin.status !== 'HELD') words.push(say('terminal.ballot.none'));
    }
    if (scrutin && scrutin.status === 'HELD') words.unshift(say('terminal.ballot.held'));
    if (scrutin && scrutin.status === 'CLOSED' && kind !== 'danger') words.push(say('terminal.ballot.closed'));
    const ack = $('ack'), shown = recorded && !wanted && scrutin ? recorded.receipt : '';
    $('receipt').hidden = !shown;
    $('receipt').dataset.code = shown;
    ack.className = 'ack ' + kind;
    ack.hidden = false;
    text($('ackTitle'), title);
    text($('ackText'), words.join(' '));
  }

  function floor() {
    const open = frame && frame.sitting && frame.sitting.status === 'OPEN', able = open && personal && personal.inOffice && line.state !== 'replaced';
    const waiting = frame && frame.waiting || [], rank = waiting.findIndex(s => s.deputy === deputy), own = rank < 0 ? null : waiting[rank];
    const speaking = frame && frame.speech;
    $('floor').hidden = !open || rehearsing || Boolean(Liptako.shown(frame));
    const moved = (frame && frame.motionRequests || []).find(m => m.deputy === deputy) || null, pending = frame && frame.motion || null;
    $('ask').disabled = $('order').disabled = $('motion').disabled = !able;
    text($('motion'), say(moved ? 'terminal.motion.withdraw' : 'terminal.motion'));
    $('pendingMotion').hidden = !pending;
    text($('pendingMotion'), pending ? say('terminal.motion.pending', pending.title, pending.name) : '');
    text($('ask'), say(own ? 'terminal.floor.withdraw' : 'terminal.floor'));
    $('order').hidden = Boolean(own && own.kind === 'POINT_OF_ORDER');
    text($('asked'), speaking && speaking.deputy === deputy ? say('terminal.floor.yours') : [own ? say('terminal.floor.asked', Liptako.term('Speech.Kind', own.kind, own.kindWord), Liptako.rank(rank + 1, true)) : '', moved ? say('terminal.motion.asked', moved.title) : ''].filter(Boolean).join(' · '));
    if ($('floor').hidden) return;
    const now = speaking ? speaking.id : '', place = $('speaker');
    if (place.dataset.shows !== now) {
      place.dataset.shows = now;
      place.replaceChildren(...speaking ? [document.createTextNode(speaking.name), Liptako.state(speaking.state, speaking.stateName), el('small', {})] : [el('span', { class: 'muted', text: '–' })]);
    }
    const list = waiting.map(s => s.id).join();
    if ($('waiting').dataset.shows !== 'l' + list) {
      $('waiting').dataset.shows = 'l' + list;
      $('waiting').replaceChildren(...waiting.length ? waiting.slice(0, 8).map((s, i) => el('li', { class: s.deputy === deputy ? 'own' : '' }, [el('span', { text: (i + 1) + '.' }), el('span', { text: s.name }), Liptako.state(s.state, s.stateName), el('span', { class: 'muted', text: Liptako.term('Speech.Kind', s.kind, s.kindWord) })])) : [el('li', { class: 'muted', text: say('terminal.nobody') })]);
    }
    tick();
  }

  let wasOver = false;
  function countdown() {
    if (rehearsing) {
      show();
      return;
    }
    const scrutin = Liptako.shown(frame), timed = scrutin && scrutin.status === 'OPEN' && scrutin.closesAt, ended = Boolean(timed && over(scrutin)), clock = $('countdown');
    clock.hidden = !timed;
    if (timed) {
      const left = Date.parse(scrutin.closesAt) - Liptako.flux.now();
      text(clock, ended ? say('terminal.timeOver') : say('terminal.left', Liptako.left(left)));
      clock.classList.toggle('soon', left < 15000);
    }
    if (ended !== wasOver) {
      wasOver = ended;
      show();
    }
  }

  function tick() {
    countdown();
    const speaking = frame && frame.speech, small = $('speaker').querySelector('small');
    if (speaking && small) text(small, Liptako.term('Speech.Kind', speaking.kind, speaking.kindWord) + (speaking.first ? ' · ' + say('terminal.first') : ''));
    $('speechClock').hidden = !speaking;
    const clock = speaking ? Liptako.speechOf(speaking, Liptako.flux.now()) : null;
    if (clock) Liptako.showClock($('speechClock'), clock);
    return clock;
  }

  /** While a ballot is open nothing scrolls: long texts give way in two steps, unless large text was asked for. */
  function fit() {
    const body = document.body, root = document.documentElement;
    body.classList.remove('dense', 'denser');
    if ($('facts').hidden || parseFloat(getComputedStyle(root).fontSize) > 20) return;
    for (const step of ['dense', 'denser']) {
      if (root.scrollHeight <= innerHeight) return;
      body.classList.add(step);
    }
  }

  function beep(refused) {
    if (beeped === refused) return;
    beeped = refused;
    if (!audio) return;
    try {
      const tone = audio.createOscillator(), volume = audio.createGain();
      tone.frequency.value = 330;
      volume.gain.value = 0.15;
      tone.connect(volume).connect(audio.destination);
      tone.start();
      tone.stop(audio.currentTime + 0.35);
    } catch (e) { /* no sound here */ }
  }

  function off(state) {
    const dialog = $('offDialog');
    text($('offTitle'), say('terminal.' + state + '.title'));
    text($('offText'), say('terminal.' + state + '.text'));
    text($('offDo'), say('terminal.' + state + '.do'));
    if (!dialog.open) dialog.showModal();
  }

  // --- what is heard

  document.addEventListener('liptako:frame', event => {
    const before = frame, now = frame = event.detail, scrutin = now.scrutin;
    const mine = f => f && f.presence ? JSON.stringify(f.presence.delegations) : '';
    if (!before || !personal) renew(before ? 1000 : 0);
    else if (scrutin && (!before.scrutin || before.scrutin.id !== scrutin.id || before.scrutin.status !== scrutin.status)) renew(hall() * 8);
    else if (mine(before) !== mine(now) || (before.item && before.item.id) !== (now.item && now.item.id) || (before.sitting && before.sitting.id) !== (now.sitting && now.sitting.id)) renew(1000 + hall() * 8);
    const clock = document.querySelector('time[data-now]');
    if (clock) {
      clock.dataset.now = String(Math.round(Liptako.flux.now()));
      clock.dataset.offset = String(now.offsetMinutes || 0);
    }
    show();
  });
  document.addEventListener('liptako:line', event => {
    const again = line.state === 'reconnecting' && event.detail.state === 'connected';
    line = event.detail;
    if (line.state === 'replaced') ballots.silence();
    if (line.state === 'replaced' || line.state === 'signedOut') off(line.state);
    if (again) renew(hall() * 8);
    show();
  });
  document.addEventListener('liptako:drill', show);
  document.addEventListener('liptako:ballot', () => {
    if (ballots.signedOut) off('signedOut');
    show();
  });

  // --- what is pressed

  for (const button of buttons) {
    button.addEventListener('click', () => {
      const scrutin = Liptako.shown(frame), drill = Liptako.drill(frame);
      if (drill) Liptako.drillAnswer(drill);
      else if (scrutin && scrutin.status === 'OPEN' && !over(scrutin)) ballots.cast(scrutin.id, scrutin.number, button.dataset.choice);
    });
  }
  // A letter only goes to an answer: a vote is cast by Enter or a press, never by a letter alone.
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]') || $('answers').hidden) return;
    const button = { p: buttons[0], c: buttons[1], a: buttons[2] }[event.key.toLowerCase()];
    if (button && !button.disabled) {
      button.focus();
      event.preventDefault();
    }
  });
  document.addEventListener('pointerdown', () => {
    try { audio = audio || new AudioContext(); } catch (e) { /* no sound here */ }
  }, { once: true });

  async function mark(present) {
    if (await act($('presence'), 'POST', '/sittings/' + frame.sitting.id + '/presence/own', { present: present })) renew(0);
  }
  $('presence').addEventListener('click', () => {
    if (personal.present) {
      $('leaveDialog').showModal();
    } else {
      mark(true);
    }
  });
  $('sign').addEventListener('click', () => $('signDialog').showModal());
  $('signNow').addEventListener('click', async () => {
    const scrutin = Liptako.shown(frame);
    $('signDialog').close();
    if (scrutin && await act($('sign'), 'POST', '/scrutins/' + scrutin.id + '/sign/own', {})) renew(0);
  });
  $('leave').addEventListener('click', () => {
    $('leaveDialog').close();
    mark(false);
  });
  function speak(button, kind) { return act(button, 'POST', '/sittings/' + frame.sitting.id + '/speeches', Object.assign({ kind: kind }, kind === 'REPLY' && frame.speech ? { answers: frame.speech.id } : {})); }
  $('ask').addEventListener('click', () => {
    const own = (frame.waiting || []).find(s => s.deputy === deputy);
    if (own) act($('ask'), 'POST', '/speeches/' + own.id + '/withdraw'); else $('askDialog').showModal();
  });
  document.querySelectorAll('[data-kind]').forEach(button => button.addEventListener('click', () => {
    $('askDialog').close();
    speak($('ask'), button.dataset.kind);
  }));
  $('motion').addEventListener('click', () => {
    const moved = (frame.motionRequests || []).find(m => m.deputy === deputy);
    if (moved) act($('motion'), 'POST', '/motions/' + moved.id + '/withdraw'); else $('motionDialog').showModal();
  });
  document.querySelectorAll('[data-motion]').forEach(button => button.addEventListener('click', () => {
    $('motionDialog').close();
    act($('motion'), 'POST', '/sittings/' + frame.sitting.id + '/motions', { kind: button.dataset.motion });
  }));
  $('order').addEventListener('click', () => speak($('order'), 'POINT_OF_ORDER'));
  $('receipt').addEventListener('click', () => {
    const code = $('receipt').dataset.code;
    text($('receiptCode'), code);
    $('receiptQr').src = API + '/public/receipts/' + code + '/qr.svg';
    $('receiptDialog').showModal();
  });
  $('papers').addEventListener('click', () => {
    const papers = personal && personal.papers || [];
    $('paperList').replaceChildren(...papers.length ? papers.map(p => el('li', {}, [el('a', { href: API + '/terminal/papers/' + p.id, target: '_blank', rel: 'noopener', text: p.title }), el('span', { class: 'small end', text: say('terminal.papers.size', Math.max(1, Math.round(p.bytes / 1000))) + ', ' + say('terminal.papers.tab') })])) : [el('li', { class: 'muted', text: say('terminal.papers.none') })]);
    $('papersDialog').showModal();
  });
  $('agenda').addEventListener('click', async () => {
    const agenda = frame && frame.session && await act($('agenda'), 'GET', '/sessions/' + frame.session.id + '/agenda');
    if (!agenda) return;
    const offset = frame ? frame.offsetMinutes || 0 : 0, at = agenda.publishedAt && Date.parse(agenda.publishedAt);
    text($('agendaVersion'), at ? say('terminal.agenda.version', agenda.number, Liptako.day(at, offset), Liptako.hour(at, offset)) : say('terminal.agenda.none'));
    $('agendaList').replaceChildren(...agenda.items.map(item => {
      const now = frame && frame.item && frame.item.id === item.id;
      return el('li', { class: now ? 'now' : '' }, [el('span', { text: item.position }), el('span', { text: item.title }, [now && el('span', { class: 'tag ok', text: say('terminal.agenda.now') })]), el('span', { class: 'small', text: item.minutes ? say('terminal.agenda.minutes', item.minutes) : '' }), before(item)]);
    }));
    $('agendaDialog').showModal();
  });
  /** Before the sitting the floor can be asked for on any item of it. */
  function before(item) {
    if (!frame || !frame.sitting || frame.sitting.status !== 'PLANNED' || !personal || !personal.inOffice) return null;
    const button = el('button', { type: 'button', class: 'btn quiet', text: say('terminal.agenda.ask') });
    button.addEventListener('click', async () => {
      if (await act(button, 'POST', '/sittings/' + frame.sitting.id + '/speeches', { kind: 'CONTRIBUTION', item: item.id })) {
        text(button, say('terminal.agenda.asked'));
        button.disabled = true;
      }
    });
    return button;
  }
  $('theme').addEventListener('click', () => {
    const dark = document.body.classList.toggle('hall');
    try { localStorage.setItem('liptako.theme', dark ? 'dark' : 'light'); } catch (e) { /* not remembered */ }
    bar();
  });
  $('offDo').addEventListener('click', () => location.reload());
  $('offDialog').addEventListener('cancel', event => event.preventDefault());
  addEventListener('resize', fit);
  Liptako.drawing(tick);
  if (document.fonts) document.fonts.ready.then(fit);
  renew(0);
})();
