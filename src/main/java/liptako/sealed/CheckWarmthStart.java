package liptako.sealed;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** After a restart in the middle of a secret vote its ballots are checked by a server that is warm, as they were before. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class CheckWarmthStart {
  @Inject private SecretStore store;
  @Inject private CheckWarmth warmth;

  @PostConstruct void run() {
    if (store.anyAwaitsBallots()) {
      warmth.begin();
    }
  }
}
