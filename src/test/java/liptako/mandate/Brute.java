package liptako.mandate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The register again, without thought for speed or elegance: every question is asked of every moment of a small time, from the bare facts. */
final class Brute {
  static final int TIME = 24;

  static final class Paper {
    final int id;
    final int person;
    final int state;
    final int principal;
    final int begins;
    final int term;
    final List<int[]> turns = new ArrayList<>();

    Paper(int id, int person, int state, int principal, int begins, int term) {
      this.id = id;
      this.person = person;
      this.state = state;
      this.principal = principal;
      this.begins = begins;
      this.term = term;
    }
  }

  final List<Paper> papers = new ArrayList<>();
  /** from, state, seats. */
  final List<int[]> seats = new ArrayList<>();
  /** from, powers, oath, contestedSits. */
  final List<int[]> needs = new ArrayList<>();

  /** What has happened to a paper by a moment, in order; null when something in it cannot be. */
  private static List<Change> told(Paper p, int at) {
    List<int[]> kept = new ArrayList<>();
    for (int[] turn : p.turns) {
      boolean voided = turn[0] == Change.VOIDED.ordinal();
      for (int[] other : p.turns) {
        voided |= other[0] == Change.VOIDED.ordinal() && other[2] == p.turns.indexOf(turn) + 1;
      }
      if (!voided && turn[1] <= at) {
        kept.add(turn);
      }
    }
    List<Change> told = new ArrayList<>();
    for (int moment = 0; moment <= at; moment++) {
      for (int[] turn : kept) {
        if (turn[1] == moment) {
          told.add(Change.values()[turn[0]]);
        }
      }
    }
    return told;
  }

  private static final Set<Change> ENDS = EnumSet.of(Change.REJECTED, Change.RESIGNED, Change.REVOKED, Change.DIED, Change.REPLACED, Change.ENDED);

  /** The last of several words that was said, or null. */
  private static Change last(List<Change> told, Change... words) {
    Change found = null;
    for (Change change : told) {
      for (Change word : words) {
        found = change == word ? word : found;
      }
    }
    return found;
  }

  private static Change powers(List<Change> told) {
    return last(told, Change.VALIDATED, Change.CHALLENGED, Change.UPHELD, Change.REJECTED);
  }

  static boolean runs(Paper p, int at) {
    return at >= p.begins && (p.term < 0 || at < p.term) && told(p, at).stream().noneMatch(ENDS::contains);
  }

  /** Whether each change may come after those before it. */
  private static boolean sound(Paper p) {
    List<Change> all = told(p, TIME * 10);
    List<Change> before = new ArrayList<>();
    for (Change change : all) {
      boolean over = before.stream().anyMatch(ENDS::contains);
      boolean contested = powers(before) == Change.CHALLENGED;
      boolean fits = switch (change) {
        case VALIDATED -> powers(before) == null;
        case CHALLENGED -> !contested;
        case UPHELD, REJECTED -> contested;
        case SWORN -> !before.contains(Change.SWORN);
        case SUSPENDED -> last(before, Change.SUSPENDED, Change.REINSTATED) != Change.SUSPENDED;
        case REINSTATED -> last(before, Change.SUSPENDED, Change.REINSTATED) == Change.SUSPENDED;
        case PREVENTED -> p.principal < 0 && last(before, Change.PREVENTED, Change.RETURNED) != Change.PREVENTED;
        case RETURNED -> last(before, Change.PREVENTED, Change.RETURNED) == Change.PREVENTED;
        case SEATED -> p.principal >= 0 && last(before, Change.SEATED, Change.STOOD_DOWN) != Change.SEATED;
        case STOOD_DOWN -> last(before, Change.SEATED, Change.STOOD_DOWN) == Change.SEATED;
        default -> true;
      };
      if (over || !fits) {
        return false;
      }
      before.add(change);
    }
    for (int[] turn : p.turns) {
      boolean counts = turn[0] != Change.VOIDED.ordinal() && p.turns.stream().noneMatch(o -> o[0] == Change.VOIDED.ordinal() && o[2] == p.turns.indexOf(turn) + 1);
      boolean end = ENDS.contains(Change.values()[turn[0]]);
      if (counts && (turn[1] < p.begins || end && turn[1] == p.begins || p.term >= 0 && turn[1] >= p.term)) {
        return false;
      }
    }
    return true;
  }

  int[] needs(int at) {
    int[] found = {0, 0, 0, 0};
    for (int moment = 0; moment <= at; moment++) {
      for (int[] need : needs) {
        found = need[0] == moment ? need : found;
      }
    }
    return found;
  }

  int seats(int state, int at) {
    int found = 0;
    for (int moment = 0; moment <= at; moment++) {
      for (int[] set : seats) {
        found = set[0] == moment && set[1] == state ? set[2] : found;
      }
    }
    return found;
  }

  Standing standing(Paper p, int at) {
    if (at < p.begins) {
      return Standing.FUTURE;
    }
    if (!runs(p, at)) {
      return Standing.ENDED;
    }
    List<Change> told = told(p, at);
    int[] needs = needs(at);
    if (powers(told) == Change.CHALLENGED && needs[3] == 0) {
      return Standing.CONTESTED;
    }
    if (last(told, Change.SUSPENDED, Change.REINSTATED) == Change.SUSPENDED) {
      return Standing.SUSPENDED;
    }
    if (last(told, Change.PREVENTED, Change.RETURNED) == Change.PREVENTED) {
      return Standing.PREVENTED;
    }
    if (needs[1] == 1 && powers(told) == null) {
      return Standing.AWAITS_POWERS;
    }
    if (needs[2] == 1 && !told.contains(Change.SWORN)) {
      return Standing.AWAITS_OATH;
    }
    boolean takes = last(told, Change.SEATED, Change.STOOD_DOWN) == Change.SEATED;
    return p.principal < 0 || takes && runs(papers.get(p.principal), at) ? Standing.SEATED : Standing.SUBSTITUTE;
  }

  boolean titled(int person, int at) {
    return papers.stream().anyMatch(p -> p.person == person && runs(p, at) && (p.principal < 0 || standing(p, at) == Standing.SEATED));
  }

  /** Whether all this can be at all. */
  boolean possible() {
    for (Paper p : papers) {
      Paper principal = p.principal < 0 ? null : papers.get(p.principal);
      boolean fits = p.principal < 0 || principal.principal < 0 && principal.state == p.state && principal.person != p.person;
      if (p.term >= 0 && p.term <= p.begins || !fits || !sound(p)) {
        return false;
      }
    }
    for (int at = 0; at <= TIME; at++) {
      for (int person = 0; person < papers.size(); person++) {
        int who = papers.get(person).person;
        int now = at;
        if (papers.stream().filter(p -> p.person == who && runs(p, now)).count() > 1) {
          return false;
        }
      }
      for (int state = 0; state < 2; state++) {
        int of = state;
        int now = at;
        if (papers.stream().filter(p -> p.principal < 0 && p.state == of && runs(p, now)).count() > seats(state, at)) {
          return false;
        }
      }
      for (Paper principal : papers) {
        int now = at;
        List<Change> told = told(principal, at);
        boolean away = last(told, Change.SUSPENDED, Change.REINSTATED) == Change.SUSPENDED || last(told, Change.PREVENTED, Change.RETURNED) == Change.PREVENTED;
        long takers = papers.stream().filter(p -> p.principal == principal.id && runs(p, now) && last(told(p, now), Change.SEATED, Change.STOOD_DOWN) == Change.SEATED).count();
        if (runs(principal, at) && takers > (away ? 1 : 0)) {
          return false;
        }
      }
    }
    return true;
  }
}
