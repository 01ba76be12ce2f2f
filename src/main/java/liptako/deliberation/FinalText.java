package liptako.deliberation;

import java.util.LinkedHashMap;
import java.util.Map;
import liptako.journal.Hash;
import liptako.json.Json;

/**
 * The number a text was given when it was adopted, which stays. Pure.
 *
 * @param reference as « Résolution n° 3/2026 »
 * @param number in its series of body, kind and year, from 1
 * @param sha256 by which number, title and wording are one thing: of {@link #sealed} in canonical JSON, in hexadecimal
 */
public record FinalText(String reference, int year, int number, String sha256) {
  /** Numbers a text. */
  static FinalText of(Draft.Kind kind, int year, int number, String title, String wordingHash) {
    String reference = kind.word() + " n°\u00a0" + number + "/" + year;
    return new FinalText(reference, year, number, Hash.hex(Json.write(sealed(reference, title, wordingHash))));
  }

  /** The final text of a draft, or null. */
  static FinalText of(Draft draft) {
    return draft.finalReference == null ? null : new FinalText(draft.finalReference, draft.finalYear, draft.finalNumber, draft.finalSha256);
  }

  /** What is hashed: the reference, the title, and the hash of the wording. */
  static Map<String, Object> sealed(String reference, String title, String wordingHash) {
    return Map.of("reference", reference, "title", title, "wording", wordingHash);
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("reference", reference);
    map.put("year", (long) year);
    map.put("number", (long) number);
    map.put("sha256", sha256);
    return map;
  }

  static FinalText fromMap(Object json) {
    return json instanceof Map<?, ?> map ? new FinalText((String) map.get("reference"), ((Long) map.get("year")).intValue(), ((Long) map.get("number")).intValue(), (String) map.get("sha256")) : null;
  }
}
