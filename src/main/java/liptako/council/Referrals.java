package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.assembly.Body;
import liptako.assembly.SessionService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/** Sends dossiers from body to body, and answers back. */
@ApplicationScoped
@Transactional
public class Referrals {
  @PersistenceContext private EntityManager em;
  @Inject private DossierStore store;
  @Inject private JournalService journal;
  @Inject private SessionService sessions;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** A dossier's referrals and answers, in order. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public List<Referral> of(UUID dossier) {
    return views(em.createQuery("select r from Referral r where r.dossierId = :dossier order by r.number", ReferralEntity.class).setParameter("dossier", dossier)
        .getResultList());
  }

  /** What waits for an answer of a body that the caller keeps, the most urgent first. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public List<Referral> waiting() {
    return views(em.createQuery("select r from Referral r order by case when r.dueOn is null then 1 else 0 end, r.dueOn, r.referredAt", ReferralEntity.class).getResultList())
        .stream().filter(r -> !r.answered() && r.purpose() != Purpose.INFORMATION && caller.may(r.to().keeper())).toList();
  }

  /** Sends a dossier from a body it has reached to another one. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Referral refer(UUID dossier, Body from, Body to, Purpose purpose, UUID act, String note, LocalDate dueOn) {
    sessions.requireKeeper(Check.given("from", from));
    journal.lock();
    DossierEntity of = store.find(dossier);
    store.requireReached(of, from);
    if (Check.given("to", to) == from) {
      throw Refusal.invalid("REFERRED_TO_ITSELF", "to");
    }
    if (em.createQuery("select r from Referral r where r.dossierId = :dossier and r.sender = :from and r.addressee = :to", ReferralEntity.class).setParameter("dossier", dossier)
        .setParameter("from", from).setParameter("to", to).getResultStream().anyMatch(r -> r.answersId == null && r.purpose != Purpose.INFORMATION && !answered(r.id))) {
      throw Refusal.conflict("REFERRAL_PENDING", to.title());
    }
    return send(of, from, to, Check.given("purpose", purpose), act, note, dueOn, null);
  }

  /** Answers a referral: the dossier returns to who sent it, as an avis or a recommandation with the numbered act that says so, or otherwise. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Referral answer(UUID referral, Purpose form, UUID act, String note) {
    journal.lock();
    ReferralEntity asked = referral == null ? null : em.find(ReferralEntity.class, referral);
    if (asked == null) {
      throw Refusal.notFound("UNKNOWN_REFERRAL");
    }
    sessions.requireKeeper(asked.addressee);
    if (asked.answersId != null || answered(asked.id)) {
      throw Refusal.conflict("REFERRAL_ANSWERED");
    }
    if (Check.given("form", form).needsAct() && act == null) {
      throw Refusal.invalid("ANSWER_NEEDS_ACT", "act");
    }
    return send(store.find(asked.dossierId), asked.addressee, asked.sender, form, act, note, null, asked.id);
  }

  private Referral send(DossierEntity dossier, Body from, Body to, Purpose purpose, UUID act, String note, LocalDate dueOn, UUID answers) {
    if (act != null) {
      ActEntity carried = em.find(ActEntity.class, act);
      if (carried == null || !carried.dossierId.equals(dossier.id) || carried.body != from) {
        throw Refusal.invalid("ACT_OF_OTHER_DOSSIER", "act", from.title());
      }
    }
    var referral = new ReferralEntity();
    referral.id = Ids.next();
    referral.dossierId = dossier.id;
    referral.number = 1 + em.createQuery("select coalesce(max(r.number), 0) from Referral r where r.dossierId = :dossier", Integer.class)
        .setParameter("dossier", dossier.id).getSingleResult();
    referral.sender = from;
    referral.addressee = to;
    referral.purpose = purpose;
    referral.actId = act;
    referral.note = Check.optional("note", note, 1_000);
    referral.dueOn = dueOn;
    referral.referredAt = clock.instant();
    referral.answersId = answers;
    em.persist(referral);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("dossier", dossier.id.toString());
    facts.put("from", from.name());
    facts.put("to", to.name());
    facts.put("purpose", purpose.name());
    facts.put("act", act == null ? null : act.toString());
    facts.put("note", referral.note);
    facts.put("dueOn", dueOn == null ? null : dueOn.toString());
    facts.put("answers", answers == null ? null : answers.toString());
    journal.append(answers == null ? "dossier.referred" : "dossier.returned", referral.id, facts);
    return referral.view(answers != null);
  }

  private boolean answered(UUID referral) {
    return em.createQuery("select count(r) from Referral r where r.answersId = :id", Long.class).setParameter("id", referral).getSingleResult() > 0;
  }

  private List<Referral> views(List<ReferralEntity> referrals) {
    Set<UUID> answered = em.createQuery("select r.answersId from Referral r where r.answersId is not null", UUID.class).getResultStream().collect(Collectors.toSet());
    return referrals.stream().map(r -> r.view(r.answersId != null || answered.contains(r.id))).toList();
  }
}
