package liptako.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;

/** The numbers of a body's acts and final texts: one series a kind and year, so that no two papers of a body are « Résolution n° 3/2026 ». */
@ApplicationScoped
@Transactional
public class ActSeries {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;

  /**
   * The next number, from 1. It is used up when the caller's transaction ends well and only then, so that there is no gap; the journal's turn keeps others out until then, so that there is no repeat.
   *
   * @param kind in the words of the acts, as RESOLUTION, RECOMMANDATION, AVIS
   */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL, Act.LEAD_SITTING, Act.ORDER_VOTES})
  public int next(Body body, String kind, int year) {
    journal.lock();
    int counted = em.createNativeQuery("update act_series set last_number = last_number + 1 where body_code = ? and kind = ? and of_year = ?").setParameter(1, body.name()).setParameter(2, kind)
        .setParameter(3, year).executeUpdate();
    if (counted == 0) {
      em.createNativeQuery("insert into act_series (body_code, kind, of_year, last_number) values (?, ?, ?, 1)").setParameter(1, body.name()).setParameter(2, kind).setParameter(3, year).executeUpdate();
    }
    return ((Number) em.createNativeQuery("select last_number from act_series where body_code = ? and kind = ? and of_year = ?").setParameter(1, body.name()).setParameter(2, kind)
        .setParameter(3, year).getSingleResult()).intValue();
  }
}
