package liptako.floor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How an item is debated: whether its list of speakers is open, in which order, with which times. */
@Entity
@Table(name = "debate")
public class Debate {
  @Id @Column(name = "item_id") UUID itemId;
  @Column(name = "list_closed") boolean listClosed;
  boolean alternate;
  @Column(name = "item_seconds") Integer itemSeconds;
  @Column(name = "delegation_seconds") Integer delegationSeconds;
  @Column(name = "speaker_seconds") Integer speakerSeconds;

  public UUID getItemId() {
    return itemId;
  }

  /** Whether nobody but for a point of order, a personal statement or a reply is taken any more. */
  public boolean isListClosed() {
    return listClosed;
  }

  /** Whether States take turns by themselves. */
  public boolean isAlternate() {
    return alternate;
  }

  /** Seconds for the whole item, or null. */
  public Integer getItemSeconds() {
    return itemSeconds;
  }

  /** Seconds of each delegation, or null. */
  public Integer getDelegationSeconds() {
    return delegationSeconds;
  }

  /** Seconds of each contribution, or null. */
  public Integer getSpeakerSeconds() {
    return speakerSeconds;
  }
}
