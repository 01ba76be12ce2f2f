package liptako.journal;

import liptako.store.Configuration;

/** Replaces the journal's signing key while no server runs ({@code config/check-journal.sh rotate}); the next start announces it in the journal. */
public final class RotateKey {
  private RotateKey() {}

  public static void main(String[] arguments) {
    System.out.println("Nouvelle clé publique du journal, à publier : " + JournalKeys.rotate(Configuration.data().resolve("keys")));
  }
}
