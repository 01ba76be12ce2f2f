package liptako.publication;

import java.time.Instant;
import java.util.UUID;
import liptako.deliberation.PathView;

/**
 * A text as it was published, with its path until then.
 *
 * @param number among the session's published texts, from 1; it stays
 * @param version how often it was published, from 1
 * @param publishedAt null while it is only a preview
 * @param sha256 of the content in canonical JSON, in hexadecimal
 * @param content the path in canonical JSON
 */
public record PublicText(UUID session, int number, int version, Instant publishedAt, String sha256, String content, PathView path) {
  static PublicText of(UUID session, int number, int version, Instant publishedAt, String sha256, String content) {
    return new PublicText(session, number, version, publishedAt, sha256, content, PathView.parse(content));
  }

  public UUID id() {
    return path.id();
  }
}
