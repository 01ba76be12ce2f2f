package liptako.verifier;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liptako.journal.Hash;
import liptako.journal.JournalLine;
import liptako.json.Json;
import org.junit.jupiter.api.Test;

/** The number a final text bears is the one its adoption gave it. */
class TextRecordTest {
  private static final String HASH = Hash.hex(Json.write(List.of())), REFERENCE = "Résolution n°\u00a03/2026";

  @Test void aTextPublishedUnderItsNumberIsTaken() {
    TextRecord record = tabled();
    record.take(line("text.adopted", adoption(REFERENCE, seal(REFERENCE))), null);
    publish(record, given(REFERENCE, seal(REFERENCE)));
    record.requirePublished();
  }

  @Test void aTextAdoptedBeforeTextsWereNumberedIsTakenWithoutOne() {
    TextRecord record = tabled();
    Map<String, Object> adoption = adoption(REFERENCE, seal(REFERENCE));
    adoption.remove("final");
    record.take(line("text.adopted", adoption), null);
    publish(record, null);
    record.requirePublished();
  }

  @Test void anotherNumberIsRefused() {
    TextRecord record = tabled();
    record.take(line("text.adopted", adoption(REFERENCE, seal(REFERENCE))), null);
    String other = "Résolution n°\u00a04/2026";
    assertThatThrownBy(() -> publish(record, given(other, seal(other)))).isInstanceOf(Fault.class).hasMessageContaining("autre numéro");
    assertThatThrownBy(() -> publish(record, null)).isInstanceOf(Fault.class).hasMessageContaining("autre numéro");
  }

  @Test void aSealThatIsNotOfNumberTitleAndWordingIsRefused() {
    assertThatThrownBy(() -> tabled().take(line("text.adopted", adoption(REFERENCE, seal("Résolution n°\u00a04/2026"))), null)).isInstanceOf(Fault.class).hasMessageContaining("numéro ou une empreinte");
    assertThatThrownBy(() -> tabled().take(line("text.adopted", adoption("Résolution n°\u00a04/2026", seal("Résolution n°\u00a04/2026"))), null)).isInstanceOf(Fault.class);
  }

  @Test void theAdoptionOfAnotherWordingIsRefused() {
    Map<String, Object> adoption = adoption(REFERENCE, seal(REFERENCE));
    adoption.put("hash", "0".repeat(64));
    assertThatThrownBy(() -> tabled().take(line("text.adopted", adoption), null)).isInstanceOf(Fault.class).hasMessageContaining("autre rédaction");
  }

  private static TextRecord tabled() {
    var record = new TextRecord("t");
    record.take(line("text.tabled", Map.of("text", List.of(), "hash", HASH)), null);
    return record;
  }

  private static Map<String, Object> adoption(String reference, String sha256) {
    return new HashMap<>(Map.of("title", "Titre", "number", 1L, "hash", HASH, "how", "à main levée", "final", given(reference, sha256)));
  }

  private static Map<String, Object> given(String reference, String sha256) {
    return Map.of("reference", reference, "year", 2026L, "number", 3L, "sha256", sha256);
  }

  private static String seal(String reference) {
    return Hash.hex(Json.write(Map.of("reference", reference, "title", "Titre", "wording", HASH)));
  }

  private static void publish(TextRecord record, Map<String, Object> given) {
    Map<String, Object> path = new HashMap<>(Map.of("id", "t", "wordings", List.of(Map.of("number", 1L, "hash", HASH, "articles", List.of()))));
    if (given != null) {
      path.put("final", given);
    }
    record.take(line("text.path", Map.of("text", path)), null);
    record.take(line("text.published", Map.of("sha256", Hash.hex(Json.write(path)), "version", 1L, "number", 1L)), null);
  }

  private static JournalLine line(String kind, Map<String, Object> body) {
    return new JournalLine(1, Instant.EPOCH, kind, "t", "essai", body, "00", "00", "00", "00");
  }
}
