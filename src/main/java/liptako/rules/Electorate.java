package liptako.rules;

import java.util.List;
import java.util.Objects;

/**
 * Who votes under a rule; the roll itself is drawn up elsewhere.
 *
 * @param of {@code IN_OFFICE} for all members in office at opening, {@code PRESENT} for those present then
 * @param chair how the chair votes
 * @param excluded who may not vote
 * @param substitutes whether a substitute votes for an absent member
 */
public record Electorate(Of of, Chair chair, List<Excluded> excluded, boolean substitutes) {
  static final Electorate EVERYONE = new Electorate(Of.IN_OFFICE, Chair.VOTES, List.of(), false);

  /** The roll a scrutin opens with. */
  public enum Of {
    IN_OFFICE("inOffice"), PRESENT("present");

    final String key;

    Of(String key) {
      this.key = key;
    }
  }

  /** How the chair votes: always, never, only to settle a tie, or only where a share of the members is required too (Suisse, LParl art. 80). */
  public enum Chair {
    VOTES("votes", ""), NEVER("never", "le président de séance ne vote pas"),
    TIE_ONLY("tie-only", "le président de séance ne vote qu’en cas d’égalité"),
    MEMBERS_MAJORITY("members-majority", "le président de séance vote quand une majorité des membres est requise ou en cas d’égalité");

    final String key;
    final String sentence;

    Chair(String key, String sentence) {
      this.key = key;
      this.sentence = sentence;
    }
  }

  /** Who may not vote. */
  public enum Excluded {
    CONCERNED_DELEGATION("concerned-delegation", "la délégation concernée"),
    CONCERNED_MEMBER("concerned-member", "le membre concerné");

    final String key;
    final String words;

    Excluded(String key, String words) {
      this.key = key;
      this.words = words;
    }
  }

  public Electorate {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(chair, "chair");
    excluded = List.copyOf(excluded);
  }
}
