package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liptako.permission.Public;
import liptako.rules.PaperCount;
import liptako.rules.Verdict;
import liptako.store.Stored;

/** Lists of published scrutins, each with two queries whatever its length. */
@ApplicationScoped
@Transactional
public class PublishedScrutins {
  /** Where nobody's answer is known, nobody took part or failed to. */
  private static final String NAMED = Stream.of(Way.values()).filter(Way::named).map(way -> "'" + way + "'").collect(Collectors.joining(", ", "(", ")"));
  @PersistenceContext private EntityManager em;

  /** The latest published, newest first. */
  @Public("published on purpose")
  public List<ScrutinSummary> latest(int from, int most) {
    return summaries(em.createQuery("select s from Scrutin s where s.publishedAt is not null order by s.openedAt desc, s.number desc", Scrutin.class)
        .setFirstResult(from).setMaxResults(most).getResultList());
  }

  @Public("published on purpose")
  public long count() {
    return em.createQuery("select count(s) from Scrutin s where s.publishedAt is not null", Long.class).getSingleResult();
  }

  /** Those of a session in their order. */
  @Public("published on purpose")
  public List<ScrutinSummary> ofSession(UUID session) {
    return summaries(em.createQuery("select s from Scrutin s where s.sessionId = :session and s.publishedAt is not null order by s.number", Scrutin.class)
        .setParameter("session", session).getResultList());
  }

  /** The published scrutin that takes an annulled one again, or empty. */
  @Public("published on purpose")
  public Optional<Scrutin> repeatOf(UUID annulled) {
    return em.createQuery("select s from Scrutin s where s.repeatsId = :id and s.publishedAt is not null order by s.number", Scrutin.class)
        .setParameter("id", annulled).getResultStream().findFirst();
  }

  /** A published scrutin, or empty when it is not. */
  @Public("published on purpose")
  public Optional<Scrutin> find(UUID id) {
    return Optional.ofNullable(id == null ? null : em.find(Scrutin.class, id)).filter(s -> s.publishedAt != null);
  }

  /** A published scrutin as a line of a list, or empty when it is not published. */
  @Public("published on purpose")
  public Optional<ScrutinSummary> summary(UUID id) {
    return summaries(find(id).stream().toList()).stream().findFirst();
  }

