package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.Principal;
import liptako.api.KeepsLanguage;
import liptako.language.Language;
import liptako.permission.AccountPrincipal;
import liptako.permission.Public;

/** Writes the language its holder chose to the account, for the next sign-in elsewhere. It is how pages are shown, and so no act of the journal. */
@ApplicationScoped
class LanguageOfAccount implements KeepsLanguage {
  @PersistenceContext private EntityManager em;

  @Public("everybody chooses what to read in; a choice is written to the account of who is signed in and to no other")
  @Transactional
  @Override public void keep(Principal reader, Language chosen) {
    if (reader instanceof AccountPrincipal account) {
      em.createQuery("update Account a set a.language = :chosen where a.id = :id").setParameter("chosen", chosen.code()).setParameter("id", account.id()).executeUpdate();
    }
  }
}
