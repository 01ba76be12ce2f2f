package liptako.web.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import liptako.journal.Checkpoints;
import liptako.journal.JournalService;
import liptako.journal.JournalState;

/** How the journal stands: on « comment vérifier », for the clerk and for the administrator. */
@Named
@RequestScoped
public class JournalPage {
  @Inject private Checkpoints checkpoints;
  @Inject private JournalService journal;
  private JournalState state;
  private long number;

  @PostConstruct void read() {
    state = checkpoints.state();
    number = journal.number();
  }

  public JournalState getState() {
    return state;
  }

  /** The journal's last act. */
  public long getNumber() {
    return number;
  }

  /** The journal's instants are universal. */
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }
}
