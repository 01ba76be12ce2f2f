package liptako.deliberation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import liptako.texts.Text;

/** One wording of a draft; never changed. */
@Entity
@Table(name = "draft_version")
public class DraftVersion {
  @Id UUID id;
  @Column(name = "draft_id") UUID draftId;
  int number;
  String content;
  String hash;
  String reason;
  @Column(name = "made_at") Instant madeAt;

  public int getNumber() {
    return number;
  }

  /** SHA-256 of the content in canonical JSON, in hexadecimal. */
  public String getHash() {
    return hash;
  }

  public String getReason() {
    return reason;
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  public Text text() {
    return TextJson.text(content);
  }
}
