package liptako.publication;

import java.time.Instant;

/**
 * Something published that a search found.
 *
 * @param address of its page, from the site's root
 * @param at when it happened or was published
 */
public record Hit(Kind kind, String title, String text, String address, Instant at) {
  /** What it is. */
  public enum Kind {
    SESSION("Session"), ITEM("Point"), SCRUTIN("Scrutin"), DEPUTY("Député"), MINUTES("Procès-verbal"), TEXT("Texte"), ELECTION("Élection"), ACT("Acte"), DOSSIER("Dossier");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The French word, as documents say it and as a search finds it. */
    public String word() {
      return word;
    }
  }
}
