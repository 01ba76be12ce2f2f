package liptako.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import liptako.json.Json;

/**
 * One act. The hash is SHA-256 over the canonical JSON (RFC 8785) of all other fields, the previous entry's hash among them.
 *
 * @param number from 1, without gaps
 * @param body canonical JSON of what the act says
 */
public record Entry(long number, Instant at, String kind, String actor, String subject, String body, String previous, String hash) {
  /** The hash before the first entry. */
  public static final String ORIGIN = "0".repeat(64);

  /** The entry that follows a head. */
  public static Entry after(long headNumber, String headHash, Instant at, String kind, String actor, String subject, Map<String, ?> body) {
    long number = Math.addExact(headNumber, 1);
    String text = Json.write(body);
    return new Entry(number, at, kind, actor, subject, text, headHash, hash(number, at, kind, actor, subject, text, headHash));
  }

  /** Whether the entry's hash is the one its fields give. */
  public boolean intact() {
    return hash.equals(hash(number, at, kind, actor, subject, body, previous));
  }

  /** Whether this entry may stand right after the other. */
  public boolean follows(Entry other) {
    return number == other.number + 1 && previous.equals(other.hash);
  }

  private static String hash(long number, Instant at, String kind, String actor, String subject, String body, String previous) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", number);
    fields.put("at", at.toString());
    fields.put("kind", kind);
    fields.put("actor", actor);
    fields.put("subject", subject);
    fields.put("body", Json.parse(body));
    fields.put("previous", previous);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Json.write(fields).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
