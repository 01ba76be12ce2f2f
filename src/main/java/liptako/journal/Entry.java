package liptako.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import liptako.json.Json;

/**
 * One act. Its hash is taken in two steps, so that an entry can be published without what it says and still be checked: {@code sealed} is
 * SHA-256 over the canonical JSON (RFC 8785) of actor, body and salt; the hash is SHA-256 over the canonical JSON of number, instant, kind,
 * subject, previous hash and {@code sealed}. The salt keeps a sealed entry from being guessed.
 *
 * @param number from 1, without gaps
 * @param body canonical JSON of what the act says
 * @param salt 32 hexadecimal digits, drawn for this entry
 */
public record Entry(long number, Instant at, String kind, String actor, String subject, String body, String salt, String previous, String hash) {
  /** The hash before the first entry. */
  public static final String ORIGIN = "0".repeat(64);

  /** The entry that follows a head. */
  public static Entry after(long headNumber, String headHash, Instant at, String kind, String actor, String subject, Map<String, ?> body, String salt) {
    long number = Math.addExact(headNumber, 1);
    String canonical = Json.write(body);
    // What sealed(actor, body, salt) writes, without writing the body a second time: names in order, and the body as it stands.
    String sealed = Hash.hex("{\"actor\":" + Json.write(actor) + ",\"body\":" + canonical + ",\"salt\":" + Json.write(salt) + "}");
    return new Entry(number, at, kind, actor, subject, canonical, salt, headHash, hash(number, at.toString(), kind, subject, headHash, sealed));
  }

  /** Whether the entry's hash is the one its fields give. */
  public boolean intact() {
    return hash.equals(hash(number, at.toString(), kind, subject, previous, sealed()));
  }

  /** Whether this entry may stand right after the other. */
  public boolean follows(Entry other) {
    return number == other.number + 1 && previous.equals(other.hash);
  }

  String sealed() {
    return sealed(actor, Json.parse(body), salt);
  }

  static String sealed(String actor, Object body, String salt) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("actor", actor);
    fields.put("body", body);
    fields.put("salt", salt);
    return Hash.hex(Json.write(fields));
  }

  static String hash(long number, String at, String kind, String subject, String previous, String sealed) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", at);
    fields.put("kind", kind);
    fields.put("number", number);
    fields.put("previous", previous);
    fields.put("sealed", sealed);
    fields.put("subject", subject);
    return Hash.hex(Json.write(fields));
  }
}
