package liptako.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import liptako.json.Json;
import liptako.json.JsonException;

/**
 * An entry as it is published: open, with all it says, or sealed, with the hash of what it says in its place. Either way its hash can be
 * computed.
 *
 * @param actor null when sealed
 * @param body null when sealed
 * @param salt null when sealed
 */
public record JournalLine(long number, Instant at, String kind, String subject, String actor, Map<String, Object> body, String salt, String sealed,
    String previous, String hash) {
  private static final Set<String> OPEN = Set.of("actor", "at", "body", "hash", "kind", "number", "previous", "salt", "subject");
  private static final Set<String> SEALED = Set.of("at", "hash", "kind", "number", "previous", "sealed", "subject");

  @SuppressWarnings("unchecked")
  public static JournalLine open(Entry e) {
    return new JournalLine(e.number(), e.at(), e.kind(), e.subject(), e.actor(), (Map<String, Object>) Json.parse(e.body()), e.salt(), e.sealed(), e.previous(), e.hash());
  }

  public static JournalLine sealed(Entry e) {
    return new JournalLine(e.number(), e.at(), e.kind(), e.subject(), null, null, null, e.sealed(), e.previous(), e.hash());
  }

  public boolean isOpen() {
    return body != null;
  }

  /** The same entry without what it says. */
  public JournalLine seal() {
    return new JournalLine(number, at, kind, subject, null, null, null, sealed, previous, hash);
  }

  /**
   * Reads one line; refused unless it is canonical, has exactly its fields, and its hash is the one they give.
   *
   * @throws NoteException saying in French what is wrong
   */
  @SuppressWarnings("unchecked")
  public static JournalLine parse(String text) {
    Map<String, Object> fields;
    try {
      if (!(Json.parse(text) instanceof Map<?, ?> map)) {
        throw new NoteException("la ligne n’est pas un objet JSON");
      }
      fields = (Map<String, Object>) map;
    } catch (JsonException e) {
      throw new NoteException("JSON illisible, " + e.getMessage());
    }
    boolean open = fields.containsKey("body");
    if (!fields.keySet().equals(open ? OPEN : SEALED)) {
      throw new NoteException("champs inattendus ou manquants : " + fields.keySet());
    }
    if (!(fields.get("number") instanceof Long number) || !(fields.get("at") instanceof String at) || !(fields.get("kind") instanceof String kind)
        || !(fields.get("subject") instanceof String || fields.get("subject") == null)
        || !(fields.get("previous") instanceof String previous) || !Hash.isHex(previous) || !(fields.get("hash") instanceof String hash) || !Hash.isHex(hash)) {
      throw new NoteException("un champ n’a pas le type attendu");
    }
    String subject = (String) fields.get("subject");
    String atText = Json.write(at);
    String kindText = Json.write(kind);
    String subjectText = Json.write(subject);
    String sealed;
    String line;
    // The body, by far the largest part, is written once: the line and what is hashed are put together from the same pieces.
    if (open) {
      if (!(fields.get("actor") instanceof String actor) || !(fields.get("salt") instanceof String salt) || !(fields.get("body") instanceof Map<?, ?> body)) {
        throw new NoteException("un champ n’a pas le type attendu");
      }
      String bodyText = written(body);
      String actorText = Json.write(actor);
      String saltText = Json.write(salt);
      sealed = Hash.hex("{\"actor\":" + actorText + ",\"body\":" + bodyText + ",\"salt\":" + saltText + "}");
      line = "{\"actor\":" + actorText + ",\"at\":" + atText + ",\"body\":" + bodyText + ",\"hash\":\"" + hash + "\",\"kind\":" + kindText + ",\"number\":" + number
          + ",\"previous\":\"" + previous + "\",\"salt\":" + saltText + ",\"subject\":" + subjectText + "}";
    } else if (fields.get("sealed") instanceof String given && Hash.isHex(given)) {
      sealed = given;
      line = "{\"at\":" + atText + ",\"hash\":\"" + hash + "\",\"kind\":" + kindText + ",\"number\":" + number + ",\"previous\":\"" + previous + "\",\"sealed\":\"" + sealed
          + "\",\"subject\":" + subjectText + "}";
    } else {
      throw new NoteException("un champ n’a pas le type attendu");
    }
    if (!line.equals(text)) {
      throw new NoteException("la ligne n’est pas en JSON canonique");
    }
    if (!Hash.hex("{\"at\":" + atText + ",\"kind\":" + kindText + ",\"number\":" + number + ",\"previous\":\"" + previous + "\",\"sealed\":\"" + sealed + "\",\"subject\":"
        + subjectText + "}").equals(hash)) {
      throw new NoteException("l’acte n° " + number + " (" + kind + ") n’a pas le condensat que donnent ses champs : il a été altéré");
    }
    return new JournalLine(number, instant(at), kind, subject, (String) fields.get("actor"), (Map<String, Object>) fields.get("body"), (String) fields.get("salt"), sealed, previous, hash);
  }

  private static String written(Object value) {
    try {
      return Json.write(value);
    } catch (JsonException e) {
      throw new NoteException("JSON illisible, " + e.getMessage());
    }
  }

  private static Instant instant(String text) {
    try {
      Instant at = Instant.parse(text);
      if (at.toString().equals(text)) {
        return at;
      }
    } catch (DateTimeException e) {
      // falls through to the refusal
    }
    throw new NoteException("« " + text + " » n’est pas un instant UTC");
  }

  /** The line, without its end. */
  public String text() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", number);
    fields.put("at", at.toString());
    fields.put("kind", kind);
    fields.put("subject", subject);
    if (isOpen()) {
      fields.put("actor", actor);
      fields.put("body", body);
      fields.put("salt", salt);
    } else {
      fields.put("sealed", sealed);
    }
    fields.put("previous", previous);
    fields.put("hash", hash);
    return Json.write(fields);
  }
}
