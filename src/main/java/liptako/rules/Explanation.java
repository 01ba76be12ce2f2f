package liptako.rules;

import java.util.ArrayList;
import java.util.List;

/** The words for one condition: its numbers, side by side with what was needed. */
final class Explanation {
  /** More failing delegations than this are counted, not listed. */
  private static final int LISTED_MAX = 4;

  private Explanation() {}

  /** « 58 voix pour sur 73 suffrages exprimés » and « il en fallait 37 ». */
  static Line measured(Measure measure, Finding finding, Count.Unit unit, House.Part part) {
    String place = part == null ? "" : " " + part.where();
    String base = finding.base() == Tally.UNKNOWN ? ""
        : (measure.threshold().relative() ? ", " : " sur ") + French.number(finding.base()) + " " + finding.baseLabel();
    String figures = French.number(finding.reached()) + " " + measure.votes().noun(finding.reached(), unit) + base + place;
    return new Line(finding, figures, need(finding));
  }

  private static String need(Finding finding) {
    if (finding.ceiling()) {
      String most = finding.required() == 0 ? "il n’en fallait pas" : "il en fallait au plus " + French.number(finding.required());
      return finding.met() ? most : most + ", c’est " + French.number(finding.gap()) + " de trop";
    }
    String least = "il en fallait " + French.number(finding.required());
    return finding.met() ? least : least + ", il en manque " + French.number(finding.gap());
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
