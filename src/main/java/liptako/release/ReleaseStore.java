package liptako.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was asked to be made public. */
@ApplicationScoped
class ReleaseStore {
  @PersistenceContext private EntityManager em;

  void keep(Release release) {
    em.persist(release);
  }

  Optional<Release> find(UUID id) {
    return Optional.ofNullable(em.find(Release.class, id));
  }

  List<Release> of(UUID scrutin) {
    return em.createQuery("select r from Release r where r.scrutinId = :scrutin order by r.askedAt, r.id", Release.class).setParameter("scrutin", scrutin).getResultList();
  }

  List<Release> pending() {
    return em.createQuery("select r from Release r where r.status in (:asked, :confirmed) order by r.askedAt, r.id", Release.class)
        .setParameter("asked", Release.Status.ASKED).setParameter("confirmed", Release.Status.CONFIRMED).getResultList();
  }

  /** Notices that are public, the latest first. */
  List<Release> notices(int most) {
    return em.createQuery("select r from Release r where r.status = :done and r.kind <> :publication order by r.doneAt desc", Release.class)
        .setParameter("done", Release.Status.DONE).setParameter("publication", Release.Kind.PUBLICATION).setMaxResults(most).getResultList();
  }

  /** Confirmed, and their instant has come. */
  List<UUID> due(Instant now) {
    return em.createQuery("select r.id from Release r where r.status = :confirmed and r.notBefore <= :now order by r.notBefore", UUID.class)
        .setParameter("confirmed", Release.Status.CONFIRMED).setParameter("now", now).getResultList();
  }
}
