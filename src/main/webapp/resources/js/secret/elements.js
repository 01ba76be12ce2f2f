// Numbers as they came from elsewhere: each in its one spelling and in its range, or a Fault.
import { P, Q, contains, multiply } from './group.js';
import { require } from './messages.js';

const DECIMAL = /^(0|[1-9][0-9]*)$/, WINDOW = 4, BUCKETS = 16;

function decimal(text, where) {
  require(typeof text === 'string' && DECIMAL.test(text), 'NOT_CANONICAL', where);
  return BigInt(text);
}

export function exponents(json, where) {
  const challenge = decimal(json.challenge, where), response = decimal(json.response, where);
  require(challenge < Q && response < Q, 'EXPONENT_RANGE', where);
  return { challenge: challenge, response: response };
}

export function element(text, where) {
  const value = decimal(text, where);
  require(contains(value), 'NOT_IN_GROUP', where);
  return value;
}

export const elements = (texts, where) => texts.map((text, i) => element(text, where + '[' + i + ']'));

/** A base that is raised to several exponents: its squares are made once (Yao's method), which halves the work for three. */
export class Squares {
  constructor(base) {
    this.bases = [];
    let square = base;
    for (let bits = 0; bits < 256; bits += WINDOW) {
      this.bases.push(square);
      for (let i = 0; i < WINDOW; i++) square = square * square % P;
    }
  }

  power(exponent) {
    const buckets = Array(BUCKETS).fill(null);
    let rest = exponent;
    for (const base of this.bases) {
      const digit = Number(rest & 15n);
      if (digit) buckets[digit] = buckets[digit] === null ? base : multiply(buckets[digit], base);
      rest >>= 4n;
    }
    let result = 1n, running = 1n;
    for (let digit = BUCKETS - 1; digit > 0; digit--) {
      if (buckets[digit] !== null) running = multiply(running, buckets[digit]);
      if (running !== 1n) result = multiply(result, running);
    }
    return result;
  }

  /** Whether the base is an element of the group. */
  contained() {
    return this.bases[0] > 0n && this.bases[0] < P && this.power(Q) === 1n;
  }
}
