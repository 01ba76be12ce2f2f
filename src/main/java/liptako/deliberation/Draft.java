package liptako.deliberation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import liptako.assembly.Body;

/** A text laid before the assembly under an item of its order of business. */
@Entity
@Table(name = "draft")
public class Draft {
  /** What it would become. */
  public enum Kind {
    RESOLUTION("RESOLUTION", "Résolution"), RECOMMENDATION("RECOMMANDATION", "Recommandation"), OPINION("AVIS", "Avis"), REGULATION("REGLEMENT", "Règlement"), DECLARATION("DECLARATION", "Déclaration");

    private final String series;
    private final String word;

    Kind(String series, String word) {
      this.series = series;
      this.word = word;
    }

    /** The series of numbers it shares with the acts of its body. */
    public String series() {
      return series;
    }

    /** What it is called once adopted, as « Résolution ». */
    public String word() {
      return word;
    }
  }

  /** Tabled: amendments may come and be voted; amended: what was adopted is in it, the whole can be voted; then adopted or rejected for good. */
  public enum Status { TABLED, AMENDED, ADOPTED, REJECTED, WITHDRAWN }

  @Id UUID id;
  @Column(name = "item_id") UUID itemId;
  @Enumerated(EnumType.STRING) Kind kind;
  String title;
  String authors;
  @Enumerated(EnumType.STRING) Status status;
  @Column(name = "amendments_until") Instant amendmentsUntil;
  @Column(name = "tabled_at") Instant tabledAt;
  @Column(name = "list_rule") String listRule;
  @Column(name = "list_seconds") Integer listSeconds;
  int signatures = 1;
  @Column(name = "scrutin_id") UUID scrutinId;
  @Column(name = "decided_how") String decidedHow;
  @Enumerated(EnumType.STRING) @Column(name = "final_body") Body finalBody;
  @Column(name = "final_year") Integer finalYear;
  @Column(name = "final_number") Integer finalNumber;
  @Column(name = "final_reference") String finalReference;
  @Column(name = "final_sha256") String finalSha256;

  public UUID getId() {
    return id;
  }

  public UUID getItemId() {
    return itemId;
  }

  public Kind getKind() {
    return kind;
  }

  public String getTitle() {
    return title;
  }

  /** As printed below the title: deputies, a State, a council. */
  public String getAuthors() {
    return authors;
  }

  public Status getStatus() {
    return status;
  }

  /** The last instant at which amendments are taken, or null when there is none. */
  public Instant getAmendmentsUntil() {
    return amendmentsUntil;
  }

  public Instant getTabledAt() {
    return tabledAt;
  }

  /** How many deputies must sign an amendment to it, its author among them. */
  public int getSignatures() {
    return signatures;
  }

  /** The scrutin on the whole of it, or null. */
  public UUID getScrutinId() {
    return scrutinId;
  }

  /** How it was adopted or rejected: « scrutin n° 12 », « à main levée »; null before. */
  public String getDecidedHow() {
    return decidedHow;
  }

  /** Its number in the series of its body, kind and year; null unless it is adopted. */
  public Integer getFinalNumber() {
    return finalNumber;
  }

  /** The year of that series; null unless it is adopted. */
  public Integer getFinalYear() {
    return finalYear;
  }

  /** What it is called for good, as « Résolution n° 3/2026 »; null unless it is adopted. */
  public String getFinalReference() {
    return finalReference;
  }

  /** SHA-256 of what {@link FinalText} says in canonical JSON, in hexadecimal; null unless it is adopted. */
  public String getFinalSha256() {
    return finalSha256;
  }

  /** Name of the rule by which the chair has its voting list voted, run by the clerk; null while it is not entrusted. */
  public String getListRule() {
    return listRule;
  }

  /** How long ballots are taken on a line of its list, in seconds; null until the clerk ends it. */
  public Integer getListSeconds() {
    return listSeconds;
  }
}
