package liptako.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps which papers were asked to be made public. */
@ApplicationScoped
class PaperStore {
  @PersistenceContext private EntityManager em;

  void keep(PaperRelease release) {
    em.persist(release);
  }

  Optional<PaperRelease> find(UUID id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(PaperRelease.class, id));
  }

  List<PaperRelease> of(UUID subject) {
    return em.createQuery("select r from PaperRelease r where r.subjectId = :subject order by r.askedAt, r.id", PaperRelease.class).setParameter("subject", subject).getResultList();
  }

  List<PaperRelease> pending() {
    return em.createQuery("select r from PaperRelease r where r.status in (:asked, :confirmed) order by r.askedAt, r.id", PaperRelease.class)
        .setParameter("asked", Release.Status.ASKED).setParameter("confirmed", Release.Status.CONFIRMED).getResultList();
  }

  /** Those that are public, the latest first. */
  List<PaperRelease> done(int most) {
    return em.createQuery("select r from PaperRelease r where r.status = :done order by r.doneAt desc", PaperRelease.class).setParameter("done", Release.Status.DONE)
        .setMaxResults(most).getResultList();
  }

  /** Confirmed, and their instant has come. */
  List<UUID> due(Instant now) {
    return em.createQuery("select r.id from PaperRelease r where r.status = :confirmed and r.notBefore <= :now order by r.notBefore", UUID.class)
        .setParameter("confirmed", Release.Status.CONFIRMED).setParameter("now", now).getResultList();
  }
}
