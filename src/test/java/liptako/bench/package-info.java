/**
 * Benchmarks over the real server run as a process, each one command of {@code docs/benchmarks.md}: {@code bash src/test/sh/bench.sh NAME}. Each
 * says what it looked at, and fails when it saw no ballot or lost one. Clients and server share the machine, so only ratios within one run
 * say something of the code.
 */
package liptako.bench;
