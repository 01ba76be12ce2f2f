package liptako.rules;

import java.util.List;

/** Something that holds of a house or does not. */
sealed interface Condition {

  /** One measure in one scope. */
  record Single(Scope scope, Measure measure, String label) implements Condition {}

  /** At least one of these, or all of them. */
  record Group(boolean any, List<Condition> conditions, String label) implements Condition {
    public Group {
      conditions = List.copyOf(conditions);
    }
  }

  /** Whether it looks at delegations one by one. */
  default boolean countsDelegations() {
    return this instanceof Single single ? !(single.scope instanceof Scope.Assembly) : ((Group) this).conditions.stream().anyMatch(Condition::countsDelegations);
  }

  /** The label given by the rule file, or null. */
  String label();
}
