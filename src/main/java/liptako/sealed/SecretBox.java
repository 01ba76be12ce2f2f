package liptako.sealed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One box of a secret vote: its ballots are counted together. */
@Entity
@Table(name = "secret_box")
class SecretBox {
  @Id UUID id;
  @Column(name = "vote_id") UUID voteId;
  int position;
  @Column(name = "state_code") String stateCode;
  @Column(name = "election_uuid") String electionUuid;
  String election;
  String credentials;
  String tally;
  Integer ballots;
  Integer counted;
  String result;
  @Column(name = "opening_event") String openingEvent;
  @Column(name = "closing_event") String closingEvent;
  @Column(name = "result_event") String resultEvent;
}
