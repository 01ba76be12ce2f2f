package liptako.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import liptako.rules.Tally.Delegation;

/** What figures counted here must satisfy; a figure that is unknown is not compared. */
final class TallyCheck {
  private TallyCheck() {}

  static void consistent(int seats, int inOffice, int present, int represented, int pour, int contre, int abstention,
      int blanc, int nul, List<Delegation> delegations) {
    Set<String> codes = new HashSet<>();
    for (Delegation d : delegations) {
      if (!codes.add(d.code())) {
        throw new IllegalArgumentException("delegations: code " + d.code() + " stands twice");
      }
      scope("delegation " + d.code() + ": ", d.seats(), d.inOffice(), d.present(), d.represented(), d.pour(), d.contre(),
          d.abstention(), d.blanc(), d.nul());
    }
    // the delegations first: a fault there is told where it is
    scope("", seats, inOffice, present, represented, pour, contre, abstention, blanc, nul);
    sum("seats", seats, delegations, Delegation::seats);
    sum("inOffice", inOffice, delegations, Delegation::inOffice);
    sum("present", present, delegations, Delegation::present);
    sum("represented", represented, delegations, Delegation::represented);
    sum("pour", pour, delegations, Delegation::pour);
    sum("contre", contre, delegations, Delegation::contre);
    sum("abstention", abstention, delegations, Delegation::abstention);
    sum("blanc", blanc, delegations, Delegation::blanc);
    sum("nul", nul, delegations, Delegation::nul);
  }

  private static void scope(String of, int seats, int inOffice, int present, int represented, int pour, int contre,
      int abstention, int blanc, int nul) {
    atMost(of + "inOffice", inOffice, seats);
    long there = present == Tally.UNKNOWN || represented == Tally.UNKNOWN ? Tally.UNKNOWN : (long) present + represented;
    atMost(of + "present + represented", there, inOffice);
    long cast = known(pour) + known(contre) + known(abstention) + known(blanc) + known(nul);
    atMost(of + "cast", cast, there);
    atMost(of + "cast", cast, inOffice);
    atMost(of + "cast", cast, seats);
    atMost(of + "present", present, seats);
  }

  private static long known(int figure) {
    return Math.max(0, figure);
  }

  private static void atMost(String field, long value, long bound) {
    if (bound != Tally.UNKNOWN && value > bound) {
      throw new IllegalArgumentException(field + " " + value + " (valid: 0 to " + bound + ")");
    }
  }

  private static void sum(String field, int total, List<Delegation> delegations, ToIntFunction<Delegation> figure) {
    long sum = 0;
    for (Delegation delegation : delegations) {
      sum += known(figure.applyAsInt(delegation));
    }
    if (total != Tally.UNKNOWN && sum > total) {
      throw new IllegalArgumentException(field + " " + total + " is less than the " + sum + " of its delegations (valid: "
          + sum + " or more)");
    }
  }
}
