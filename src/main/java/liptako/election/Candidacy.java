package liptako.election;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody, or a list, that stands. */
@Entity
@Table(name = "candidacy")
public class Candidacy {
  @Id UUID id;
  @Column(name = "election_id") UUID electionId;
  @Column(name = "deputy_id") UUID deputyId;
  String name;
  @Column(name = "born_on") String bornOn;
  int position;
  @Column(name = "may_stand") boolean mayStand;
  boolean withdrawn;
  @Column(name = "elected_round") Integer electedRound;

  public UUID getId() {
    return id;
  }

  /** Null for a list. */
  public UUID getDeputyId() {
    return deputyId;
  }

  public String getName() {
    return name;
  }

  /** As 1958-03-21, or null where it is not known: of a list, its oldest member's. */
  public String getBornOn() {
    return bornOn;
  }

  public boolean isWithdrawn() {
    return withdrawn;
  }

  /** The round that elected it, or null. */
  public Integer getElectedRound() {
    return electedRound;
  }

  /** Whether it stands in the round that opens next, or is open. */
  public boolean isStanding() {
    return mayStand && !withdrawn && electedRound == null;
  }
}
