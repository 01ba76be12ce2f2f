package liptako.secret;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is voted on, under which key. Its {@link #hash} enters every ballot and every decryption; it does not fix the voters'
 * list.
 *
 * @param administrator null when not named
 * @param credentialAuthority null when not named
 */
public record Election(String description, String name, BigInteger publicKey, List<Question> questions, String uuid,
    String administrator, String credentialAuthority) {
  /** Ballots of one sitting have one question; a list of offices has some. */
  public static final int QUESTIONS_MAX = 50;
  private static final int VERSION = 1;

  public Election {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(publicKey, "publicKey");
    questions = List.copyOf(questions);
    if (questions.isEmpty() || questions.size() > QUESTIONS_MAX) {
      throw new IllegalArgumentException(questions.size() + " questions (valid: 1 to " + QUESTIONS_MAX + ")");
    }
    if (!Base58.isIdentifier(uuid)) {
      throw new IllegalArgumentException("uuid " + uuid + " (valid: 14 to 64 Base58 characters)");
    }
  }

  /** A fresh identifier of an election. */
  public static String randomUuid(SecureRandom random) {
    return Base58.random(Base58.IDENTIFIER_MIN, random);
  }

  public static Election parse(String text) {
    return Node.canonical(text, Election::of, Election::json);
  }

  /** The archived bytes. */
  public String text() {
    return OrderedJson.write(json());
  }

  public String hash() {
    return Digest.base64(text());
  }

  private static Election of(Node node) {
    FaultException.require(node.field("version").integer() == VERSION, Reason.ARCHIVE_VERSION, "version");
    FaultException.require(node.field("group").string().equals(Group.NAME), Reason.GROUP_UNKNOWN, "group");
    FaultException.require(Base58.isIdentifier(node.field("uuid").string()), Reason.UUID_INVALID, "uuid");
    List<Question> questions = node.field("questions").list(Question::of);
    FaultException.require(!questions.isEmpty() && questions.size() <= QUESTIONS_MAX, Reason.QUESTION_INVALID, "questions");
    Node administrator = node.optional("administrator");
    Node authority = node.optional("credential_authority");
    return new Election(node.field("description").string(), node.field("name").string(), node.field("public_key").decimal(), questions,
        node.field("uuid").string(), administrator == null ? null : administrator.string(), authority == null ? null : authority.string());
  }

  private Map<String, Object> json() {
    return OrderedJson.object("version", VERSION, "description", description, "name", name, "group", Group.NAME, "public_key", publicKey,
        "questions", questions.stream().map(Question::json).toList(), "uuid", uuid, "administrator", administrator,
        "credential_authority", credentialAuthority);
  }
}
