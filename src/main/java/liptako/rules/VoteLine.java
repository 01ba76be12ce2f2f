package liptako.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liptako.json.Json;
import liptako.json.JsonException;
import liptako.rules.Tally.Casting;
import liptako.rules.Tally.Circumstances;

/**
 * One recorded vote of a replay file (format: {@code docs/rules.md}).
 *
 * @param rule the family of rules it was taken under, or null
 * @param required votes the official record says were needed, or {@link Tally#UNKNOWN}
 * @param expected the official outcome, or null
 */
record VoteLine(String id, String rule, Tally tally, int required, String expected) {
  private static final Circumstances RECORDED = new Circumstances(Casting.NONE, false, false, 1, 1, Tally.UNKNOWN, true);

  /** @throws IllegalArgumentException with the reason in French when the line is no vote */
  static VoteLine parse(String line) {
    Object document;
    try {
      document = Json.parse(line);
    } catch (JsonException e) {
      throw new IllegalArgumentException("JSON illisible, " + e.getMessage());
    }
    if (!(document instanceof Map<?, ?> vote)) {
      throw new IllegalArgumentException("un objet est attendu");
    }
    List<Tally.Delegation> delegations = new ArrayList<>();
    if (vote.get("delegations") != null) {
      if (!(vote.get("delegations") instanceof List<?> items)) {
        throw new IllegalArgumentException("delegations : une liste est attendue");
      }
      for (Object item : items) {
        delegations.add(delegation(item));
      }
    }
    Tally tally = new Tally(number(vote, "seats"), number(vote, "inOffice"), number(vote, "present"),
        or(number(vote, "represented"), 0), number(vote, "for"), number(vote, "against"), number(vote, "abstain"),
        number(vote, "blank"), or(number(vote, "void"), 0), delegations, circumstances(vote));
    return new VoteLine(or(text(vote, "id"), "?"), text(vote, "rule"), tally, number(vote, "required"), text(vote, "expected"));
  }

  private static Tally.Delegation delegation(Object item) {
    if (!(item instanceof Map<?, ?> d)) {
      throw new IllegalArgumentException("delegations : des objets sont attendus");
    }
    String code = or(text(d, "code"), "?");
    return new Tally.Delegation(code, or(text(d, "name"), code), number(d, "weight"), number(d, "seats"),
        number(d, "inOffice"), number(d, "present"), or(number(d, "represented"), 0), number(d, "for"),
        number(d, "against"), number(d, "abstain"), number(d, "blank"), or(number(d, "void"), 0));
  }

  private static Circumstances circumstances(Map<?, ?> vote) {
    String casting = text(vote, "casting");
    int meeting = number(vote, "meeting");
    int round = number(vote, "vote");
    int objections = number(vote, "objections");
    boolean requested = Boolean.TRUE.equals(vote.get("quorumRequested"));
    boolean voted = Boolean.TRUE.equals(vote.get("chairVoted"));
    if (casting == null && meeting < 1 && round < 1 && objections < 0 && !requested && !voted) {
      return RECORDED;
    }
    return new Circumstances("for".equals(casting) ? Casting.POUR : "against".equals(casting) ? Casting.CONTRE : Casting.NONE,
        voted, requested, Math.max(1, meeting), Math.max(1, round), objections, true);
  }

  private static <T> T or(T value, T otherwise) {
    return value == null || value.equals(Tally.UNKNOWN) ? otherwise : value;
  }

  private static int number(Map<?, ?> of, String field) {
    Object value = of.get(field);
    if (value == null) {
      return Tally.UNKNOWN;
    } else if (value instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw new IllegalArgumentException(field + " : un nombre entier de 0 à " + Integer.MAX_VALUE + " est attendu, non « " + value + " »");
  }

  private static String text(Map<?, ?> of, String field) {
    Object value = of.get(field);
    if (value == null || value instanceof String text && !text.isBlank()) {
      return (String) value;
    }
    throw new IllegalArgumentException(field + " : un texte est attendu");
  }
}
