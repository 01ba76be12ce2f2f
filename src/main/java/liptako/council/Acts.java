package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liptako.assembly.ActSeries;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.deliberation.Draft;
import liptako.deliberation.DraftService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.rules.Verdict;
import liptako.store.Ids;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinReading;

/** Numbered acts of the bodies: issued upon a decision or a scrutin, then published. */
@ApplicationScoped
@Transactional
public class Acts {
  @PersistenceContext private EntityManager em;
  @Inject private DossierStore store;
  @Inject private Numbering numbering;
  @Inject private JournalService journal;
  @Inject private SessionService sessions;
  @Inject private ScrutinReading scrutins;
  @Inject private ActSeries series;
  @Inject private DraftService drafts;
  @Inject private Clock clock;

  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public List<BodyAct> of(UUID dossier) {
    return em.createQuery("select a from BodyAct a where a.dossierId = :dossier order by a.issuedAt", ActEntity.class).setParameter("dossier", dossier)
        .getResultStream().map(ActEntity::view).toList();
  }

  /** Every act of a body, the latest first, for its secretariat. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public List<BodyAct> of(Body body) {
    sessions.requireKeeper(body);
    return em.createQuery("select a from BodyAct a where a.body = :body order by a.issuedAt desc", ActEntity.class).setParameter("body", body)
        .getResultStream().map(ActEntity::view).toList();
  }

  /** The published acts, of one body or of all (null), the latest first. */
  @Public("published on purpose")
  public List<BodyAct> published(Body body) {
    return em.createQuery("select a from BodyAct a where a.publishedAt is not null order by a.issuedAt desc", ActEntity.class).getResultStream()
        .filter(a -> body == null || a.body == body).map(ActEntity::view).toList();
  }

  /** A published act; one that is not does not exist. */
  @Public("published on purpose")
  public BodyAct published(UUID id) {
    return Optional.of(find(id)).filter(a -> a.publishedAt != null).map(ActEntity::view).orElseThrow(() -> Refusal.notFound("UNKNOWN_ACT"));
  }

  /** The decision a published act rests upon, or empty. */
  @Public("published with the act")
  public Optional<StateDecision> decision(UUID act) {
    return decision(published(act));
  }

  /** An issued act, published or not, for those who publish it. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.CONFIRM_PAPER, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public BodyAct issued(UUID id) {
    ActEntity act = find(id);
    sessions.requirePublisher(act.body);
    return act.view();
  }

  /** The decision it rests upon, or empty, for those who publish it. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.CONFIRM_PAPER, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Optional<StateDecision> basis(UUID act) {
    return decision(issued(act));
  }

  private Optional<StateDecision> decision(BodyAct act) {
    return Optional.ofNullable(act.decision() == null ? null : em.find(DecisionEntity.class, act.decision())).map(DecisionEntity::view);
  }

  /** Scrutins of the Parliaments that adopted something under an item: what an act may rest upon. */
  @Allowed(Act.KEEP_PARLIAMENTS)
  public List<Scrutin> adopted(UUID item) {
    Placement placement = item == null ? null : store.placement(item);
    return placement == null ? List.of() : scrutins.ofSession(placement.session()).stream().filter(s -> item.equals(s.getItemId()) && adopted(s)).toList();
  }

