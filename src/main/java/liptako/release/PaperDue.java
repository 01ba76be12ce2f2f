package liptako.release;

import java.time.Instant;
import java.util.UUID;

/**
 * Fired, in the transaction of the second person or of the clock, when a paper is to become public. The room whose paper it is publishes exactly
 * what was seen and says when, or says that it has changed.
 */
public final class PaperDue {
  private final PaperRelease release;
  private Instant publishedAt;
  private boolean changed;

  PaperDue(PaperRelease release) {
    this.release = release;
  }

  public UUID release() {
    return release.id;
  }

  public PaperRelease.Kind kind() {
    return release.kind;
  }

  public UUID subject() {
    return release.subjectId;
  }

  /** Whether this hash is that of what the first person asked to publish and the second looked at; when not, nothing is to be published. */
  public boolean seen(String hash) {
    changed = !release.seen.equals(hash);
    return !changed;
  }

  public void published(Instant at) {
    publishedAt = at;
  }

  /** When it became public, or null because it had changed. */
  Instant outcome() {
    if (publishedAt == null && !changed) {
      throw new IllegalStateException("nobody published paper " + release.kind + " " + release.subjectId);
    }
    return changed ? null : publishedAt;
  }
}
