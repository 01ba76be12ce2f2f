package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import liptako.permission.KeepsSignedIn;
import liptako.permission.Public;

/** Nobody is signed out by time alone while a scrutin takes ballots or is held. */
@ApplicationScoped
class OpenBallot implements KeepsSignedIn {
  @PersistenceContext private EntityManager em;

  @Public("whether somebody stays signed in says only what the hall sees")
  @Override public boolean now() {
    return !em.createQuery("select s.id from Scrutin s where s.status in :taking", java.util.UUID.class).setParameter("taking", java.util.List.of(Scrutin.Status.OPEN, Scrutin.Status.HELD))
        .setMaxResults(1).getResultList().isEmpty();
  }
}
