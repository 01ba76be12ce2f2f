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
    Json.Members read = read(text);
    Map<String, Object> fields = read.values();
    boolean open = fields.containsKey("body");
    if (!fields.keySet().equals(open ? OPEN : SEALED)) {
      throw new NoteException("champs inattendus ou manquants : " + fields.keySet());
    }
    if (!(fields.get("number") instanceof Long number) || !(fields.get("at") instanceof String at) || !(fields.get("kind") instanceof String kind)
        || !(fields.get("subject") instanceof String || fields.get("subject") == null)
        || !(fields.get("previous") instanceof String previous) || !Hash.isHex(previous) || !(fields.get("hash") instanceof String hash) || !Hash.isHex(hash)
        || open && !(fields.get("actor") instanceof String && fields.get("salt") instanceof String && fields.get("body") instanceof Map<?, ?>)
        || !open && !(fields.get("sealed") instanceof String given && Hash.isHex(given))) {
      throw new NoteException("un champ n’a pas le type attendu");
    }
    Map<String, String> texts = read.texts();
    // What is hashed is put together from the line's own pieces: they are canonical already.
    String sealed = open ? Hash.hex("{\"actor\":" + texts.get("actor") + ",\"body\":" + texts.get("body") + ",\"salt\":" + texts.get("salt") + "}") : (String) fields.get("sealed");
    if (!Hash.hex("{\"at\":" + texts.get("at") + ",\"kind\":" + texts.get("kind") + ",\"number\":" + texts.get("number") + ",\"previous\":" + texts.get("previous") + ",\"sealed\":\""
        + sealed + "\",\"subject\":" + texts.get("subject") + "}").equals(hash)) {
      throw new NoteException("l’acte n° " + number + " (" + kind + ") n’a pas le condensat que donnent ses champs : il a été altéré");
    }
    return new JournalLine(number, instant(at), kind, (String) fields.get("subject"), (String) fields.get("actor"), (Map<String, Object>) fields.get("body"), (String) fields.get("salt"),
        sealed, previous, hash);
  }

  private static Json.Members read(String text) {
    try {
      return Json.canonicalObject(text);
    } catch (JsonException notCanonical) {
      Object other;
      try {
        other = Json.parse(text);
      } catch (JsonException e) {
        throw new NoteException("JSON illisible, " + e.getMessage());
      }
      throw new NoteException(other instanceof Map<?, ?> ? "la ligne n’est pas en JSON canonique" : "la ligne n’est pas un objet JSON");
    }
  }

  private static Instant instant(String text) {
    try {
      return Instants.parse(text);
    } catch (DateTimeException e) {
      throw new NoteException("« " + text + " » n’est pas un instant UTC");
    }
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
