// The live stream: the one client of every desk. A page includes this script and listens on document:
//   liptako:frame   detail = the whole state of the hall (docs/api.md); a page that missed some loses nothing
//   liptako:line    detail = { state, since }: connected | reconnecting | replaced (a newer terminal took over) | signedOut; since = server's ms
//   liptako:terminals  for staff desks: which terminals are connected, late or silent has changed
//   liptako:alarm   detail = { code, since, sentence, sentences (by language) } while the server can store nothing, or null; the banner on top of the page is shown here
// Later scripts find the last of each in Liptako.flux.frame and Liptako.flux.line, and the server's clock in Liptako.flux.now().
// A page may say how large the hall is (data-hall="SEATS") before its first frame does.
// A terminal says since when it is open by an element with data-terminal="SERVER_MS"; of one deputy's terminals the last opened is the one that works.
(function () {
  'use strict';
  const Liptako = window.Liptako = window.Liptako || {};
  /** The server hears a beat every four seconds; without any answer for ten the line is dead, whatever the browser believes. */
  const BEAT_MS = 4000, DEAD_MS = 10000, CONNECT_MS = 8000, FIRST_CONNECT_MS = 2000;
  /** Every minute, and sooner while the server's clock is not known to a tenth of a second; a device's own runs wrong by less than 200 ms in 1,000 s. */
  const CLOCK_MS = 60000, CLOCK_FIRST_MS = 250, DOUBT_MS = 100, DRIFT = 0.0002;
  /** However many lines fall at once, together they knock less than 50 times a second (the waves of the first tries overlap, and chance adds to it: peaks of three times the mean); a small hall is back within seconds. */
  const KNOCKS_A_SECOND = 15, FIRST_MS = 500, LONGEST_MS = 8000, HALL_UNKNOWN = 1000;
  /** Close codes of the server: sign in first; a newer terminal of the same deputy is open. */
  const SIGN_IN = 1008, REPLACED = 4001;
  /** The server's word to a staff desk that a terminal was lost or found. */
  const LINES = 'l';

  /** How long to wait before a try: around a mean that doubles, and that is never shorter than a hall of this size allows. */
  Liptako.delay = function (attempt, hall, random) {
    const mean = Math.max(Math.min(FIRST_MS * 2 ** Math.min(attempt, 10), LONGEST_MS), 1000 * (hall || HALL_UNKNOWN) / KNOCKS_A_SECOND);
    return mean * (0.5 + (random || Math.random)());
  };

  /**
   * How far the server's clock is from the device's count of time: between two bounds, for what the server says was said after it was asked and
   * before it was heard, however long the line took on either way. A frame, which nobody asked for, gives the lower bound alone.
   */
  class ServerClock {
    constructor() { Object.assign(this, { low: -Infinity, high: Infinity, at: 0 }); }

    hear(said, asked, heard) {
      this.age(heard);
      // The server says whole milliseconds, rounded down.
      const low = said - heard, high = asked === null ? Infinity : said + 1 - asked;
      if (low > this.high || high < this.low) Object.assign(this, { low, high });
      else Object.assign(this, { low: Math.max(low, this.low), high: Math.min(high, this.high) });
    }

    /** What was known grows less sure with time. */
    age(now) {
      const drift = DRIFT * Math.max(0, now - this.at);
      Object.assign(this, { low: this.low - drift, high: this.high + drift, at: now });
    }

    get offset() { return this.low === -Infinity ? null : this.high === Infinity ? this.low : (this.low + this.high) / 2; }
    get doubt() { return this.high - this.low; }
  }

  class Flux {
    constructor(url, terminal, target) {
      Object.assign(this, { url, terminal, target, frame: null, line: { state: 'reconnecting', since: Date.now() }, number: -1, hall: 0, attempt: 0, alarm: null, server: new ServerClock(), askedAt: null, patience: CLOCK_FIRST_MS, socket: null, retry: 0, stopped: false, ballots: new Map() });
    }

    start() {
      this.connect();
      this.pulse = setInterval(() => this.beat(), BEAT_MS);
      this.clock = setInterval(() => this.ask(), CLOCK_MS);
      return this;
    }

    stop(state) {
      this.stopped = true;
      clearInterval(this.pulse);
      clearInterval(this.clock);
      clearTimeout(this.again);
      clearTimeout(this.retry);
      if (this.socket) this.drop(this.socket);
      if (state) this.tell(state);
    }

    /** The server's instant in ms; the device's own clock is only used to count what has passed. */
    now() { return this.server.offset === null ? Date.now() : performance.now() + this.server.offset; }

    /** Within how many ms, in all, the server's instant is known: now() is wrong by half of it at most. */
    doubt() {
      this.server.age(performance.now());
      return this.server.doubt;
    }

    connect() {
      clearTimeout(this.retry);
      this.retry = 0;
      if (this.stopped || this.socket) return;
      const query = (this.number >= 0 ? 'depuis=' + this.number : '') + (this.terminal ? '&terminal=' + this.terminal : '');
      let socket;
      try {
        socket = new WebSocket(this.url + '?' + query);
      } catch (e) {
        this.later();
        return;
      }
      this.socket = socket;
      this.heardAt = performance.now() - DEAD_MS + CONNECT_MS;
      // A page that has shown nothing yet does not wait for a first try that hangs: it tries once more at once.
      if (this.number < 0 && this.attempt === 0) setTimeout(() => { if (socket === this.socket && socket.readyState === 0) { this.attempt = 1; this.drop(socket); this.later(Math.random() * 300); } }, FIRST_CONNECT_MS);
      // A server in trouble says so first; one that was restarted says nothing.
      socket.onopen = () => { if (socket === this.socket) { this.heardAt = performance.now(); if (this.alarm) this.alarmed(null); this.askedAt = null; this.patience = CLOCK_FIRST_MS; this.ask(); socket.send('.'); } };
      socket.onmessage = event => { if (socket === this.socket) this.hear(String(event.data)); };
      socket.onclose = event => { if (socket === this.socket) this.lost(event.code); };
    }

    hear(text) {
      this.heardAt = performance.now();
      this.attempt = 0;
      if (text === LINES) {
        this.target.dispatchEvent(new CustomEvent('liptako:terminals'));
        return;
      }
      if (text.startsWith('{')) {
        const frame = JSON.parse(text);
        this.number = frame.n;
        this.frame = frame;
        this.hall = frame.presence ? frame.presence.seats : this.hall;
        if (frame.now) this.server.hear(Date.parse(frame.now), null, performance.now());
        this.tell('connected');
        this.target.dispatchEvent(new CustomEvent('liptako:frame', { detail: frame }));
        return;
      }
      if (text.startsWith('b')) this.answered(JSON.parse(text.slice(1)));
      if (text.startsWith('!')) this.alarmed(text.length > 1 ? JSON.parse(text.slice(1)) : null);
      if (/^[0-9]{12,14}$/.test(text) && this.askedAt !== null) {
        this.server.hear(Number(text), this.askedAt, performance.now());
        this.askedAt = null;
        if (this.doubt() > DOUBT_MS) {
          this.again = setTimeout(() => this.ask(), this.patience);
          this.patience = Math.min(2 * this.patience, CLOCK_MS);
        }
      }
      this.tell('connected');
    }

    /** The server can store nothing, or can again. */
    alarmed(alarm) {
      this.alarm = alarm;
      this.target.dispatchEvent(new CustomEvent('liptako:alarm', { detail: alarm }));
    }

    /** Whether a ballot can go on this line. */
    open() { return Boolean(this.socket) && this.socket.readyState === 1 && this.line.state === 'connected' && navigator.onLine !== false; }

    /** Sends a ballot on the line; the server's answer, or null when it could not go or none came in time. Fails when the line falls meanwhile. */
    cast(ballot, ms) {
      return new Promise((resolve, reject) => {
        this.ballots.set(ballot.ballot, { resolve: resolve, reject: reject });
        setTimeout(() => { if (this.ballots.delete(ballot.ballot)) resolve(null); }, ms);
        try { this.socket.send(JSON.stringify(ballot)); } catch (e) { this.ballots.delete(ballot.ballot); resolve(null); }
      });
    }

    answered(answer) {
      const waits = this.ballots.get(answer.ballot);
      if (this.ballots.delete(answer.ballot)) waits.resolve(answer);
    }

    /** Asks the server's time; one question at a time, so that an answer is that question's. */
    ask() {
      clearTimeout(this.again);
      if (this.askedAt === null && this.socket && this.socket.readyState === 1) {
        this.askedAt = performance.now();
        this.socket.send('t');
      }
    }

    beat() {
      if (!this.socket) return;
      if (performance.now() - this.heardAt > DEAD_MS) {
        this.lost(0);
      } else if (this.socket.readyState === 1) {
        this.socket.send('.');
      }
    }

    /** The browser says that the network went or came: believe it only after asking. */
    probe() {
      if (this.stopped) return;
      if (!this.socket) {
        this.later(Math.random() * Math.max(300, 1000 * (this.hall || HALL_UNKNOWN) / KNOCKS_A_SECOND));
        return;
      }
      const socket = this.socket, heard = this.heardAt;
      if (socket.readyState === 1) socket.send('.');
      setTimeout(() => { if (socket === this.socket && this.heardAt === heard) this.lost(0); }, 2500);
    }

    lost(code) {
      this.drop(this.socket);
      if (code === SIGN_IN || code === REPLACED) {
        this.stop(code === SIGN_IN ? 'signedOut' : 'replaced');
        return;
      }
      this.tell('reconnecting');
      this.later();
    }

    later(ms) {
      clearTimeout(this.retry);
      this.retry = setTimeout(() => this.connect(), ms === undefined ? Liptako.delay(this.attempt++, this.hall) : ms);
    }

    drop(socket) {
      this.socket = null;
      for (const waits of this.ballots.values()) waits.reject(new Error('the line fell'));
      this.ballots.clear();
      socket.onopen = socket.onmessage = socket.onclose = null;
      // A connecting socket that is closed logs an error that says nothing new, and one that is dead may never close: both are let go.
      try { socket.close(); } catch (e) { /* it was closed */ }
    }

    tell(state) {
      if (this.line.state === state) return;
      this.line = { state: state, since: this.now() };
      this.target.dispatchEvent(new CustomEvent('liptako:line', { detail: this.line }));
    }
  }

  Liptako.Flux = Flux;
  const source = document.currentScript && document.currentScript.src || location.href;
  const root = source.replace(/\/(jakarta\.faces\.resource|resources)\/.*$/, '/');
  Liptako.root = root === source ? location.origin + '/' : root;

  /** One banner on top of every desk, in the server's own words, and the page's language. */
  function banner(alarm) {
    let box = document.getElementById('alarm');
    if (!alarm) {
      if (box) box.remove();
      return;
    }
    if (!box) {
      box = document.createElement('div');
      box.id = 'alarm';
      box.setAttribute('role', 'alert');
      document.body.prepend(box);
    }
    box.textContent = alarm.sentences && alarm.sentences[document.documentElement.lang] || alarm.sentence;
  }

  function start() {
    if (document.body.dataset.flux === 'off') return;
    const opened = document.querySelector('[data-terminal]');
    const flux = Liptako.flux = new Flux(Liptako.root.replace(/^http/, 'ws') + 'flux', opened && opened.dataset.terminal, document);
    const hall = document.querySelector('[data-hall]');
    flux.hall = hall ? Number(hall.dataset.hall) : 0;
    document.addEventListener('liptako:alarm', event => banner(event.detail));
    // Later scripts must hear the first word too: they all have run when the document is ready.
    if (document.readyState === 'complete') flux.start(); else document.addEventListener('DOMContentLoaded', () => flux.start());
    addEventListener('online', () => flux.probe());
    addEventListener('offline', () => flux.probe());
    document.addEventListener('visibilitychange', () => { if (!document.hidden) flux.probe(); });
    // A page taken back from the browser's memory has a dead socket; a page that goes says so.
    addEventListener('pageshow', event => { if (event.persisted) flux.probe(); });
  }
  if (document.body) start(); else document.addEventListener('DOMContentLoaded', start);
})();