  /** What a deputy did in the published scrutins whose record names each answer, newest first. */
  @Public("published on purpose")
  public List<Participation> of(UUID deputy, int most) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery(
        "select s.id, s.number, s.question, s.opened_at, s.status, e.present, case when s.closed_at is null then null else b.choice end "
        + "from roll_entry e join scrutin s on s.id = e.scrutin_id left join ballot b on b.scrutin_id = e.scrutin_id and b.deputy_id = e.deputy_id and b.superseded = false "
        + "where e.deputy_id = ? and s.published_at is not null and s.way in " + NAMED + " order by s.opened_at desc").setParameter(1, deputy).setMaxResults(most).getResultList();
    return rows.stream().map(r -> new Participation(Stored.id(r[0]), ((Number) r[1]).intValue(), (String) r[2], Stored.instant(r[3]),
        Scrutin.Status.valueOf((String) r[4]), (Boolean) r[5], r[6] == null ? null : Choice.valueOf((String) r[6]))).toList();
  }

  /**
   * A deputy's part in all published scrutins that were proclaimed and whose record names each answer.
   *
   * @param silent present without a ballot
   */
  public record Sum(int pour, int contre, int abstention, int silent, int absent) {
    public int scrutins() {
      return pour + contre + abstention + silent + absent;
    }

    public int present() {
      return scrutins() - absent;
    }

    public int cast() {
      return pour + contre + abstention;
    }
  }

  @Public("published on purpose")
  public Sum sum(UUID deputy) {
    Object[] r = (Object[]) em.createNativeQuery("select coalesce(sum(case when b.choice = 'POUR' then 1 else 0 end), 0), coalesce(sum(case when b.choice = 'CONTRE' then 1 else 0 end), 0), "
        + "coalesce(sum(case when b.choice = 'ABSTENTION' then 1 else 0 end), 0), coalesce(sum(case when e.present and b.choice is null then 1 else 0 end), 0), coalesce(sum(case when e.present then 0 else 1 end), 0) "
        + "from roll_entry e join scrutin s on s.id = e.scrutin_id left join ballot b on b.scrutin_id = e.scrutin_id and b.deputy_id = e.deputy_id and b.superseded = false "
        + "where e.deputy_id = ? and s.published_at is not null and s.status = 'PROCLAIMED' and s.way in " + NAMED).setParameter(1, deputy).getSingleResult();
    return new Sum(number(r[0]), number(r[1]), number(r[2]), number(r[3]), number(r[4]));
  }

  /** What each delegation did in the scrutins that were proclaimed and whose record names each answer, in their order; of one session, or of all when it is null. */
  @Public("published on purpose")
  public List<DelegationCount> delegations(UUID session) {
    var query = em.createNativeQuery("select s.id, s.session_id, s.number, s.opened_at, e.state_code, count(*), sum(case when e.present then 1 else 0 end), "
        + "sum(case when b.choice = 'POUR' then 1 else 0 end), sum(case when b.choice = 'CONTRE' then 1 else 0 end), sum(case when b.choice = 'ABSTENTION' then 1 else 0 end) "
        + "from scrutin s join roll_entry e on e.scrutin_id = s.id left join ballot b on b.scrutin_id = e.scrutin_id and b.deputy_id = e.deputy_id and b.superseded = false "
        + "where s.published_at is not null and s.status = 'PROCLAIMED' and s.way in " + NAMED + " " + (session == null ? "" : "and s.session_id = ? ")
        + "group by s.id, s.session_id, s.number, s.opened_at, e.state_code order by s.opened_at, s.number, e.state_code");
    if (session != null) {
      query.setParameter(1, session);
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows = query.getResultList();
    return rows.stream().map(r -> new DelegationCount(Stored.id(r[0]), Stored.id(r[1]), number(r[2]), Stored.instant(r[3]), (String) r[4], number(r[5]), number(r[6]), number(r[7]), number(r[8]), number(r[9]))).toList();
  }

  private static int number(Object stored) {
    return ((Number) stored).intValue();
  }

  private List<ScrutinSummary> summaries(List<Scrutin> scrutins) {
    Map<UUID, int[]> counts = counts(scrutins);
    return scrutins.stream().map(s -> {
      AgreedCount counted = s.isNamed() ? null : s.count();
      int[] c = s.closedAt == null ? new int[Choice.values().length]
          : counted != null ? new int[] {counted.figure("pour"), counted.figure("contre"), counted.figure("abstention")} : counts.getOrDefault(s.id, new int[Choice.values().length]);
      boolean told = s.closedAt != null && (counted == null || counted.withheld() != PaperCount.Withheld.EVERYTHING);
      Scrutin.Override override = s.override();
      boolean overridden = s.status == Scrutin.Status.PROCLAIMED && override != null && override.confirmedBy() != null;
      String word = s.outcome == null ? null : overridden ? s.rule().word(Verdict.Outcome.valueOf(s.outcome)) : s.verdict().word();
      return new ScrutinSummary(s.id, s.sessionId, s.sittingId, s.itemId, s.number, s.question, s.status, s.outcome, word, s.openedAt, s.publishedAt, s.repeatsId,
          told, c[Choice.POUR.ordinal()], c[Choice.CONTRE.ordinal()], c[Choice.ABSTENTION.ordinal()], overridden);
    }).toList();
  }

  private Map<UUID, int[]> counts(List<Scrutin> scrutins) {
    if (scrutins.isEmpty()) {
      return Map.of();
    }
    var query = em.createNativeQuery("select scrutin_id, choice, count(*) from ballot where superseded = false and scrutin_id in ("
        + "?, ".repeat(scrutins.size() - 1) + "?) group by scrutin_id, choice");
    for (int i = 0; i < scrutins.size(); i++) {
      query.setParameter(i + 1, scrutins.get(i).id);
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows = query.getResultList();
    Map<UUID, int[]> counts = new HashMap<>();
    for (Object[] r : rows) {
      counts.computeIfAbsent(Stored.id(r[0]), k -> new int[Choice.values().length])[Choice.valueOf((String) r[1]).ordinal()] = ((Number) r[2]).intValue();
    }
    return counts;
  }
}
