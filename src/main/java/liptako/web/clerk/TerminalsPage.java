package liptako.web.clerk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import liptako.access.Terminals;
import liptako.web.look.Say;

/** {@code greffe/terminaux.xhtml}: the hall's tablets. Enrolling one sets a cookie, which the page's script asks of the API. */
@Named
@RequestScoped
public class TerminalsPage {
  @Inject private Terminals terminals;

  public List<Terminals.View> getTerminals() {
    return terminals.all().stream().filter(t -> !t.revoked()).toList();
  }

  public void revoke(UUID terminal) {
    terminals.revoke(terminal);
    Say.done("tablets.revoked");
  }
}
