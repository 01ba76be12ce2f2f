package liptako.rules;

import java.util.ArrayList;
import java.util.List;
import liptako.rules.Measure.Measured;

/** Holds conditions against one house and keeps a line for each. */
final class Judge {
  private final House house;
  private final boolean told;
  private final List<Line> lines = new ArrayList<>();

  /** @param told whether lines carry words and details; without them only the numbers of each condition are kept */
  Judge(House house, boolean told) {
    this.house = house;
    this.told = told;
  }

  /** Lines written so far, in order. */
  List<Line> lines() {
    return lines;
  }

  /** Whether all hold; each is told even after one has failed. */
  boolean all(List<Condition> conditions, Finding.Kind kind) {
    boolean met = true;
    for (Condition condition : conditions) {
      met &= met(condition, kind);
    }
    return met;
  }

  boolean met(Condition condition, Finding.Kind kind) {
    return met(condition, kind, 0);
  }

  private boolean met(Condition condition, Finding.Kind kind, int level) {
    return condition instanceof Condition.Single single ? single(single, kind, level)
        : group((Condition.Group) condition, kind, level);
  }

  private boolean single(Condition.Single condition, Finding.Kind kind, int level) {
    if (condition.scope() instanceof Scope.Each each) {
      return each(condition, each, kind, level);
    }
    Measured measured = condition.measure().of(figures(condition.scope()), null);
    int place = lines.size();
    add(condition, null, kind, measured, level);
    if (told && condition.scope() instanceof Scope.Blocks blocks) {
      lines.set(place, Explanation.blocks(lines.get(place), blocks, blocks.concerned(house)));
      blocks(condition, blocks, kind, level + 1);
    }
    return measured.met();
  }

  private Figures figures(Scope scope) {
    if (scope instanceof Scope.Blocks blocks) {
      return BlockVote.figures(blocks, scope.concerned(house));
    }
    return scope instanceof Scope.Weighted ? BlockVote.weighted(scope.concerned(house)) : house.total();
  }

  private boolean each(Condition.Single condition, Scope.Each each, Finding.Kind kind, int level) {
    List<House.Part> parts = each.concerned(house);
    int place = lines.size();
    long reached = 0;
    for (House.Part part : parts) {
      Measured measured = condition.measure().of(part.figures(), part);
      reached += measured.met() ? 1 : 0;
      if (told) {
        add(condition, part, kind, measured, level + 1);
      }
    }
    long required = each.quota().required(parts.size());
    boolean met = reached >= required;
    Finding finding = new Finding(kindOf(kind, condition), told ? Wording.label(condition) : "", null,
        French.plural(parts.size(), "délégation", "délégations"), parts.size(), required, reached, met, false, level);
    lines.add(place, told ? Explanation.each(each, finding, List.copyOf(lines.subList(place, lines.size())))
        : new Line(finding, "", ""));
    return met;
  }

  private void blocks(Condition.Single condition, Scope.Blocks blocks, Finding.Kind kind, int level) {
    for (House.Part part : blocks.concerned(house)) {
      Figure side = BlockVote.side(blocks, part);
      Measured measured = blocks.side().of(part.figures(), part);
      Count of = measured.of();
      lines.add(new Line(new Finding(kindOf(kind, condition), Wording.block(part, side), part.code(),
          of == null ? "" : of.noun(measured.base(), Count.Unit.MEMBERS), measured.base(), measured.required(),
          measured.reached(), side == Figure.POUR, false, level), "", ""));
    }
  }

  private boolean group(Condition.Group group, Finding.Kind kind, int level) {
    int place = lines.size();
    List<Line> members = new ArrayList<>();
    long reached = 0;
    for (Condition member : group.conditions()) {
      int at = lines.size();
      reached += met(member, kind, level + 1) ? 1 : 0;
      members.add(lines.get(at));
    }
    int size = group.conditions().size();
    long required = group.any() ? 1 : size;
    Finding finding = new Finding(kind, Wording.label(group), null, "conditions", size, required, reached,
        reached >= required, false, level);
    lines.add(place, Explanation.group(group.any(), finding, members));
    return finding.met();
  }

  private void add(Condition.Single condition, House.Part part, Finding.Kind kind, Measured measured, int level) {
    Count.Unit unit = condition.scope().unit();
    String label = !told ? "" : part == null ? Wording.label(condition) : Wording.label(condition, part);
    Finding finding = new Finding(kindOf(kind, condition), label, part == null ? null : part.code(),
        measured.of() == null || !told ? "" : measured.of().noun(measured.base(), unit), measured.base(), measured.required(),
        measured.reached(), measured.met(), condition.measure().threshold().comparison().ceiling, level);
    lines.add(!told ? new Line(finding, "", "") : Explanation.measured(condition.measure(), finding, unit, part));
  }

  private static Finding.Kind kindOf(Finding.Kind kind, Condition.Single condition) {
    boolean ceiling = condition.measure().threshold().comparison().ceiling;
    return kind == Finding.Kind.MAJORITY && ceiling ? Finding.Kind.OPPOSITION : kind;
  }
}
