// The rehearsal (« exercice ») at a terminal: what is shown instead of a vote, and the answer, which counts for nothing. It is asked for again
// until the server has said that it came, like a ballot, so that the line is tried as well as the finger.
(function () {
  'use strict';
  const { say, text } = Liptako, $ = id => document.getElementById(id);
  let answered = null, going = null, attempt = 0;

  /** The rehearsal that runs by the server's clock, or null; a scrutin comes first. */
  Liptako.drill = function (frame) {
    const scrutin = frame && frame.scrutin, pending = scrutin && (scrutin.status === 'OPEN' || scrutin.status === 'HELD' || scrutin.status === 'CLOSED');
    return frame && frame.drill && !pending && Liptako.flux.now() < Date.parse(frame.drill.endsAt) ? frame.drill : null;
  };

  async function send(drill) {
    if (Liptako.flux.now() >= Date.parse(drill.endsAt)) return;
    let settled = false;
    try {
      const answer = await fetch(Liptako.root + 'api/v1/drill/answers', { method: 'POST', redirect: 'error', headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' }, body: JSON.stringify({ drill: drill.id }) });
      const content = /json/.test(answer.headers.get('Content-Type') || '') ? await answer.json() : null;
      if (answer.ok && content) answered = { id: drill.id, at: content.at };
      settled = answer.ok || answer.status >= 400 && answer.status < 500;
      if (settled && !answer.ok) answered = { id: drill.id, refused: content && content.detail };
    } catch (e) { /* no answer: it is sent again */ }
    if (settled) going = null; else setTimeout(() => send(drill), Liptako.delay(attempt++, 75));
    document.dispatchEvent(new Event('liptako:drill'));
  }

  /** The deputy pressed: whatever it says, it only says that the terminal works. */
  Liptako.drillAnswer = function (drill) {
    if (going === drill.id || answered && answered.id === drill.id) return;
    going = drill.id;
    attempt = 0;
    send(drill);
    document.dispatchEvent(new Event('liptako:drill'));
  };

  Liptako.drillShow = function (drill, frame, buttons) {
    const own = answered && answered.id === drill.id ? answered : null;
    $('facts').hidden = $('verdict').hidden = $('floor').hidden = true;
    $('answers').hidden = $('countdown').hidden = $('ack').hidden = false;
    text($('what'), say('terminal.drill.title'));
    text($('hint'), say('terminal.drill.text'));
    text($('countdown'), say('terminal.left', Liptako.left(Date.parse(drill.endsAt) - Liptako.flux.now())));
    for (const button of buttons) {
      button.disabled = Boolean(own);
      button.setAttribute('aria-pressed', 'false');
      button.classList.remove('sending');
      text(button.lastElementChild, '');
    }
    $('ack').className = 'ack ' + (own && !own.refused ? '' : 'wait');
    text($('ackTitle'), own && !own.refused ? say('terminal.drill.received', Liptako.instant(Date.parse(own.at), frame.offsetMinutes || 0)) : '');
    text($('ackText'), own ? own.refused || say('terminal.drill.nothing') : going === drill.id ? say('terminal.drill.sending') : say('terminal.drill.press'));
  };
})();
