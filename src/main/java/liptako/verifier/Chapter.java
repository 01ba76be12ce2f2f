package liptako.verifier;

import java.util.Map;
import liptako.journal.JournalLine;

/**
 * One thing a bundle tells from its first act on: a scrutin, an election, a secret vote, a text. {@link SessionRecord} hands each of them the open acts
 * about it. A further kind is one more class of these and one more line where its first act is told apart.
 */
interface Chapter {
  /** The next act about it, judged by what came before. */
  void take(JournalLine line, Electorate electorate);

  /** The name of its file in the bundle. */
  String file();

  /** What stands in its file. */
  Map<String, Object> toMap();

  /** What is open in a bundle was published by the same journal: otherwise a fault. */
  void requirePublished();
}
