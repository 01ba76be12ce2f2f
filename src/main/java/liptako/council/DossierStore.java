package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liptako.assembly.Body;
import liptako.refusal.Refusal;
import liptako.store.Stored;

/** The rows of dossiers, for the services of this room. */
@ApplicationScoped
class DossierStore {
  @PersistenceContext private EntityManager em;

  DossierEntity find(UUID id) {
    DossierEntity dossier = id == null ? null : em.find(DossierEntity.class, id);
    if (dossier == null) {
      throw Refusal.notFound("UNKNOWN_DOSSIER");
    }
    return dossier;
  }

  /** The bodies that may deal with it: its origin and every addressee. */
  Set<Body> reached(DossierEntity dossier) {
    Set<Body> reached = EnumSet.of(dossier.origin);
    reached.addAll(em.createQuery("select distinct r.addressee from Referral r where r.dossierId = :dossier", Body.class).setParameter("dossier", dossier.id).getResultList());
    return reached;
  }

  void requireReached(DossierEntity dossier, Body body) {
    if (!reached(dossier).contains(body)) {
      throw Refusal.conflict("DOSSIER_NOT_REACHED", body.title());
    }
  }

  @SuppressWarnings("unchecked")
  List<Placement> placements(UUID dossier) {
    return ((List<Object[]>) em.createNativeQuery("select item_id, dossier_id, session_id, placed_at from dossier_item where dossier_id = ? order by placed_at")
        .setParameter(1, dossier).getResultList()).stream().map(DossierStore::placement).toList();
  }

  /** The dossier that an item of an order of business carries, or null. */
  @SuppressWarnings("unchecked")
  Placement placement(UUID item) {
    return ((List<Object[]>) em.createNativeQuery("select item_id, dossier_id, session_id, placed_at from dossier_item where item_id = ?")
        .setParameter(1, item).getResultList()).stream().map(DossierStore::placement).findFirst().orElse(null);
  }

  private static Placement placement(Object[] row) {
    return new Placement(Stored.id(row[0]), Stored.id(row[1]), Stored.id(row[2]), Stored.instant(row[3]));
  }
}
