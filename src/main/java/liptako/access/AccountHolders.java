package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.ProvedAgain;
import liptako.refusal.Check;
import liptako.refusal.Refusal;

/** Who holds an account: the name that is shown, and as whom the identity provider knows the person. */
@ApplicationScoped
@Transactional
public class AccountHolders {
  private static final int IDENTITY_MOST = 320;
  @PersistenceContext private EntityManager em;
  @Inject private Accounts accounts;
  @Inject private JournalService journal;

  /** Corrects the name that is shown; acts that were printed under another keep what they say. */
  @Allowed(Act.MANAGE_ACCOUNTS)
  @ProvedAgain
  public void rename(UUID id, String displayName) {
    String shown = Check.text("displayName", displayName, 200);
    journal.lock();
    Account account = accounts.existing(id);
    account.displayName = shown;
    journal.append("account.renamed", id, Map.of("name", account.name));
  }

  /** Says as whom the provider knows an account's holder; nothing takes that away and ends the account's sign-ins. */
  @Allowed(Act.MANAGE_ACCOUNTS)
  @ProvedAgain
  public void know(UUID id, String identity) {
    String known = Check.optional("identity", identity, IDENTITY_MOST);
    String wanted = known != null && known.contains("@") ? known.toLowerCase(Locale.ROOT) : known;
    journal.lock();
    Account account = accounts.existing(id);
    List<UUID> others = em.createQuery("select a.id from Account a where (a.providerIdentity = :identity or a.providerSubject = :identity) and a.id <> :id", UUID.class)
        .setParameter("identity", wanted == null ? "" : wanted).setParameter("id", id).getResultList();
    if (!others.isEmpty()) {
      throw Refusal.invalid("IDENTITY_TAKEN", "identity");
    }
    account.providerIdentity = wanted;
    account.providerSubject = null;
    accounts.endSignIns(id);
    journal.append(wanted == null ? "account.identity-removed" : "account.identity-set", id, Map.of("name", account.name));
  }
}
