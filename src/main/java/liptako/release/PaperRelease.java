package liptako.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A paper that one person asked to make public: an order of business, minutes, a text with its path. */
@Entity
@Table(name = "paper_release")
public class PaperRelease {
  /** What is to be public; its subject is a session, a sitting, a draft. */
  public enum Kind { AGENDA, MINUTES, TEXT }

  @Id UUID id;
  @Enumerated(EnumType.STRING) Kind kind;
  @Column(name = "subject_id") UUID subjectId;
  @Column(name = "session_id") UUID sessionId;
  String title;
  @Enumerated(EnumType.STRING) Release.Status status;
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

  public Kind getKind() {
    return kind;
  }

  public UUID getSubjectId() {
    return subjectId;
  }

  public UUID getSessionId() {
    return sessionId;
  }

  /** What it is called where it waits. */
  public String getTitle() {
    return title;
  }

  public Release.Status getStatus() {
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

  /** Where the public reads it once it is published, from the site's root. */
  public String getPage() {
    return kind == Kind.TEXT ? "/texte.xhtml?id=" + subjectId : "/session.xhtml?id=" + sessionId;
  }

  /** Whether somebody still has to say yes, or the instant has not come. */
  public boolean isPending() {
    return status == Release.Status.ASKED || status == Release.Status.CONFIRMED;
  }
}
