// The way of a ballot from the finger to the disk of the server. Its id is made here and kept, with what it says, until the server has
// answered about it: through a lost network, a restart of the server, a reload of the page. One ballot is on its way at a time; a choice
// made meanwhile waits until that one is answered, so two choices never race. Tells document « liptako:ballot » whenever something changed.
(function () {
  'use strict';
  const Liptako = window.Liptako = window.Liptako || {};
  const ANSWER_MS = 10000;
  /** What an open line may take to answer before the ballot is asked about by a request, under the same id. */
  const LINE_MS = 4000;
  /** In less time nobody changes the terminal: until then a ballot is sent again without asking what was stored meanwhile. */
  const ELSEWHERE_MS = 5000;

  function uuid() {
    if (crypto.randomUUID) return crypto.randomUUID();
    // Outside of HTTPS browsers keep randomUUID back, but not its source.
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = b[6] & 0x0f | 0x40;
    b[8] = b[8] & 0x3f | 0x80;
    const hex = Array.from(b, v => v.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  class Ballots {
    /** The giver is the deputy whose vote is delegated to this one; none for the own ballot. */
    constructor(deputy, giver) {
      this.key = 'liptako.ballot.' + deputy;
      this.giver = giver;
      /** By scrutin: what the server says is stored. */
      this.recorded = new Map();
      /** The last refusal: { scrutin, number, choice, code, detail }. */
      this.refused = null;
      this.attempt = 0;
      this.timer = 0;
      this.busy = false;
      this.quiet = false;
      this.signedOut = false;
      this.going = null;
      this.next = null;
      /** A ballot kept from before a reload waits until it is known what the server has. */
      this.held = true;
      this.read();
      document.addEventListener('liptako:line', event => { if (event.detail.state === 'connected') this.hurry(); });
      addEventListener('online', () => this.hurry());
    }

    /** After the first personal state: a kept ballot goes on its way, unless a later one was cast at another terminal. */
    resume(scrutin, stored) {
      if (!this.held) return;
      this.held = false;
      const kept = this.going;
      if (kept && stored && kept.scrutin === scrutin && stored.ballot !== kept.id && Date.parse(stored.at) > kept.since) {
        this.give(kept);
        this.going = null;
        this.keep();
      }
      this.hurry();
      this.tell();
    }

    /** A ballot gives way to a later one that its deputy cast at another terminal. */
    give(ballot) {
      this.refused = { scrutin: ballot.scrutin, number: ballot.number, choice: ballot.choice, code: 'CAST_ELSEWHERE', detail: Liptako.say('terminal.ballot.elsewhere') };
      this.next = null;
    }

    /** What is stored of the deputy instead of a ballot that could not leave for long, or null. */
    async later(ballot, signal) {
      const answer = await fetch(Liptako.root + 'api/v1/terminal', { signal: signal, redirect: 'error', headers: { Accept: 'application/json' } });
      const scrutin = (await answer.json()).scrutin, own = scrutin && this.giver ? scrutin.proxies.find(p => p.giver === this.giver) : scrutin;
      const stored = own && scrutin.id === ballot.scrutin ? own.ballot : null;
      return stored && stored.ballot !== ballot.id && Date.parse(stored.at) > ballot.since ? stored : null;
    }

    /** The deputy chose; repeating the choice that is on its way, or stored, changes nothing. */
    cast(scrutin, number, choice) {
      if (this.quiet) return;
      this.refused = null;
      if (this.going) {
        this.held = false;
        this.next = this.going.scrutin === scrutin && this.going.choice === choice ? null : { scrutin: scrutin, number: number, choice: choice };
        this.keep();
        this.tell();
        this.hurry();
        return;
      }
      const stored = this.recorded.get(scrutin);
      if (stored && stored.choice === choice) {
        this.tell();
        return;
      }
      this.depart({ scrutin: scrutin, number: number, choice: choice });
    }

    /** What the deputy asked for in this scrutin and has no answer yet, or null. */
    wanted(scrutin) {
      const last = this.next || this.going;
      return last && last.scrutin === scrutin ? last.choice : null;
    }

    /** The server's word on what is stored, from an answer or from the personal state; the later one counts. */
    learn(scrutin, ballot) {
      const known = this.recorded.get(scrutin);
      if (ballot && (!known || Date.parse(ballot.at) >= Date.parse(known.at))) this.recorded.set(scrutin, ballot);
    }

    /** A newer terminal works: this one must not speak against it. */
    silence() {
      this.quiet = true;
      clearTimeout(this.timer);
      this.tell();
    }

    depart(choice) {
      this.held = false;
      this.going = { id: uuid(), scrutin: choice.scrutin, number: choice.number, choice: choice.choice, since: Liptako.flux ? Math.round(Liptako.flux.now()) : Date.now() };
      this.next = null;
      this.attempt = 0;
      this.keep();
      this.send();
      this.tell();
    }

    async send() {
      clearTimeout(this.timer);
      if (this.busy || this.quiet || this.held || !this.going) return;
      this.busy = true;
      const ballot = this.going, stop = new AbortController(), limit = setTimeout(() => stop.abort(), ANSWER_MS);
      let settled = false;
      try {
        const now = Liptako.flux ? Liptako.flux.now() : Date.now();
        const later = this.attempt > 0 && now - ballot.since > ELSEWHERE_MS ? await this.later(ballot, stop.signal) : null;
        if (later) {
          this.learn(ballot.scrutin, later);
          this.give(ballot);
        }
        const { status, content } = later ? { status: 0 } : await this.ask(ballot, stop.signal);
        this.signedOut = status === 401;
        if (later) {
          settled = true;
        } else if (content && status < 300) {
          if (content.ballot === ballot.id) {
            this.learn(ballot.scrutin, content);
            settled = true;
          }
        } else if (content && status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status)) {
          this.refused = { scrutin: ballot.scrutin, number: ballot.number, choice: ballot.choice, code: content.title, detail: content.detail };
          this.next = null;
          settled = true;
        }
      } catch (e) { /* no answer: it is sent again */ }
      clearTimeout(limit);
      this.busy = false;
      if (settled) this.settle(); else this.again();
    }

    /** The server's word on a ballot: on the open line, where it costs one message; again, or without a line, by a request. */
    async ask(ballot, signal) {
      const flux = Liptako.flux;
      if (this.attempt === 0 && flux && flux.open()) {
        const content = await flux.cast({ ballot: ballot.id, scrutin: ballot.scrutin, choice: ballot.choice, giver: this.giver }, LINE_MS);
        if (content) return { status: content.status, content: content };
      }
      const answer = await fetch(Liptako.root + 'api/v1/scrutins/' + ballot.scrutin + '/ballots', { method: 'POST', signal: signal, redirect: 'error',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' }, body: JSON.stringify({ id: ballot.id, choice: ballot.choice, giver: this.giver }) });
      // Only the application's own word counts: a server that is starting says 404 too, and a guest network's page says 200.
      const type = answer.headers.get('Content-Type') || '';
      return { status: answer.status, content: type.startsWith(answer.ok ? 'application/json' : 'application/problem+json') ? await answer.json() : null };
    }

    settle() {
      const waiting = this.next, done = this.going;
      this.going = null;
      this.next = null;
      this.attempt = 0;
      const stored = waiting && this.recorded.get(waiting.scrutin);
      if (waiting && !(waiting.scrutin === done.scrutin && stored && stored.choice === waiting.choice)) {
        this.depart(waiting);
      } else {
        this.keep();
        this.tell();
      }
    }

    again() {
      this.attempt++;
      clearTimeout(this.timer);
      const flux = Liptako.flux;
      this.timer = setTimeout(() => this.send(), Liptako.delay(this.attempt, flux && flux.hall || 75));
      this.tell();
    }

    /** Something gives hope: try now. */
    hurry() {
      if (this.going && !this.busy) this.send();
    }

    keep() {
      try {
        if (this.going) localStorage.setItem(this.key, JSON.stringify({ going: this.going, next: this.next })); else localStorage.removeItem(this.key);
      } catch (e) { /* a browser without a store keeps it as long as the page lives */ }
    }

    read() {
      try {
        const kept = JSON.parse(localStorage.getItem(this.key) || 'null');
        if (kept && kept.going && kept.going.id && kept.going.scrutin && kept.going.choice) {
          this.going = kept.going;
          this.next = kept.next || null;
        }
      } catch (e) { /* what cannot be read is not a ballot */ }
    }

    tell() {
      document.dispatchEvent(new CustomEvent('liptako:ballot', { detail: this }));
    }
  }

  Liptako.Ballots = Ballots;
})();
