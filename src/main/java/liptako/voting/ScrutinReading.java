package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Refusal;
import liptako.rules.PaperCount;
import liptako.rules.Rule;
import liptako.rules.Tally;

/** Everything that is read of scrutins. While a ballot is open nobody sees how others vote, whatever the role. */
@ApplicationScoped
@Transactional
public class ScrutinReading {
  @PersistenceContext private EntityManager em;
  @Inject private ScrutinStore store;
  @Inject private SittingRows rows;
  @Inject private Corrections corrections;
  @Inject private Caller caller;

  @Allowed(Act.FOLLOW_SITTING)
  public List<Scrutin> ofSitting(UUID sitting) {
    return em.createQuery("select s from Scrutin s where s.sittingId = :sitting order by s.number", Scrutin.class).setParameter("sitting", sitting).getResultList();
  }

  @Allowed(Act.FOLLOW_SITTING)
  public List<Scrutin> ofSession(UUID session) {
    return em.createQuery("select s from Scrutin s where s.sessionId = :session order by s.number", Scrutin.class).setParameter("session", session).getResultList();
  }

  /** The sitting's latest scrutin: what the hall looks at. */
  @Allowed(Act.FOLLOW_SITTING)
  public Optional<Scrutin> latest(UUID sitting) {
    return em.createQuery("select s from Scrutin s where s.sittingId = :sitting order by s.number desc", Scrutin.class).setParameter("sitting", sitting)
        .setMaxResults(1).getResultStream().findFirst();
  }

  @Public("published on purpose")
  public List<Scrutin> published(UUID session) {
    return em.createQuery("select s from Scrutin s where s.sessionId = :session and s.publishedAt is not null order by s.number", Scrutin.class)
        .setParameter("session", session).getResultList();
  }

  /** As the hall sees it: figures and names' choices from the proclamation on, or when the chair shows them. */
  @Allowed(Act.FOLLOW_SITTING)
  public ScrutinView hall(UUID id) {
    Scrutin scrutin = store.find(id);
    return view(scrutin, scrutin.showChoices || scrutin.status == Scrutin.Status.PROCLAIMED);
  }

  /** As chair and clerk see it: figures from the close on. */
  @Allowed({Act.CLOSE_SCRUTIN, Act.WRITE_MINUTES})
  public ScrutinView desk(UUID id) {
    Scrutin scrutin = store.find(id);
    return view(scrutin, scrutin.showChoices || scrutin.closedAt != null);
  }

  /** Every scrutin of a sitting as {@link #desk} gives it, in their order, with as many queries for one as for hundreds. */
  @Allowed({Act.CLOSE_SCRUTIN, Act.WRITE_MINUTES})
  public List<ScrutinView> deskOfSitting(UUID sitting) {
    List<Scrutin> scrutins = ofSitting(sitting);
    if (scrutins.isEmpty()) {
      return List.of();
    }
    SittingRows.Rows known = rows.of(sitting);
    Map<UUID, List<Corrections.Correction>> corrected = corrections.ofSitting(sitting);
    return scrutins.stream().map(s -> view(s, s.showChoices || s.closedAt != null, known.rolls().getOrDefault(s.id, List.of()), known.delegations().getOrDefault(s.id, List.of()),
        known.ballots().getOrDefault(s.id, Map.of()), known.signed().getOrDefault(s.id, Set.of()), corrected.getOrDefault(s.id, List.of()))).toList();
  }

  /** As everybody may read it; refused before publication. */
  @Public("published on purpose")
  public ScrutinView publicView(UUID id) {
    Scrutin scrutin = store.find(id);
    if (scrutin.publishedAt == null) {
      throw Refusal.notFound("UNKNOWN_SCRUTIN");
    }
    return view(scrutin, scrutin.closedAt != null);
  }

  /** As everybody would read it were it published: for the two persons who decide that it is. */
  @Allowed({Act.PUBLISH_RESULT, Act.CONFIRM_PUBLICATION})
  public ScrutinView preview(UUID id) {
    Scrutin scrutin = store.find(id);
    return view(scrutin, scrutin.closedAt != null);
  }

  /** The scrutin as it stands after the journal's turn was taken. */
  @Allowed({Act.PUBLISH_RESULT, Act.CONFIRM_PUBLICATION})
  public Scrutin current(UUID id) {
    return store.locked(id);
  }

  /** The signed-in deputy's own ballot that counts. */
  @Allowed(Act.CAST_BALLOT)
  public Optional<BallotFact> own(UUID id) {
    return store.ballot(id, caller.deputy().orElseThrow());
  }

  /** Whether the signed-in deputy may vote in it, by the frozen roll. */
  @Allowed(Act.CAST_BALLOT)
  public Optional<RollEntry> ownEntry(UUID id) {
    return store.entry(id, caller.deputy().orElseThrow());
  }

  /** A member whose vote the signed-in deputy holds in it, or would if it counted, with the ballot that counts, or null. */
  public record Held(RollEntry entry, BallotFact ballot) {}

  /** Those who delegated the vote to the signed-in deputy when it opened. */
  @Allowed(Act.CAST_BALLOT)
  public List<Held> ownProxies(UUID id) {
    UUID deputy = caller.deputy().orElseThrow();
    return store.roll(id).stream().filter(entry -> entry.proxy() != null && entry.proxy().holder().equals(deputy))
        .map(entry -> new Held(entry, entry.represented() ? store.ballot(id, entry.deputy()).orElse(null) : null)).toList();
  }

  private ScrutinView view(Scrutin scrutin, boolean how) {
    return view(scrutin, how, store.roll(scrutin.id), how ? store.delegations(scrutin.id) : List.of(), store.ballots(scrutin.id),
        scrutin.isSecretOnPaper() ? store.signed(scrutin.id) : Set.of(), corrections.of(scrutin.id));
  }

  private static ScrutinView view(Scrutin scrutin, boolean how, List<RollEntry> roll, List<Object[]> delegations, Map<UUID, BallotFact> ballots, Set<UUID> signed,
      List<Corrections.Correction> corrected) {
    Rule rule = scrutin.rule();
    var voters = roll.stream().map(entry -> {
      BallotFact ballot = ballots.get(entry.deputy());
      return new ScrutinView.Voter(entry, ballot != null || signed.contains(entry.deputy()), how && ballot != null ? ballot.choice() : null, how && ballot != null ? ballot.receipt() : null);
    }).toList();
    // Before the count is agreed there are no figures, and none is not zero.
    Tally all = how && (scrutin.way == Way.TERMINAL || scrutin.closedAt != null) ? ScrutinStore.tally(scrutin, delegations, roll, ballots) : null;
    Tally tally = all == null ? null : PaperCount.shown(all);
    int voted = scrutin.isNamed() ? ballots.size() : tally != null && scrutin.closedAt != null ? tally.cast() : signed.size();
    return new ScrutinView(scrutin, rule, voters, voted, tally, how ? scrutin.verdict() : null,
        how && scrutin.closedAt == null && scrutin.way == Way.TERMINAL ? rule.progress(tally) : null, corrected, how ? scrutin.count() : null);
  }
}
