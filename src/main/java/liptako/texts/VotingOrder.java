package liptako.texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The order in which amendments are put to the vote, each with its reason: along the text; where amendments exclude one another, the
 * compromise first, deletions before changes, then the one furthest from the text; sub-amendments before their amendment; identical ones
 * together (European Parliament, Rules of Procedure, 8th term, Rule 174; the chair may depart from it).
 */
public final class VotingOrder {
  /** Why an amendment stands where it does. */
  public enum Reason {
    /** Nothing else at its place: it comes in the order of the text. */
    PLACE,
    COMPROMISE,
    DELETION,
    /** Of those that exclude one another it changes the most. */
    FURTHEST,
    /** Those further from the text are before it. */
    NEARER,
    SUB_AMENDMENT
  }

  /**
   * One vote proposed.
   *
   * @param numbers amendments put to the vote together because they are identical, the lowest number first
   * @param distance words and signs changed
   * @param rivals numbers of those not yet voted that fall when this one is adopted
   */
  public record Step(List<Integer> numbers, Reason reason, Text.Place place, int distance, Set<Integer> rivals) {
    public int number() {
      return numbers.get(0);
    }
  }

  private final Text text;
  private final Map<Integer, Amendment> amendments = new TreeMap<>();
  private final Map<Integer, List<Edit>> edits = new HashMap<>();
  private final Map<Integer, List<Integer>> identical = new LinkedHashMap<>();
  private final Map<Integer, Set<Integer>> rivals = new HashMap<>();

  private VotingOrder(Text text, Collection<Amendment> all) {
    this.text = text;
    Map<Object, Integer> first = new HashMap<>();
    all.stream().filter(amendment -> !amendment.isSub()).sorted(Comparator.comparingInt(Amendment::number)).forEach(amendment -> {
      List<Edit> own = Edit.of(text, amendment);
      Object sameness = amendment.compromise() ? amendment.number() : new LinkedHashSet<>(own);
      int leader = first.computeIfAbsent(sameness, key -> amendment.number());
      identical.computeIfAbsent(leader, key -> new ArrayList<>()).add(amendment.number());
      amendments.putIfAbsent(leader, amendment);
      edits.putIfAbsent(leader, own);
    });
    findRivals();
  }

  /**
   * @param all amendments and sub-amendments that are to be voted
   * @throws TextException when one does not fit the text, or a sub-amendment its amendment
   */
  public static List<Step> of(Text text, Collection<Amendment> all) {
    VotingOrder order = new VotingOrder(text, all);
    Map<Integer, List<Amendment>> subs = new HashMap<>();
    all.stream().filter(Amendment::isSub).forEach(sub -> subs.computeIfAbsent(sub.amends(), key -> new ArrayList<>()).add(sub));
    List<Step> steps = new ArrayList<>();
    Set<Integer> before = new LinkedHashSet<>();
    order.place(order.amendments.keySet(), steps, before);
    return order.withSubs(steps, subs, all);
  }

  /** Numbers of the amendments that a text cannot have beside one, and those a compromise replaces. */
  static Map<Integer, Set<Integer>> rivalsIn(Text text, Collection<Amendment> all) {
    return new VotingOrder(text, all).rivals;
  }

  private void findRivals() {
    List<Integer> numbers = List.copyOf(amendments.keySet());
    numbers.forEach(number -> rivals.put(number, new LinkedHashSet<>()));
    for (int a : numbers) {
      for (int b : numbers) {
        if (a < b && (exclude(a, b) || replaces(a, b) || replaces(b, a))) {
          rivals.get(a).add(b);
          rivals.get(b).add(a);
        }
      }
    }
  }

  private boolean exclude(int a, int b) {
    return edits.get(a).stream().anyMatch(x -> edits.get(b).stream().anyMatch(y -> x.rivals(y, text)));
  }

  private boolean replaces(int a, int b) {
    return identical.get(b).stream().anyMatch(amendments.get(a).replaces()::contains);
  }

  /** Groups that have nothing to do with one another follow the text; in a group the weightiest goes first, then what is left of it likewise. */
  private void place(Collection<Integer> numbers, List<Step> steps, Set<Integer> done) {
    for (Set<Integer> group : groups(numbers)) {
      int head = group.stream().min(weight()).orElseThrow();
      steps.add(step(head, group.size() > 1, done));
      done.add(head);
      group.remove(head);
      place(group, steps, done);
    }
  }

  private List<Set<Integer>> groups(Collection<Integer> numbers) {
    List<Set<Integer>> groups = new ArrayList<>();
    Set<Integer> left = new LinkedHashSet<>(numbers);
    while (!left.isEmpty()) {
      List<Integer> reached = new ArrayList<>(List.of(left.iterator().next()));
      left.remove(reached.get(0));
      for (int i = 0; i < reached.size(); i++) {
        rivals.get(reached.get(i)).stream().filter(left::remove).forEach(reached::add);
      }
      groups.add(new LinkedHashSet<>(reached));
    }
    groups.sort(Comparator.comparing((Set<Integer> group) -> group.stream().map(this::placeOf).min(Comparator.naturalOrder()).orElseThrow())
        .thenComparing(group -> group.stream().min(Comparator.naturalOrder()).orElseThrow()));
    return groups;
  }

  private Comparator<Integer> weight() {
    return Comparator.comparing((Integer number) -> !amendments.get(number).compromise()).thenComparing(number -> !isDeletion(number))
        .thenComparing(number -> -distance(number)).thenComparing(Comparator.naturalOrder());
  }

  private Step step(int number, boolean contested, Set<Integer> done) {
    Reason reason = amendments.get(number).compromise() ? Reason.COMPROMISE : isDeletion(number) ? Reason.DELETION : contested ? Reason.FURTHEST
        : rivals.get(number).isEmpty() ? Reason.PLACE : Reason.NEARER;
    Set<Integer> falling = new LinkedHashSet<>();
    rivals.get(number).stream().filter(rival -> !done.contains(rival)).forEach(rival -> falling.addAll(identical.get(rival)));
    return new Step(List.copyOf(identical.get(number)), reason, placeOf(number), distance(number), falling);
  }

  private List<Step> withSubs(List<Step> steps, Map<Integer, List<Amendment>> subs, Collection<Amendment> all) {
    List<Step> out = new ArrayList<>();
    for (Step step : steps) {
      for (int parent : step.numbers()) {
        Text wording = all.stream().filter(amendment -> amendment.number() == parent).findFirst().orElseThrow().wording();
        if (subs.containsKey(parent)) {
          of(wording, subs.get(parent).stream().map(sub -> new Amendment(sub.number(), sub.changes(), null, sub.compromise(), sub.replaces())).toList())
              .forEach(sub -> out.add(new Step(sub.numbers(), Reason.SUB_AMENDMENT, step.place(), sub.distance(), sub.rivals())));
        }
      }
      out.add(step);
    }
    return List.copyOf(out);
  }

  private boolean isDeletion(int number) {
    return edits.get(number).stream().allMatch(Edit::isDeletion);
  }

  private int distance(int number) {
    return edits.get(number).stream().mapToInt(edit -> edit.distance(text)).sum();
  }

  private Text.Place placeOf(int number) {
    return edits.get(number).stream().map(edit -> edit.place(text)).min(Comparator.naturalOrder()).orElseThrow();
  }
}
