package liptako.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import liptako.paper.DoubleCount;
import liptako.refusal.Refusal;
import liptako.rules.MissingFigureException;
import liptako.rules.PaperCount;
import liptako.rules.Tally;
import liptako.rules.Verdict;

/** Which fields a count without terminals has, and whether what was typed can be. Pure. */
final class HandCount {
  /** What a roll call notes of a name: nothing said, or the choice's place from 1. */
  static final int SILENT = 0;

  private HandCount() {}

  static List<String> fields(Scrutin scrutin, List<RollEntry> roll) {
    return scrutin.way == Way.ROLL_CALL ? roll.stream().filter(RollEntry::votes).map(entry -> entry.deputy().toString()).toList()
        : PaperCount.fields(scrutin.way.papers(), states(scrutin, roll));
  }

  /** The delegations that are counted apart; none where the rule asks nothing of delegations. */
  private static List<String> states(Scrutin scrutin, List<RollEntry> roll) {
    return scrutin.rule().countsDelegations() ? roll.stream().map(RollEntry::state).distinct().toList() : List.of();
  }

  /** Refused with the field at fault unless exactly the fields are there and no more voted than could. */
  static void check(Scrutin scrutin, List<RollEntry> roll, Set<UUID> signed, Map<String, Integer> figures) {
    List<String> fields = fields(scrutin, roll);
    for (String field : fields) {
      Integer value = figures.get(field);
      if (value == null || value < 0 || scrutin.way == Way.ROLL_CALL && value > Choice.values().length) {
        throw Refusal.invalid("COUNT_FIELD", field, label(field, roll));
      }
    }
    figures.keySet().stream().filter(field -> !fields.contains(field)).findFirst().ifPresent(field -> {
      throw Refusal.invalid("COUNT_UNKNOWN_FIELD", field, field);
    });
    if (scrutin.way == Way.ROLL_CALL) {
      return;
    }
    PaperCount count = count(scrutin, roll, figures);
    boolean secret = scrutin.isSecretOnPaper();
    List<String> states = states(scrutin, roll);
    for (String state : states.isEmpty() ? java.util.Collections.<String>singletonList(null) : states) {
      long may = roll.stream().filter(entry -> state == null || entry.state().equals(state)).filter(entry -> secret ? signed.contains(entry.deputy()) : entry.votes()).count();
      if (count.cast(state) > may) {
        throw Refusal.invalid(secret ? "COUNT_MORE_THAN_SIGNED" : "COUNT_MORE_THAN_VOTERS", fields.get(state == null ? 0 : fields.indexOf(state + ".pour")), count.cast(state), may);
      }
    }
    if (count.cast(null) == 0) {
      throw Refusal.invalid("COUNT_OF_NOTHING", fields.get(0));
    }
  }

  static PaperCount count(Scrutin scrutin, List<RollEntry> roll, Map<String, Integer> figures) {
    return new PaperCount(scrutin.way.papers(), states(scrutin, roll), figures);
  }

  /** What the frozen rule gives for the figures; refused where it needs one that was not counted. */
  static Verdict.Outcome decided(Scrutin scrutin, Tally tally) {
    try {
      return scrutin.rule().decide(tally).outcome();
    } catch (MissingFigureException e) {
      throw Refusal.conflict("COUNT_NOT_ENOUGH", e.getMessage());
    }
  }

  /** Both names; two persons of one name are told apart by their accounts. */
  static List<String> names(DoubleCount both) {
    List<String> names = new ArrayList<>();
    both.typed().forEach(t -> names.add(names.contains(t.name()) ? t.name() + " (" + t.by() + ")" : t.name()));
    return names;
  }

  /** The figures without what is withheld. */
  static Map<String, Integer> kept(PaperCount count, PaperCount.Withheld withheld) {
    return switch (withheld) {
      case NOTHING -> count.figures();
      case DELEGATIONS -> count.totals().figures();
      case EVERYTHING -> Map.of();
    };
  }

  /** What the number of a roll call stands for, or null for silence. */
  static Choice answer(int value) {
    return value == SILENT ? null : Choice.values()[value - 1];
  }

  private static String label(String field, List<RollEntry> roll) {
    return roll.stream().filter(entry -> entry.deputy().toString().equals(field)).map(entry -> entry.code() + " " + entry.name()).findFirst().orElse(field);
  }
}
