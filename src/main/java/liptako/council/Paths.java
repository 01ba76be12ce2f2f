package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.voting.Scrutin;

/** The path of a dossier, put together from what every body has on record of it. */
@ApplicationScoped
@Transactional
public class Paths {
  @PersistenceContext private EntityManager em;
  @Inject private DossierStore store;
  @Inject private Dossiers dossiers;
  @Inject private SessionService sessions;

  /** As the secretariats see it: what their own bodies have not published is theirs alone, and the rest of the way is shown. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Path desk(UUID dossier) {
    return path(store.find(dossiers.mine(dossier).id()), sessions::mayKnow, s -> s.getProclaimedAt() != null || s.getAnnulledAt() != null, a -> true);
  }

  /** As everybody may read it: published sessions, scrutins and acts only. */
  @Public("published on purpose")
  public Path published(UUID dossier) {
    return open(store.find(dossiers.published(dossier).id()));
  }

  /** As everybody would read it once the dossier is public, for those who publish it. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.CONFIRM_PAPER, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Path preview(UUID dossier) {
    return open(store.find(dossiers.opened(dossier).id()));
  }

  private Path open(DossierEntity dossier) {
    return path(dossier, s -> s.getPublishedAt() != null, s -> s.getPublishedAt() != null, a -> a.publishedAt != null);
  }

  private Path path(DossierEntity dossier, Predicate<Session> session, Predicate<Scrutin> scrutin, Predicate<ActEntity> act) {
    List<Path.Step> steps = new ArrayList<>();
    steps.add(new Path.Step(dossier.openedAt, Path.Kind.OPENED, dossier.origin, null, dossier.title, null, null, null, null));
    for (Placement placement : store.placements(dossier.id)) {
      Session of = sessions.session(placement.session());
      if (session.test(of)) {
        steps.add(new Path.Step(placement.placedAt(), Path.Kind.PLACED, of.getBody(), null, of.getTitle(), of.getPlace(), null, of.getId(), placement.item()));
        decisions(placement.item(), of, steps);
        scrutins(placement.item(), of, scrutin, steps);
      }
    }
    List<ActEntity> acts = em.createQuery("select a from BodyAct a where a.dossierId = :dossier", ActEntity.class).setParameter("dossier", dossier.id).getResultList();
    acts.stream().filter(act).forEach(a -> steps.add(new Path.Step(a.issuedAt, Path.Kind.ISSUED, a.body, null, a.reference, a.title, null, a.sessionId, a.id)));
    referrals(dossier, acts.stream().filter(act).collect(Collectors.toMap(a -> a.id, a -> a.reference)), steps);
    return new Path(dossier.origin, steps);
  }

  private void decisions(UUID item, Session of, List<Path.Step> steps) {
    em.createQuery("select d from CouncilDecision d where d.itemId = :item", DecisionEntity.class).setParameter("item", item).getResultStream().map(DecisionEntity::view)
        .forEach(d -> steps.add(new Path.Step(d.decidedAt(), Path.Kind.DECIDED, of.getBody(), null, d.question(),
            d.annulledAt() == null ? d.verdict().sentence() : d.annulReason(), d.annulledAt() == null ? d.verdict().outcome().name() : "ANNULLED", of.getId(), d.id())));
  }

  private void scrutins(UUID item, Session of, Predicate<Scrutin> shown, List<Path.Step> steps) {
    em.createQuery("select s from Scrutin s where s.itemId = :item", Scrutin.class).setParameter("item", item).getResultStream()
        .filter(shown.and(s -> s.getProclaimedAt() != null || s.getAnnulledAt() != null)).forEach(s -> steps.add(new Path.Step(instant(s), Path.Kind.VOTED, of.getBody(), null,
            s.getQuestion(), s.getAnnulledAt() != null ? s.getAnnulReason() : s.verdict().sentence(), s.getAnnulledAt() != null ? "ANNULLED" : s.getOutcome(), of.getId(), s.getId())));
  }

  private void referrals(DossierEntity dossier, java.util.Map<UUID, String> references, List<Path.Step> steps) {
    em.createQuery("select r from Referral r where r.dossierId = :dossier", ReferralEntity.class).setParameter("dossier", dossier.id).getResultStream().forEach(r -> {
      boolean back = r.answersId != null;
      String how = back ? r.purpose.returned() : r.purpose.sent();
      String act = r.actId == null ? null : references.get(r.actId);
      steps.add(new Path.Step(r.referredAt, back ? Path.Kind.RETURNED : Path.Kind.REFERRED, r.sender, r.addressee, act == null ? how : how + "\u202F: " + act, r.note,
          r.purpose.name(), null, act == null ? null : r.actId));
    });
  }

  private static Instant instant(Scrutin s) {
    return s.getAnnulledAt() != null ? s.getAnnulledAt() : s.getProclaimedAt();
  }
}
