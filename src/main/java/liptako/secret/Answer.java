package liptako.secret;

import java.util.List;
import java.util.Map;

/**
 * The sealed answer to one question and the proofs that it is an admissible one.
 *
 * @param choices one a number of the vote, « blanc » first where allowed
 * @param individual for each choice, that it is 0 or 1
 * @param overall that the sum is within bounds, or the vote is blank
 * @param blank that a blank vote has no other choice; null where blank is not allowed
 */
record Answer(List<Ciphertext> choices, List<List<Proof>> individual, List<Proof> overall, List<Proof> blank) {
  static Answer of(Node node) {
    Node blank = node.optional("blank_proof");
    return new Answer(node.field("choices").list(Ciphertext::of), node.field("individual_proofs").list(proofs -> proofs.list(Proof::of)),
        node.field("overall_proof").list(Proof::of), blank == null ? null : blank.list(Proof::of));
  }

  Map<String, Object> json() {
    return OrderedJson.object("choices", choices.stream().map(Ciphertext::json).toList(),
        "individual_proofs", individual.stream().map(Answer::json).toList(), "overall_proof", json(overall),
        "blank_proof", blank == null ? null : json(blank));
  }

  private static List<Object> json(List<Proof> proofs) {
    return List.copyOf(proofs.stream().map(Proof::json).toList());
  }
}
