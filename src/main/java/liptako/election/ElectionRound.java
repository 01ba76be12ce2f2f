package liptako.election;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.json.Json;
import liptako.rules.ElectionVerdict;

/** One round. */
@Entity
@Table(name = "election_round")
public class ElectionRound {
  @Id UUID id;
  @Column(name = "election_id") UUID electionId;
  int number;
  int places;
  int seats;
  @Column(name = "in_office") int inOffice;
  @Column(name = "opened_at") Instant openedAt;
  @Column(name = "closed_at") Instant closedAt;
  Integer signed;
  @Column(name = "figures_json") String figuresJson;
  boolean withheld;
  @Column(name = "on_terminals") boolean onTerminals;
  @Column(name = "verdict_json") String verdictJson;
  @Column(name = "lots_json") String lotsJson;
  @Column(name = "counted_by") String countedBy;
  @Column(name = "sheet_sha256") String sheetSha256;

  public UUID getId() {
    return id;
  }

  public int getNumber() {
    return number;
  }

  /** Places still to fill when it opened. */
  public int getPlaces() {
    return places;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  public Instant getClosedAt() {
    return closedAt;
  }

  /** How many took part, or null while it is open. */
  public Integer getSigned() {
    return signed;
  }

  /** Whether it is voted on terminals, in a secret vote whose box gives the figures. */
  public boolean isOnTerminals() {
    return onTerminals;
  }

  /** Whether the figures are held back because they would betray a vote. */
  public boolean isWithheld() {
    return withheld;
  }

  public String getCountedBy() {
    return countedBy;
  }

  public String getSheetSha256() {
    return sheetSha256;
  }

  /** The agreed figures by field, empty while there are none or when they are held back. */
  public Map<String, Integer> figures() {
    Map<String, Integer> figures = new LinkedHashMap<>();
    if (figuresJson != null) {
      ((Map<?, ?>) Json.parse(figuresJson)).forEach((field, value) -> figures.put((String) field, ((Long) value).intValue()));
    }
    return figures;
  }

  /** What the rule gave, or null. */
  @SuppressWarnings("unchecked")
  public ElectionVerdict verdict() {
    return verdictJson == null ? null : ElectionVerdict.fromMap((Map<String, Object>) Json.parse(verdictJson));
  }

  @SuppressWarnings("unchecked")
  List<String> lots() {
    return lotsJson == null ? List.of() : (List<String>) Json.parse(lotsJson);
  }
}
