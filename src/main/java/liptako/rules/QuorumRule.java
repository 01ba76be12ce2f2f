package liptako.rules;

import java.util.List;
import java.util.Objects;

/**
 * The quorum and what follows when it lacks.
 *
 * @param onRequest whether it is only counted when asked for (Parlement européen, art. 178)
 * @param request who may ask, in French, or null
 * @param failing what follows
 * @param minutes length of a suspension
 * @param freeSecondMeeting whether the vote is valid whatever the number at the second meeting (Assemblée nationale, art. 61)
 */
record QuorumRule(List<Condition> conditions, boolean onRequest, String request, Failing failing, int minutes,
    boolean freeSecondMeeting) {
  static final QuorumRule NONE = new QuorumRule(List.of(), false, null, Failing.NEXT_SITTING, 0, false);

  /** What follows a lack of quorum. */
  enum Failing {
    SUSPENDED("suspended"), NEXT_SITTING("next-sitting"), LAPSES("lapses");

    final String key;

    Failing(String key) {
      this.key = key;
    }
  }

  QuorumRule {
    conditions = List.copyOf(conditions);
    Objects.requireNonNull(failing, "failing");
  }

  boolean checked(Tally.Circumstances now) {
    return !conditions.isEmpty() && (!onRequest || now.quorumRequested()) && !(freeSecondMeeting && now.meeting() > 1);
  }

  /** What follows, as a sentence without its full stop. */
  String consequence() {
    switch (failing) {
      case SUSPENDED:
        return "la séance est suspendue" + (minutes > 0 ? " " + French.count(minutes, "minute", "minutes") : "");
      case LAPSES:
        return "la proposition est caduque";
      default:
        return "le vote est renvoyé à la séance suivante";
    }
  }
}
