/** Harnesses over the real server run as a process: crashes and load, each a documented command of {@code docs/benchmarks.md}. */
package liptako.harness;
