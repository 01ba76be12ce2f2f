// Says on the terminal's main page that a secret vote waits for the deputy, as soon as the stream of frames does.
(function () {
  'use strict';
  const { say, text } = window.Liptako, place = document.getElementById('secretNotice'), words = document.getElementById('secretNoticeText'), go = document.getElementById('secretNoticeGo');

  document.addEventListener('liptako:frame', event => {
    const vote = event.detail && event.detail.secretVote;
    place.hidden = !vote;
    if (!vote) return;
    place.classList.toggle('warn', vote.status === 'OPEN');
    text(words, say('terminal.secret.' + (vote.rehearsal ? 'rehearsal.' : '') + vote.status, vote.number, vote.question));
    text(go, say('terminal.secret.go.' + vote.status));
  });
})();
