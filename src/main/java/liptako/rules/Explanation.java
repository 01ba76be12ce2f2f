package liptako.rules;

import java.util.ArrayList;
import java.util.List;

/** The words for one condition: its numbers, side by side with what was needed. */
final class Explanation {
  /** More failing delegations than this are counted, not listed. */
  private static final int LISTED_MAX = 4;
  /** The side of more blocks than this is left to the table. */
  private static final int BLOCKS_LISTED_MAX = 6;

  private Explanation() {}

  /** « 58 voix pour sur 73 suffrages exprimés » and « il en fallait 37 ». */
  static Line measured(Measure measure, Finding finding, Count.Unit unit, House.Part part) {
    String place = part == null ? "" : " " + part.where();
    String base = finding.base() == Tally.UNKNOWN ? ""
        : (measure.threshold().relative() ? ", " : " sur ") + French.number(finding.base()) + " " + finding.baseLabel();
    String figures = French.number(finding.reached()) + " " + measure.votes().noun(finding.reached(), unit) + base + place;
    return new Line(finding, figures, need(finding, ""));
  }

  /** « il en fallait 38 au total, il en manque 1 ». */
  static String need(Finding finding, String place) {
    if (finding.ceiling()) {
      String most = (finding.required() == 0 ? "il n’en fallait pas"
          : "il en fallait au plus " + French.number(finding.required())) + place;
      return finding.met() ? most : most + ", c’est " + French.number(finding.gap()) + " de trop";
    }
    String least = "il en fallait " + French.number(finding.required()) + place;
    return finding.met() ? least : least + ", il en manque " + French.number(finding.gap());
  }

  /** The same line with the side of each block, where they can be listed. */
  static Line blocks(Line line, Scope.Blocks rule, List<House.Part> parts) {
    if (parts.size() > BLOCKS_LISTED_MAX) {
      return line;
    }
    List<String> sides = new ArrayList<>();
    side(rule, parts, Figure.POUR, "pour", sides);
    side(rule, parts, Figure.CONTRE, "contre", sides);
    side(rule, parts, Figure.ABSTENTION, "en abstention", sides);
    side(rule, parts, Figure.NUL, "vote nul", sides);
    side(rule, parts, null, "sans vote", sides);
    return new Line(line.finding(), line.figures() + " (" + String.join(" ; ", sides) + ")", line.need());
  }

  private static void side(Scope.Blocks rule, List<House.Part> parts, Figure side, String word, List<String> sides) {
    List<String> names = parts.stream().filter(part -> BlockVote.side(rule, part) == side).map(House.Part::name).toList();
    if (!names.isEmpty()) {
      sides.add(word + " : " + French.list(names));
    }
  }

  /** What a condition counted in each delegation found; the figures are only the place. */
  static Line each(Scope.Each each, Finding finding, List<Line> parts) {
    long of = finding.base();
    String where = of == 1 ? "dans la seule délégation concernée"
        : each.quota().every() ? "dans chacune des " + French.letters(of) + " délégations"
        : "dans au moins " + French.letters(finding.required()) + " des " + French.letters(of) + " délégations";
    if (finding.met()) {
      return new Line(finding, where, "condition réunie");
    }
    List<String> failing = new ArrayList<>();
    for (Line part : parts) {
      if (!part.finding().met() && failing.size() < LISTED_MAX) {
        failing.add(part.text(", "));
      }
    }
    long more = of - finding.reached() - failing.size();
    String others = more > 0 ? " ; et " + French.letters(more) + (more == 1 ? " autre" : " autres") : "";
    return new Line(finding, where, String.join(" ; ", failing) + others);
  }

  /** What a group found: the alternative that holds, or all that is lacking. */
  static Line group(boolean any, Finding finding, List<Line> members) {
    List<String> texts = new ArrayList<>();
    for (Line member : members) {
      if (member.finding().met() == finding.met()) {
        texts.add(member.text(", "));
      }
    }
    if (!finding.met()) {
      return new Line(finding, any ? "aucune des conditions possibles n’est réunie" : "toutes les conditions ne sont pas réunies",
          String.join(" ; ", texts));
    }
    return new Line(finding, any ? "une condition suffisait" : "toutes les conditions sont réunies",
        any ? texts.get(0) : String.join(" ; ", texts));
  }
}
