package liptako.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import liptako.store.Version;

/** A session of one of the bodies: some days at one place, whose time zone its dates follow. */
@Entity
@Table(name = "session")
public class Session {
  /** A draft is the clerk's alone; convened, it is announced to its members. */
  public enum Status { DRAFT, CONVENED, CLOSED }

  @Id UUID id;
  @Enumerated(EnumType.STRING) @Column(name = "body_code") Body body;
  int number;
  String title;
  String place;
  String zone;
  @Column(name = "begins_on") LocalDate beginsOn;
  @Column(name = "ends_on") LocalDate endsOn;
  @Enumerated(EnumType.STRING) Status status;
  @Column(name = "convened_at") Instant convenedAt;
  @Column(name = "published_at") Instant publishedAt;
  boolean sample;

  public UUID getId() {
    return id;
  }

  public Body getBody() {
    return body;
  }

  public int getNumber() {
    return number;
  }

  public String getTitle() {
    return title;
  }

  public String getPlace() {
    return place;
  }

  public ZoneId getZone() {
    return ZoneId.of(zone);
  }

  public LocalDate getBeginsOn() {
    return beginsOn;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public Status getStatus() {
    return status;
  }

  public Instant getConvenedAt() {
    return convenedAt;
  }

  /** When the public site began to show it, or null. */
  public Instant getPublishedAt() {
    return publishedAt;
  }

  public boolean isSample() {
    return sample;
  }

  /** The version a page names when it changes the session. */
  public String version() {
    return Version.of(facts());
  }

  /** What the journal says of it. */
  Map<String, Object> facts() {
    return Map.of("body", body.name(), "number", number, "title", title, "place", place, "zone", zone,
        "beginsOn", beginsOn.toString(), "endsOn", endsOn.toString());
  }
}
