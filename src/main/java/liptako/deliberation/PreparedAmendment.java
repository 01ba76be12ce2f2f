package liptako.deliberation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "prepared_signature", joinColumns = @JoinColumn(name = "prepared_id"))
  @MapKeyColumn(name = "deputy_id")
  @Column(name = "signed_at")
  Map<UUID, Instant> signatures = new LinkedHashMap<>();

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
  public Set<UUID> getSigners() {
    return Set.copyOf(signatures.keySet());
  }

  /** The author and those who signed. */
  public int getSignatureCount() {
    return 1 + signatures.size();
  }

  /** As it would be tabled. */
  public Amendment amendment() {
    return new Amendment(Integer.MAX_VALUE, changes(), amends, false, Set.of());
  }
}
