package liptako.council;

import java.time.Instant;
import java.util.UUID;
import liptako.assembly.Body;

/**
 * A matter that travels between the bodies.
 *
 * @param origin the body that opened it; it stays so wherever the dossier goes
 * @param publishedAt when the public site began to show its path, or null
 * @param version what a page names when it changes the dossier
 */
public record Dossier(UUID id, int number, int year, String title, String summary, Pillar pillar, Body origin, Instant openedAt, Instant publishedAt, boolean sample,
    String version) {
  /** « n° 3/2027 ». */
  public String reference() {
    return "n°\u202F" + number + "/" + year;
  }
}
