package liptako.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import liptako.journal.ReceiptCode;
import liptako.voting.Receipts;

/** {@code recu.xhtml}: the ballot that a receipt stands for. */
@Named
@RequestScoped
public class ReceiptPage {
  /** A code is eight characters; whoever pastes a page gets no search. */
  private static final int TYPED_MOST = 40;
  @Inject private Receipts receipts;
  private String code;
  private List<Receipts.Found> found = List.of();

  public void read() {
    if (isAsked() && code.length() <= TYPED_MOST) {
      found = receipts.find(code);
    }
  }

  public boolean isAsked() {
    return code != null && !code.isBlank();
  }

  /** The code as it is read, in its one form; what was typed when it is none. */
  public String getShown() {
    return isAsked() && code.length() <= TYPED_MOST ? ReceiptCode.typed(code) : "";
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public List<Receipts.Found> getFound() {
    return found;
  }

  /** Receipts carry no place: their instants are shown in universal time, the time of Bamako and Ouagadougou. */
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }
}
