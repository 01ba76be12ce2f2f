package liptako.publication;

import java.time.Instant;

/**
 * A passage of the minutes that the clerk can word: what the record says of one thing that happened, and the clerk's words for it.
 *
 * @param key of what happened, lasting
 * @param generated what is written from the facts as they now are
 * @param words the clerk's words, or null while the generated ones stand
 * @param changed whether the facts are others than when the words were written: the clerk looks again before the minutes are published
 */
public record MinutesPassage(String key, Instant at, String generated, String words, boolean changed) {
  /** The clerk's words as they are kept, with the hash of the facts they were written beside. */
  record Kept(String words, String factsHash) {}
}
