// The ballots of deputies who delegated their vote to this one: beside the own answers, each with its own buttons, its own ballot on its
// way (ballot.js) and its own receipt. The own ballot never speaks for another's. What does not count here says why.
(function () {
  'use strict';
  const { say, el, text } = Liptako, place = document.getElementById('proxies'), CHOICES = ['POUR', 'CONTRE', 'ABSTENTION'];
  const words = Object.fromEntries(Array.from(document.getElementById('answers').children).map(b => [b.dataset.choice, b.children[1].textContent]));
  const boxes = new Map();
  let own = null, scrutin = null, off = false;

  /** The way of a giver's ballots; kept under the giver's name, so that two ways never mix. */
  function box(giver) {
    if (!boxes.has(giver)) boxes.set(giver, new Liptako.Ballots(document.getElementById('seat').dataset.deputy + '.' + giver, giver));
    return boxes.get(giver);
  }

  function one(proxy) {
    if (proxy.sentence) return el('section', { class: 'proxy off' }, [el('h2', { class: 'h3', text: say('terminal.proxy', proxy.name, proxy.code) }), el('p', { class: 'muted', text: say('terminal.proxy.off', proxy.sentence) })]);
    const name = say('terminal.proxy', proxy.name, proxy.code);
    return el('section', { class: 'proxy', 'data-giver': proxy.giver, 'aria-label': name }, [el('h2', { class: 'h3', text: name }),
      el('div', { class: 'proxyanswers', role: 'group', 'aria-label': name }, CHOICES.map(choice => {
        const button = el('button', { type: 'button', class: 'btn large ' + choice.toLowerCase(), 'data-choice': choice, 'aria-pressed': 'false' }, [el('span', { class: 'mark ' + choice.toLowerCase(), 'aria-hidden': 'true' }), el('span', { text: words[choice] })]);
        button.addEventListener('click', () => { if (scrutin && scrutin.status === 'OPEN') box(proxy.giver).cast(scrutin.id, scrutin.number, choice); });
        return button;
      })), el('p', { class: 'small', role: 'status' })]);
  }

  function show() {
    const current = scrutin && scrutin.way === 'TERMINAL' && own && own.id === scrutin.id && ['OPEN', 'HELD', 'CLOSED'].includes(scrutin.status) ? own.proxies : [];
    const key = JSON.stringify([scrutin && scrutin.id, current.map(p => [p.giver, p.sentence])]);
    place.hidden = current.length === 0;
    if (place.dataset.shows !== key) {
      place.dataset.shows = key;
      place.replaceChildren(...current.map(one));
    }
    for (const section of place.querySelectorAll('[data-giver]')) state(section, box(section.dataset.giver));
  }

  function state(section, ballots) {
    const recorded = ballots.recorded.get(scrutin.id), wanted = ballots.wanted(scrutin.id), refused = ballots.refused;
    for (const button of section.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(!wanted && Boolean(recorded) && recorded.choice === button.dataset.choice));
      button.disabled = off || scrutin.status !== 'OPEN' || !scrutin.rule.revotable && Boolean(recorded || wanted);
    }
    const line = section.querySelector('p');
    text(line, wanted ? say(ballots.attempt > 0 ? 'terminal.ballot.retrying' : 'terminal.ballot.sending', words[wanted])
      : refused && refused.scrutin === scrutin.id ? say('terminal.ballot.refused') + say('terminal.colon') + refused.detail
      : recorded ? say('terminal.proxy.recorded', words[recorded.choice], Liptako.instant(Date.parse(recorded.at), Liptako.offset || 0), recorded.receipt)
      : scrutin.status === 'OPEN' ? say('terminal.proxy.choose') : say('terminal.ballot.none'));
    line.className = 'small' + (refused && !wanted ? ' danger' : '');
  }

  document.addEventListener('liptako:personal', event => {
    own = event.detail.scrutin;
    for (const proxy of own ? own.proxies : []) {
      if (proxy.sentence) continue;
      box(proxy.giver).learn(own.id, proxy.ballot);
      box(proxy.giver).resume(own.id, proxy.ballot);
    }
    show();
  });
  document.addEventListener('liptako:frame', event => {
    scrutin = Liptako.shown(event.detail);
    Liptako.offset = event.detail.offsetMinutes || 0;
    show();
  });
  document.addEventListener('liptako:line', event => {
    if (event.detail.state !== 'replaced') return;
    off = true;
    boxes.forEach(ballots => ballots.silence());
    show();
  });
  document.addEventListener('liptako:ballot', () => { if (own && scrutin) show(); });
})();
