package liptako.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import liptako.json.Json;

/** The order of business as it was published once. */
@Entity
@Table(name = "agenda_version")
public class AgendaVersion {
  @Id UUID id;
  @Column(name = "session_id") UUID sessionId;
  int number;
  @Column(name = "published_at") Instant publishedAt;
  String content;
  @Enumerated(EnumType.STRING) Stage stage;

  /** What it is: a draft, the draft that is put to the assembly, or what the assembly adopted. */
  public enum Stage { DRAFT, FINAL_DRAFT, ADOPTED }

  public int getNumber() {
    return number;
  }

  public Stage getStage() {
    return stage;
  }

  public Instant getPublishedAt() {
    return publishedAt;
  }

  /** An item as it was published. */
  public record Line(UUID id, int position, String title, Topic topic, String description, Integer minutes, UUID sitting) {}

  /** The items in their order. */
  public List<Line> lines() {
    return ((List<?>) Json.parse(content)).stream().map(each -> {
      Map<?, ?> item = (Map<?, ?>) each;
      return new Line(UUID.fromString((String) item.get("id")), ((Long) item.get("position")).intValue(), (String) item.get("title"),
          Topic.valueOf((String) item.get("topic")), (String) item.get("description"),
          item.get("minutes") == null ? null : ((Long) item.get("minutes")).intValue(),
          item.get("sitting") == null ? null : UUID.fromString((String) item.get("sitting")));
    }).toList();
  }

  /** Canonical JSON: a list of items in order. */
  public String getContent() {
    return content;
  }
}
