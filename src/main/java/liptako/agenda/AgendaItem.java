package liptako.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import liptako.store.Version;

/** An item of a session's order of business. */
@Entity
@Table(name = "agenda_item")
public class AgendaItem {
  /** Pending until called; done when another is called or the chair ends it. */
  public enum Status { PENDING, CALLED, DONE }

  @Id UUID id;
  @Column(name = "session_id") UUID sessionId;
  @Column(name = "sitting_id") UUID sittingId;
  int position;
  String title;
  @Enumerated(EnumType.STRING) Topic topic;
  String description;
  Integer minutes;
  @Enumerated(EnumType.STRING) Status status;
  @Column(name = "called_at") Instant calledAt;
  @Column(name = "ended_at") Instant endedAt;

  public UUID getId() {
    return id;
  }

  public UUID getSessionId() {
    return sessionId;
  }

  /** The sitting it is planned for, or null. */
  public UUID getSittingId() {
    return sittingId;
  }

  /** Place in the session's order, from 1: the item's number. */
  public int getPosition() {
    return position;
  }

  public String getTitle() {
    return title;
  }

  public Topic getTopic() {
    return topic;
  }

  public String getDescription() {
    return description;
  }

  /** Planned duration, or null. */
  public Integer getMinutes() {
    return minutes;
  }

  public Status getStatus() {
    return status;
  }

  public Instant getCalledAt() {
    return calledAt;
  }

  public Instant getEndedAt() {
    return endedAt;
  }

  /** The version a page names when it changes the item. */
  public String version() {
    return Version.of(facts());
  }

  /** What the journal and the published order of business say of it. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", id.toString());
    facts.put("position", position);
    facts.put("title", title);
    facts.put("topic", topic.name());
    facts.put("description", description);
    facts.put("minutes", minutes);
    facts.put("sitting", sittingId == null ? null : sittingId.toString());
    return facts;
  }
}
