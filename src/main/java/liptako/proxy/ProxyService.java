package liptako.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/** Notifies and revokes delegations of vote. Each refusal says why; whoever is named must be in office. */
@ApplicationScoped
@Transactional
public class ProxyService {
  /** Longer than any session in sight: a delegation of vote is an exception, not a way to sit. */
  private static final int DAYS_MOST = 92;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AccreditationService accreditation;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * What is notified.
   *
   * @param beginsAt null for now; never earlier
   * @param endsAt null for the days the assembly allows when nothing is said
   */
  public record Notification(UUID giver, UUID holder, Instant beginsAt, Instant endsAt, Motive motive, String note) {}

  /** Records what a deputy notified in writing. */
  @Allowed(Act.RECORD_PROXY)
  public Proxy register(Notification wanted) {
    return record(wanted);
  }

  /** The signed-in deputy gives the own vote. */
  @Allowed(Act.GIVE_PROXY)
  public Proxy giveOwn(Notification wanted) {
    return record(new Notification(caller.deputy().orElseThrow(), wanted.holder(), wanted.beginsAt(), wanted.endsAt(), wanted.motive(), wanted.note()));
  }

  /** Ends one from now on; scrutins already opened keep the roll they were opened with. */
  @Allowed({Act.RECORD_PROXY, Act.GIVE_PROXY})
  public Proxy revoke(UUID id) {
    journal.lock();
    Proxy proxy = id == null ? null : em.find(Proxy.class, id);
    if (proxy == null || !caller.may(Act.RECORD_PROXY) && !caller.deputy().filter(proxy.giverId::equals).isPresent()) {
      throw Refusal.notFound("UNKNOWN_PROXY");
    }
    if (proxy.revokedAt != null) {
      throw Refusal.conflict("PROXY_REVOKED");
    }
    proxy.revokedBy = caller.name();
    proxy.revokedAt = journal.append("proxy.revoked", id, Map.of("giver", proxy.giverId.toString(), "holder", proxy.holderId.toString())).at();
    return proxy;
  }

  /** Those that count at an instant, in the order in which they were notified. */
  @Public("who votes for whom is shown in the hall and published")
  public List<Proxy> inForce(Instant at) {
    return em.createQuery("select p from Proxy p where p.revokedAt is null and p.beginsAt <= :at and p.endsAt > :at order by p.notifiedAt, p.id", Proxy.class)
        .setParameter("at", at).getResultList();
  }

  /** Every one that is not over yet or ended lately, the latest first. */
  @Allowed(Act.RECORD_PROXY)
  public List<Proxy> since(Instant endedAfter) {
    return em.createQuery("select p from Proxy p where p.endsAt > :after order by p.notifiedAt desc, p.id desc", Proxy.class).setParameter("after", endedAfter).getResultList();
  }

  @Public("the limits are part of the rules of procedure")
  public ProxyLimits limits() {
    Object[] row = (Object[]) em.createNativeQuery("select held_most, same_delegation, days_when_silent from proxy_limits where id = 1").getSingleResult();
    return new ProxyLimits(((Number) row[0]).intValue(), (Boolean) row[1], ((Number) row[2]).intValue());
  }

  /** Sets what the assembly allows from now on; what was notified before stays. */
  @Allowed(Act.MANAGE_RULES)
  public ProxyLimits limit(ProxyLimits limits) {
    Check.number("held", limits.held(), 0, 10);
    Check.number("days", limits.days(), 1, DAYS_MOST);
    journal.lock();
    em.createNativeQuery("update proxy_limits set held_most = ?, same_delegation = ?, days_when_silent = ? where id = 1")
        .setParameter(1, limits.held()).setParameter(2, limits.sameDelegation()).setParameter(3, limits.days()).executeUpdate();
    journal.append("proxy.limits", null, Map.of("held", limits.held(), "sameDelegation", limits.sameDelegation(), "days", limits.days()));
    return limits;
  }

  private Proxy record(Notification wanted) {
    journal.lock();
    Instant now = clock.instant();
    ProxyLimits limits = limits();
    Instant begins = wanted.beginsAt() == null || wanted.beginsAt().isBefore(now) ? now : wanted.beginsAt();
    Instant ends = wanted.endsAt() == null ? begins.plus(Duration.ofDays(limits.days())) : wanted.endsAt();
    if (!ends.isAfter(begins) || ends.isAfter(begins.plus(Duration.ofDays(DAYS_MOST)))) {
      throw Refusal.invalid("PROXY_PERIOD", "endsAt", DAYS_MOST);
    }
    Deputy giver = inOffice("giver", wanted.giver(), now);
    Deputy holder = inOffice("holder", wanted.holder(), now);
    Check.given("motive", wanted.motive());
    judge(limits, giver, holder, em.createQuery("select p from Proxy p where p.endsAt > :begins", Proxy.class).setParameter("begins", begins).getResultStream()
        .filter(p -> p.overlaps(begins, ends)).toList());
    var proxy = new Proxy();
    proxy.id = Ids.next();
    proxy.giverId = giver.id();
    proxy.holderId = holder.id();
    proxy.beginsAt = begins;
    proxy.endsAt = ends;
    proxy.motive = wanted.motive();
    proxy.note = Check.optional("note", wanted.note(), 500);
    proxy.notifiedAt = now;
    proxy.notifiedBy = caller.name();
    em.persist(proxy);
    journal.append("proxy.notified", proxy.id, Map.of("giver", giver.id().toString(), "holder", holder.id().toString(), "beginsAt", begins.toString(), "endsAt", ends.toString()));
    // An entry of its own, which the public record seals: a motive can be about somebody's health.
    journal.append("proxy.motive", proxy.id, Map.of("motive", proxy.motive.name(), "note", proxy.note == null ? "" : proxy.note));
    return proxy;
  }

  /** Refusals in their order. */
  private static void judge(ProxyLimits limits, Deputy giver, Deputy holder, List<Proxy> meanwhile) {
    if (limits.held() == 0) {
      throw Refusal.conflict("PROXY_NONE_ALLOWED");
    }
    if (giver.id().equals(holder.id())) {
      throw Refusal.invalid("PROXY_TO_ONESELF", "holder");
    }
    if (limits.sameDelegation() && !giver.stateCode().equals(holder.stateCode())) {
      throw Refusal.invalid("PROXY_OTHER_DELEGATION", "holder", giver.name(), giver.stateName(), holder.name(), holder.stateName());
    }
    if (meanwhile.stream().anyMatch(p -> p.giverId.equals(giver.id()))) {
      throw Refusal.conflict("PROXY_GIVEN", giver.name());
    }
    if (meanwhile.stream().anyMatch(p -> p.giverId.equals(holder.id()))) {
      throw Refusal.conflict("PROXY_HOLDER_ABSENT", holder.name());
    }
    if (meanwhile.stream().anyMatch(p -> p.holderId.equals(giver.id()))) {
      throw Refusal.conflict("PROXY_GIVER_HOLDS", giver.name());
    }
    if (meanwhile.stream().filter(p -> p.holderId.equals(holder.id())).count() >= limits.held()) {
      throw Refusal.conflict("PROXY_HOLDER_FULL", holder.name(), limits.held());
    }
  }

  private Deputy inOffice(String field, UUID id, Instant at) {
    Deputy deputy = accreditation.deputy(Check.given(field, id), at);
    if (!deputy.inOffice()) {
      throw Refusal.conflict("NOT_IN_OFFICE", deputy.name());
    }
    return deputy;
  }
}
