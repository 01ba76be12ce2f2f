package liptako.voting;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Begins to look at the ends of timed scrutins once the journal has been looked at. */
@Singleton
@Startup
@DependsOn({"Database", "JournalStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class TimedCloseStart {
  @Inject private TimedClose ends;

  @PostConstruct void run() {
    ends.begin();
  }
}
