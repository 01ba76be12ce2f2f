package liptako.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** Something that one person asked to make public: a result, or a notice about a result that is public already. */
@Entity
@Table(name = "publication_release")
public class Release extends Request {
  /** A correction stands beside what it corrects; a withdrawal says that what was published no longer stands as a publication. */
  public enum Kind { PUBLICATION, CORRECTION, WITHDRAWAL }

  /** Confirmed with an embargo, it waits for its instant; done, it is public; void, what was seen had changed. */
  public enum Status { ASKED, CONFIRMED, DONE, REFUSED, VOID }

  @Column(name = "scrutin_id") UUID scrutinId;
  @Enumerated(EnumType.STRING) Kind kind;

  public UUID getScrutinId() {
    return scrutinId;
  }

  public Kind getKind() {
    return kind;
  }
}
