package liptako.deliberation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import liptako.json.Json;
import liptako.texts.Amendment;

/** An amendment as it was tabled, and what was ruled on it. */
@Entity
@Table(name = "amendment")
public class TabledAmendment {
  /** Tabled ones are put to the vote unless ruled inadmissible or withdrawn. */
  public enum Status { TABLED, INADMISSIBLE, WITHDRAWN }

  @Id UUID id;
  @Column(name = "draft_id") UUID draftId;
  int number;
  String changes;
  Integer amends;
  boolean compromise;
  String replaces;
  String authors;
  @Column(name = "deputy_id") UUID deputyId;
  String motive;
  @Enumerated(EnumType.STRING) Status status;
  String ruling;
  @Column(name = "tabled_at") Instant tabledAt;

  public int getNumber() {
    return number;
  }

  /** Number of the amendment it is a sub-amendment to, or null. */
  public Integer getAmends() {
    return amends;
  }

  public boolean isCompromise() {
    return compromise;
  }

  /** Numbers of those a compromise stands for. */
  public Set<Integer> getReplaces() {
    return TextJson.numbers(replaces);
  }

  /** The deputy who tabled it or took it over, or null when the clerk did for somebody. */
  public UUID getDeputyId() {
    return deputyId;
  }

  public String getAuthors() {
    return authors;
  }

  public String getMotive() {
    return motive;
  }

  public Status getStatus() {
    return status;
  }

  /** Why it is inadmissible, or null. */
  public String getRuling() {
    return ruling;
  }

  public Instant getTabledAt() {
    return tabledAt;
  }

  public Amendment amendment() {
    return new Amendment(number, TextJson.changes(changes), amends, compromise, getReplaces());
  }

  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("draft", draftId.toString());
    facts.put("number", number);
    facts.put("changes", Json.parse(changes));
    facts.put("amends", amends);
    facts.put("compromise", compromise);
    facts.put("replaces", Json.parse(replaces));
    facts.put("authors", authors);
    return facts;
  }
}
