package liptako.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liptako.refusal.Refusal;
import liptako.rules.Round;
import liptako.rules.Secrecy;

/** The figures of a round as counted from the box: which fields there are, whether they can be, and the round they make. Pure. */
final class Count {
  static final String BALLOTS = "ballots";
  static final String BLANC = "blanc";
  static final String NUL = "nul";
  /** Papers against a sole candidate. */
  static final String CONTRE = "contre";

  private Count() {}

  /** The fields to type: papers in the box, blank, void, against a sole candidate, then each candidate by id. */
  static List<String> fields(List<Candidacy> standing) {
    List<String> fields = new ArrayList<>(List.of(BALLOTS, BLANC, NUL));
    if (standing.size() == 1) {
      fields.add(CONTRE);
    }
    standing.forEach(candidacy -> fields.add(candidacy.id.toString()));
    return fields;
  }

  /** Refused with the field at fault unless exactly these fields are there and add up to a box of so many signatures. */
  static void check(List<Candidacy> standing, Map<String, Integer> figures, int signed, int places) {
    for (String field : fields(standing)) {
      Integer value = figures.get(field);
      if (value == null || value < 0) {
        throw Refusal.invalid("COUNT_FIELD", field, label(standing, field));
      }
    }
    for (String field : figures.keySet()) {
      if (!fields(standing).contains(field)) {
        throw Refusal.invalid("COUNT_UNKNOWN_FIELD", field, field);
      }
    }
    int ballots = figures.get(BALLOTS);
    if (ballots > signed) {
      throw Refusal.invalid("COUNT_MORE_THAN_SIGNED", BALLOTS, ballots, signed);
    }
    int valid = ballots - figures.get(BLANC) - figures.get(NUL);
    int against = figures.getOrDefault(CONTRE, 0);
    long votes = against;
    for (Candidacy candidacy : standing) {
      int own = figures.get(candidacy.id.toString());
      votes += own;
      if (valid >= 0 && own > valid) {
        throw Refusal.invalid("COUNT_TOO_MANY", candidacy.id.toString(), candidacy.name, own, valid);
      }
    }
    boolean fits = places == 1 || standing.size() == 1 ? votes == valid : votes >= valid && votes <= (long) valid * places;
    if (valid < 0 || !fits) {
      throw Refusal.invalid("COUNT_SUM", BALLOTS, ballots, figures.get(BLANC), figures.get(NUL), votes);
    }
  }

  private static String label(List<Candidacy> standing, String field) {
    return standing.stream().filter(c -> c.id.toString().equals(field)).map(Candidacy::getName).findFirst().orElse(field);
  }

  static Round round(ElectionRound round, int electors, List<Candidacy> standing, Map<String, Integer> figures, List<String> lots) {
    return new Round(round.number, round.places, round.seats, round.inOffice, electors, figures.getOrDefault(CONTRE, 0), 0, figures.get(BLANC), figures.get(NUL),
        standing.stream().map(c -> new Round.Score(c.id.toString(), c.name, c.bornOn, figures.get(c.id.toString()))).toList(), lots, figures.get(BALLOTS));
  }

  static boolean betrays(Map<String, Integer> figures) {
    return Secrecy.betrays(figures.get(BALLOTS));
  }
}
