package liptako.rules;

import java.util.Objects;

/** A condition of adoption and what its failure leads to. */
record Requirement(Condition condition, Verdict.Outcome failing) {
  Requirement {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(failing, "failing");
  }
}
