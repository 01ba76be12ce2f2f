package liptako.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that one person asked to make public: a result, or a notice about a result that is public already. */
@Entity
@Table(name = "publication_release")
public class Release {
  /** A correction stands beside what it corrects; a withdrawal says that what was published no longer stands as a publication. */
  public enum Kind { PUBLICATION, CORRECTION, WITHDRAWAL }

  /** Confirmed with an embargo, it waits for its instant; done, it is public; void, what was seen had changed. */
  public enum Status { ASKED, CONFIRMED, DONE, REFUSED, VOID }

  @Id UUID id;
  @Column(name = "scrutin_id") UUID scrutinId;
  @Enumerated(EnumType.STRING) Kind kind;
  String text;
  @Enumerated(EnumType.STRING) Status status;
  String seen;
  @Column(name = "not_before") Instant notBefore;
  @Column(name = "asked_at") Instant askedAt;
  @Column(name = "asked_by") String askedBy;
  @Column(name = "answered_at") Instant answeredAt;
  @Column(name = "answered_by") String answeredBy;
  String refusal;
  @Column(name = "done_at") Instant doneAt;

  public UUID getId() {
    return id;
  }

  public UUID getScrutinId() {
    return scrutinId;
  }

  public Kind getKind() {
    return kind;
  }

  /** What a notice says; null for a publication. */
  public String getText() {
    return text;
  }

  public Status getStatus() {
    return status;
  }

  /** The instant from which it may be public, or null for at once. */
  public Instant getNotBefore() {
    return notBefore;
  }

  public Instant getAskedAt() {
    return askedAt;
  }

  public Instant getAnsweredAt() {
    return answeredAt;
  }

  /** Why the second person said no, or null. */
  public String getRefusal() {
    return refusal;
  }

  public Instant getDoneAt() {
    return doneAt;
  }

  /** Whether somebody still has to say yes, or the instant has not come. */
  public boolean isPending() {
    return status == Status.ASKED || status == Status.CONFIRMED;
  }
}
