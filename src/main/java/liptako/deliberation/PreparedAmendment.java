package liptako.deliberation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liptako.texts.Amendment;
import liptako.texts.Change;

/** An amendment that a deputy prepares: seen by its author alone until it is opened to signature. */
@Entity
@Table(name = "prepared_amendment")
public class PreparedAmendment {
  @Id UUID id;
  @Column(name = "draft_id") UUID draftId;
  @Column(name = "deputy_id") UUID deputyId;
  Integer amends;
  String changes;
  String motive;
  @Column(name = "open_to_sign") boolean openToSign;
  @Column(name = "updated_at") Instant updatedAt;
  @Column(name = "tabled_number") Integer tabledNumber;
  /** Who signed beside the author, in the order they did; read with it. */
  @Transient List<UUID> signers = List.of();

  public UUID getId() {
    return id;
  }

  public UUID getDraftId() {
    return draftId;
  }

  /** Its author. */
  public UUID getDeputyId() {
    return deputyId;
  }

  /** Number of the amendment it is a sub-amendment to, or null. */
  public Integer getAmends() {
    return amends;
  }

  public List<Change> changes() {
    return TextJson.changes(changes);
  }

  public String getMotive() {
    return motive;
  }

  /** Whether other deputies see it and may sign. */
  public boolean isOpenToSign() {
    return openToSign;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }

  /** Who signed beside the author. */
  public List<UUID> getSigners() {
    return signers;
  }

  /** The author and those who signed. */
  public int getSignatureCount() {
    return 1 + signers.size();
  }

  /** As it would be tabled. */
  public Amendment amendment() {
    return new Amendment(Integer.MAX_VALUE, changes(), amends, false, Set.of());
  }
}
