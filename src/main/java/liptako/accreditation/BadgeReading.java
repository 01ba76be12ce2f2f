package liptako.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import liptako.access.BadgeHolders;
import liptako.permission.Public;
import liptako.store.Stored;

/** Whose badge is shown at a terminal; the PIN is asked before anything follows from it. */
@ApplicationScoped
class BadgeReading implements BadgeHolders {
  @PersistenceContext private EntityManager em;

  @Public("75 random bits are not guessed, and a badge alone opens nothing")
  @Transactional
  @Override public Optional<UUID> holderOf(String code) {
    @SuppressWarnings("unchecked")
    List<Object> found = em.createNativeQuery("select deputy_id from badge where withdrawn_at is null and code = ?").setParameter(1, code == null ? "" : code.strip().toUpperCase(Locale.ROOT)).getResultList();
    return found.stream().map(Stored::id).findFirst();
  }
}
