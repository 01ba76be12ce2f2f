package liptako.secret;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One question of an election: between {@code min} and {@code max} of the answers, or blank when allowed. A vote is one 0 or 1
 * an answer; where blank is allowed, one more stands first for « blanc » and excludes the others.
 */
public record Question(List<String> answers, boolean blank, int min, int max, String text) {
  /** A ballot has about two kilobytes an answer and each costs a dozen exponentiations: a list of candidates fits, abuse does not. */
  public static final int ANSWERS_MAX = 200;

  public Question {
    answers = List.copyOf(answers);
    Objects.requireNonNull(text, "text");
    if (answers.isEmpty() || answers.size() > ANSWERS_MAX || min < 0 || min > max || max < 1 || max > answers.size()) {
      throw new IllegalArgumentException(min + " to " + max + " of " + answers.size() + " answers (valid: 1 to " + ANSWERS_MAX
          + " answers, 0 ≤ min ≤ max ≤ answers, max ≥ 1)");
    }
  }

  /** Numbers in one vote. */
  public int choices() {
    return answers.size() + (blank ? 1 : 0);
  }

  /** Whether a vote answers this question as it may be answered. */
  public boolean admits(List<Integer> vote) {
    if (vote.size() != choices() || vote.stream().anyMatch(v -> v != 0 && v != 1)) {
      return false;
    }
    int sum = vote.stream().mapToInt(v -> v).sum();
    return blank && vote.get(0) == 1 ? sum == 1 : sum >= min && sum <= max;
  }

  /** Sub-proofs of the overall proof. */
  int overallProofs() {
    return max - min + (blank ? 2 : 1);
  }

  static Question of(Node node) {
    Node blank = node.optional("blank");
    try {
      return new Question(node.field("answers").list(Node::string), blank != null && blank.bool(), node.field("min").integer(),
          node.field("max").integer(), node.field("question").string());
    } catch (IllegalArgumentException e) {
      throw new FaultException(Reason.QUESTION_INVALID, node.path());
    }
  }

  Map<String, Object> json() {
    return OrderedJson.object("answers", answers, "blank", blank ? Boolean.TRUE : null, "min", min, "max", max, "question", text);
  }
}
