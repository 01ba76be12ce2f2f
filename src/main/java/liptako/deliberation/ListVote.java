package liptako.deliberation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.texts.VotingOrder;

/** One line of a voting list: what is put to the vote together, and what came of it. */
@Entity
@Table(name = "list_vote")
public class ListVote {
  @Id UUID id;
  @Column(name = "draft_id") UUID draftId;
  String name;
  int position;
  String numbers;
  String part;
  @Enumerated(EnumType.STRING) VotingOrder.Reason reason;
  @Column(name = "scrutin_id") UUID scrutinId;
  Boolean adopted;
  @Column(name = "decided_how") String decidedHow;
  @Column(name = "decided_at") Instant decidedAt;

  public String getName() {
    return name;
  }

  /** Place in the list, from 1. */
  public int getPosition() {
    return position;
  }

  /** Amendments it decides. */
  public List<Integer> getNumbers() {
    return List.copyOf(TextJson.numbers(numbers));
  }

  /** Why it stands where the order proposed it. */
  public VotingOrder.Reason getReason() {
    return reason;
  }

  /** The scrutin by which it is decided, or null. */
  public UUID getScrutinId() {
    return scrutinId;
  }

  /** Null while it is not decided. */
  public Boolean getAdopted() {
    return adopted;
  }

  /** « scrutin n° 12 », « à main levée »; null while it is not decided. */
  public String getDecidedHow() {
    return decidedHow;
  }
}
