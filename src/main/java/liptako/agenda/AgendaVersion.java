package liptako.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The order of business as it was published once. */
@Entity
@Table(name = "agenda_version")
public class AgendaVersion {
  @Id UUID id;
  @Column(name = "session_id") UUID sessionId;
  int number;
  @Column(name = "published_at") Instant publishedAt;
  String content;

  public int getNumber() {
    return number;
  }

  public Instant getPublishedAt() {
    return publishedAt;
  }

  /** Canonical JSON: a list of items in order. */
  public String getContent() {
    return content;
  }
}
