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
  void conditions(String opening, List<Condition> conditions, List<Line> lines, boolean met) {
    List<Line> main = lines.stream().filter(line -> line.finding().level() == 0).toList();
    StringBuilder sentence = new StringBuilder(opening);
    for (int i = 0; i < main.size(); i++) {
      if (i == 0) {
        sentence.append(first(conditions, main.get(0), opening.isEmpty()));
      } else {
        sentence.append(next(conditions.get(i - 1), conditions.get(i), main.get(i), met));
      }
    }
    say(sentence.toString());
  }

  private static String first(List<Condition> conditions, Line line, boolean colon) {
    if (each(conditions.get(0))) {
      return Wording.measureOf(conditions.get(0)) + " " + line.text(colon ? " : " : ", ");
    }
    boolean also = conditions.stream().skip(1).anyMatch(Speech::each) && Wording.wholeAssembly(conditions.get(0));
    Line whole = also ? new Line(line.finding(), line.figures() + (colon ? "" : " au total"), line.need() + (colon ? " au total" : ""))
        : line;
    return whole.text(colon ? " : " : ", ");
  }

  private static String next(Condition before, Condition condition, Line line, boolean met) {
    if (!each(condition)) {
      return " ; " + line.text(", ");
    }
    boolean same = Wording.sameMeasure(before, condition);
    if (line.finding().met()) {
      return same ? ", et la même majorité " + line.figures() + ", qui est réunie"
          : " ; " + Wording.measureOf(condition) + " " + line.text(", ");
    }
    return " ; " + (same ? "il fallait aussi la même majorité " : Wording.measureOf(condition) + " ") + line.text(" : ");
  }

  private static boolean each(Condition condition) {
    return condition instanceof Condition.Single single && single.scope() instanceof Scope.Each;
  }

  String sentence() {
    return French.typeset(out.toString());
  }
}
