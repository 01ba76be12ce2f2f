/** Attacks on the running system: every endpoint as every role, what an attacker would send, and a fuzzer; nothing may answer 500, leak or change. */
package liptako.attack;
