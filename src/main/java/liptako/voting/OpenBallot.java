package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import liptako.permission.KeepsSignedIn;
import liptako.permission.Public;

/** Nobody is signed out by time alone while a scrutin takes ballots or is held. */
@ApplicationScoped
class OpenBallot implements KeepsSignedIn {
  @PersistenceContext private EntityManager em;

  @Public("whether somebody stays signed in says only what the hall sees")
  @Override public Optional<Instant> since() {
    return em.createQuery("select s.openedAt from Scrutin s where s.status in :taking order by s.openedAt", Instant.class).setParameter("taking", List.of(Scrutin.Status.OPEN, Scrutin.Status.HELD))
        .setMaxResults(1).getResultStream().findFirst();
  }
}
