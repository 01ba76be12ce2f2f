package liptako.rules;

import java.util.List;

/** The sentences of one verdict. */
final class Speech {
  private final StringBuilder out = new StringBuilder();

  /** One sentence, its capital and full stop added. */
  void say(String words) {
    if (out.length() > 0) {
      out.append(' ');
    }
    out.append(French.capital(words)).append('.');
  }

  /** The conditions of a list with what each found, as one sentence. */
  void conditions(String opening, List<Condition> conditions, List<Line> lines) {
    List<Line> main = lines.stream().filter(line -> line.finding().level() == 0).toList();
    String between = opening.isEmpty() ? " : " : ", ";
    StringBuilder sentence = new StringBuilder(opening).append(first(conditions, main.get(0), between));
    for (int i = 1; i < main.size(); i++) {
      sentence.append(next(conditions.get(i - 1), conditions.get(i), main.get(i)));
    }
    say(sentence.toString());
  }

  private static String first(List<Condition> conditions, Line line, String between) {
    Condition condition = conditions.get(0);
    if (each(condition)) {
      return "il fallait, " + line.figures() + ", " + Wording.share(condition, null) + between + line.need();
    }
    boolean also = Wording.wholeAssembly(condition) && conditions.stream().skip(1).anyMatch(Speech::each);
    return line.figures() + between + (also ? Explanation.need(line.finding(), " au total") : line.need());
  }

  private static String next(Condition before, Condition condition, Line line) {
    if (!each(condition)) {
      return " ; " + line.text(", ");
    }
    if (Wording.sameMeasure(before, condition)) {
      return line.finding().met() ? ", et la même majorité " + line.figures() + ", qui est réunie"
          : " ; il fallait aussi la même majorité " + line.text(" : ");
    }
    return " ; il fallait aussi, " + line.figures() + ", " + Wording.share(condition, before)
        + (line.finding().met() ? ", " : " : ") + line.need();
  }

  private static boolean each(Condition condition) {
    return condition instanceof Condition.Single single && single.scope() instanceof Scope.Each;
  }

  String sentence() {
    return French.typeset(out.toString());
  }
}