  /** Issues an act under an item of a dossier; it gets the next number of its body, kind and year, in the reference that the numbering in force makes. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public BodyAct issue(NewAct wanted) {
    journal.lock();
    Placement placement = wanted.item() == null ? null : store.placement(wanted.item());
    if (placement == null) {
      throw Refusal.invalid("DECISION_NEEDS_DOSSIER", "item");
    }
    Session session = sessions.session(placement.session());
    sessions.requireKeeper(session.getBody());
    ActKind kind = Check.given("kind", wanted.kind());
    requireBasis(wanted, kind, session);
    Instant now = clock.instant();
    var act = new ActEntity();
    act.id = Ids.next();
    act.body = session.getBody();
    act.kind = kind;
    act.title = Check.text("title", wanted.title(), 300);
    act.content = Check.optional("content", wanted.content(), 20_000);
    act.sessionId = session.getId();
    act.dossierId = placement.dossier();
    act.decisionId = wanted.decision();
    act.scrutinId = wanted.scrutin();
    act.issuedAt = now;
    act.adoptedOn = adoptedAt(wanted, now).atZone(session.getZone()).toLocalDate();
    act.year = act.adoptedOn.getYear();
    act.number = text(act).orElseGet(() -> series.next(act.body, kind.name(), act.year));
    act.reference = numbering.pattern(act.body, kind).reference(kind.word(), kind.sign(), act.body.sign(), act.year, act.number);
    if (em.createQuery("select count(a) from BodyAct a where a.reference = :reference", Long.class).setParameter("reference", act.reference).getSingleResult() > 0) {
      throw Refusal.conflict("REFERENCE_TAKEN", act.reference);
    }
    em.persist(act);
    journal.append("act.issued", act.id, act.facts());
    return act.view();
  }

  /** From now on the public site shows the act with what it rests upon: the last step of a release, which two persons asked and confirmed. */
  @Allowed({Act.CONFIRM_PAPER, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public BodyAct publish(UUID id) {
    journal.lock();
    ActEntity act = find(id);
    sessions.requirePublisher(act.body);
    if (act.publishedAt == null) {
      act.publishedAt = clock.instant();
      journal.append("act.published", id, act.facts());
    }
    return act.view();
  }

  /** The number that the text its scrutin adopted bears already, when that is of its kind and no other act took it: text and act are one. */
  private Optional<Integer> text(ActEntity act) {
    return act.scrutinId == null ? Optional.empty() : drafts.adoptedBy(act.scrutinId).filter(d -> d.getKind().series().equals(act.kind.name()) && d.getFinalYear() == act.year)
        .map(Draft::getFinalNumber).filter(number -> em.createQuery("select count(a) from BodyAct a where a.body = :body and a.kind = :kind and a.year = :year and a.number = :number", Long.class)
            .setParameter("body", act.body).setParameter("kind", act.kind).setParameter("year", act.year).setParameter("number", number).getSingleResult() == 0);
  }

  private void requireBasis(NewAct wanted, ActKind kind, Session session) {
    if (wanted.decision() == null && wanted.scrutin() == null) {
      if (kind.decided()) {
        throw Refusal.invalid("ACT_NEEDS_BASIS", "basis", kind.word());
      }
      return;
    }
    boolean holds = session.getBody() == Body.PARLEMENTS
        ? wanted.decision() == null && adopted(wanted.item()).stream().anyMatch(s -> s.getId().equals(wanted.scrutin()))
        : wanted.scrutin() == null && Optional.ofNullable(em.find(DecisionEntity.class, wanted.decision())).filter(d -> d.itemId.equals(wanted.item()) && d.stands()).isPresent();
    if (!holds) {
      throw Refusal.invalid("ACT_BASIS", "basis");
    }
  }

  private Instant adoptedAt(NewAct wanted, Instant now) {
    if (wanted.decision() != null) {
      return em.find(DecisionEntity.class, wanted.decision()).decidedAt;
    }
    return wanted.scrutin() == null ? now : adopted(wanted.item()).stream().filter(s -> s.getId().equals(wanted.scrutin())).map(Scrutin::getProclaimedAt).findFirst().orElse(now);
  }

  private static boolean adopted(Scrutin scrutin) {
    return scrutin.getStatus() == Scrutin.Status.PROCLAIMED && Verdict.Outcome.ADOPTED.name().equals(scrutin.getOutcome());
  }

  private ActEntity find(UUID id) {
    ActEntity act = id == null ? null : em.find(ActEntity.class, id);
    if (act == null) {
      throw Refusal.notFound("UNKNOWN_ACT");
    }
    return act;
  }
}
