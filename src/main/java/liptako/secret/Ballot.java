package liptako.secret;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * A sealed and signed vote.
 *
 * @param credential the voter's public credential
 * @param signedHash what was signed: the hash of everything before the signature
 */
public record Ballot(String electionUuid, String electionHash, BigInteger credential, List<Answer> answers, String signedHash,
    Proof signature) {
  /** Reads the form; whether it may be counted is {@link BallotCheck}'s to say. */
  public static Ballot parse(String text) {
    return Node.canonical(text, Ballot::of, Ballot::json);
  }

  /** What travels and is archived. */
  public String text() {
    return OrderedJson.write(json());
  }

  /** The voter's receipt: finds this ballot in the published list. */
  public String tracker() {
    return Digest.base64(text());
  }

  static String hash(String electionUuid, String electionHash, BigInteger credential, List<Answer> answers) {
    return Digest.base64(OrderedJson.write(content(electionUuid, electionHash, credential, answers)));
  }

  /** What was signed, from the canonical text: cheaper than writing the large numbers again. */
  static String signedHash(String text) {
    // A string within holds no bare quotation mark, so the last such place is the field itself.
    return Digest.base64(text.substring(0, text.lastIndexOf(",\"signature\":")) + "}");
  }

  static String signaturePrefix(String hash) {
    return "sig|" + hash + "|";
  }

  private static Ballot of(Node node) {
    Node signature = node.field("signature");
    return new Ballot(node.field("election_uuid").string(), node.field("election_hash").string(), node.field("credential").decimal(),
        node.field("answers").list(Answer::of), signature.field("hash").string(), Proof.of(signature.field("proof")));
  }

  private Map<String, Object> json() {
    Map<String, Object> json = content(electionUuid, electionHash, credential, answers);
    json.put("signature", OrderedJson.object("hash", signedHash, "proof", signature.json()));
    return json;
  }

  private static Map<String, Object> content(String electionUuid, String electionHash, BigInteger credential, List<Answer> answers) {
    return OrderedJson.object("election_uuid", electionUuid, "election_hash", electionHash, "credential", credential,
        "answers", answers.stream().map(Answer::json).toList());
  }
}
