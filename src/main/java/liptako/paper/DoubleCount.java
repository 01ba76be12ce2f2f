package liptako.paper;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What two persons typed from one sheet, at most one count each. Pure. */
public record DoubleCount(List<Typed> typed) {
  /** One person's figures by field. */
  public record Typed(String by, String name, Map<String, Integer> figures) {}

  public DoubleCount {
    typed = List.copyOf(typed);
  }

  /** Whether both have typed: before that nobody sees another's figures. */
  public boolean complete() {
    return typed.size() == 2;
  }

  /** The fields in which the two differ; empty while one is missing. */
  public List<String> differing() {
    if (!complete()) {
      return List.of();
    }
    Map<String, Integer> first = typed.get(0).figures, second = typed.get(1).figures;
    var fields = new TreeSet<>(first.keySet());
    fields.addAll(second.keySet());
    return fields.stream().filter(field -> !java.util.Objects.equals(first.get(field), second.get(field))).toList();
  }

  public boolean agreed() {
    return complete() && differing().isEmpty();
  }

  /** The figures both typed; only when they agree. */
  public Map<String, Integer> figures() {
    if (!agreed()) {
      throw new IllegalStateException("the two counts do not agree: " + differing());
    }
    return typed.get(0).figures;
  }

  /** Only what the one who looks may see: the own figures until both have typed. */
  public DoubleCount seenBy(String account) {
    return complete() ? this : new DoubleCount(typed.stream().map(t -> t.by.equals(account) ? t : new Typed(t.by, t.name, Map.of())).toList());
  }
}
