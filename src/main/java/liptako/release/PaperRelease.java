package liptako.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import liptako.permission.Act;

/** A paper that one person asked to make public, or a notice about one that is public already. */
@Entity
@Table(name = "paper_release")
public class PaperRelease extends Request {
  /** What is to be public; its subject is a session, a sitting, a draft, an election, an act, a dossier. */
  public enum Kind {
    AGENDA, MINUTES, TEXT, ELECTION, ACT, DOSSIER;

    /** Whether a mistake in it is put right by a further version; all others are corrected by a notice. */
    public boolean versioned() {
      return this == AGENDA || this == MINUTES || this == TEXT;
    }
  }

  @Enumerated(EnumType.STRING) Kind kind;
  @Enumerated(EnumType.STRING) Release.Kind step;
  @Enumerated(EnumType.STRING) Act asks;
  @Enumerated(EnumType.STRING) Act confirms;
  @Column(name = "subject_id") UUID subjectId;
  @Column(name = "session_id") UUID sessionId;
  String title;

  public Kind getKind() {
    return kind;
  }

  /** Whether the paper itself is to be public, or a notice about it. */
  public Release.Kind getStep() {
    return step;
  }

  /** What the second person must be allowed to do. */
  public Act getConfirms() {
    return confirms;
  }

  public UUID getSubjectId() {
    return subjectId;
  }

  /** The session it belongs to; null for a dossier, which passes through several. */
  public UUID getSessionId() {
    return sessionId;
  }

  /** What it is called where it waits. */
  public String getTitle() {
    return title;
  }

  /** Where the public reads it once it is published, from the site's root. */
  public String getPage() {
    return switch (kind) {
      case AGENDA, MINUTES -> "/session.xhtml?id=" + sessionId;
      case TEXT -> "/texte.xhtml?id=" + subjectId;
      case ELECTION -> "/election.xhtml?id=" + subjectId;
      case ACT -> "/acte.xhtml?id=" + subjectId;
      case DOSSIER -> "/dossier.xhtml?id=" + subjectId;
    };
  }

  /** The open data of it, from the site's root. */
  String data() {
    return "/api/v1/public/" + switch (kind) {
      case AGENDA -> "sessions/" + subjectId + "/agenda.akn.xml";
      case MINUTES -> "sittings/" + subjectId + "/minutes.akn.xml";
      case TEXT -> "texts/" + subjectId + ".json";
      case ELECTION -> "elections/" + subjectId;
      case ACT -> "acts/" + subjectId;
      case DOSSIER -> "dossiers/" + subjectId;
    };
  }
}
