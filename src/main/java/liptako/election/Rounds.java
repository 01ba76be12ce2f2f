package liptako.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import liptako.attendance.AttendanceService;
import liptako.attendance.Presence;
import liptako.assembly.SittingService;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.paper.DoubleCount;
import liptako.paper.PaperCounts;
import liptako.paper.Sheet;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.rules.ElectionVerdict;
import liptako.store.Ids;

/** Holds the rounds of an election: opening, who takes part, closing, the count typed by two, the lot. */
@ApplicationScoped
@Transactional
public class Rounds {
  private static final String WITHHELD = "Les chiffres sont retenus : si peu de votants les liraient comme le vote de chacun.";
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private ElectionStore store;
  @Inject private SittingService sittings;
  @Inject private AttendanceService attendance;
  @Inject private PaperCounts counts;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Opens the next round to the deputies present; in a secret vote nobody votes for another. */
  @Allowed(Act.OPEN_SCRUTIN)
  public ElectionRound open(UUID id) {
    return open(id, false);
  }

  /** Opens the next round, to be voted on terminals: only {@link #closeOnTerminals} and {@link #countOnTerminals} go on with it. */
  @Allowed(Act.OPEN_SCRUTIN)
  public ElectionView.RoundView openOnTerminals(UUID id) {
    ElectionRound round = open(id, true);
    return new ElectionView.RoundView(round, store.electors(round.id));
  }

  private ElectionRound open(UUID id, boolean onTerminals) {
    Election election = store.locked(id, Election.Status.CANDIDACIES);
    sittings.requireOpen(election.sittingId);
    List<Candidacy> standing = store.standing(id);
    if (standing.isEmpty()) {
      throw Refusal.conflict("NOBODY_STANDS");
    }
    var now = clock.instant();
    Presence whole = attendance.presence(election.sittingId, now);
    Presence presence = election.rule().electorate().substitutes() ? whole : whole.withoutSubstitutes();
    if (presence.present() == 0) {
      throw Refusal.conflict("NOBODY_PRESENT");
    }
    List<ElectionRound> before = store.rounds(id);
    var round = new ElectionRound();
    round.id = Ids.next();
    round.electionId = id;
    round.number = before.size() + 1;
    round.places = election.places - (int) store.candidacies(id).stream().filter(c -> c.electedRound != null).count();
    round.seats = presence.seats();
    round.inOffice = presence.inOffice();
    round.openedAt = now;
    round.onTerminals = onTerminals;
    em.persist(round);
    em.flush();
    int position = 0;
    List<Map<String, Object>> electors = new java.util.ArrayList<>();
    for (Presence.Member member : presence.members()) {
      if (member.present()) {
        em.createNativeQuery("insert into election_elector (round_id, deputy_id, position, code, name, state_code, signed) values (?, ?, ?, ?, ?, ?, false)").setParameter(1, round.id)
            .setParameter(2, member.deputy().id()).setParameter(3, ++position).setParameter(4, member.deputy().code()).setParameter(5, member.deputy().name())
            .setParameter(6, member.deputy().stateCode()).executeUpdate();
        electors.add(Map.of("deputy", member.deputy().id().toString(), "code", member.deputy().code(), "name", member.deputy().name(), "state", member.deputy().stateCode()));
      }
    }
    election.status = Election.Status.VOTING;
    journal.append("election.round-opened", id, Map.of("round", round.number, "openedAt", now.toString(), "places", round.places, "seats", round.seats, "inOffice", round.inOffice,
        "candidacies", standing.stream().map(c -> c.id.toString()).toList(), "electors", electors, "onTerminals", onTerminals));
    return round;
  }

  /** The clerk at the box notes that a deputy takes part. */
  @Allowed(Act.MARK_ATTENDANCE)
  public void sign(UUID id, UUID deputy) {
    signed(id, deputy);
  }

  /** The signed-in deputy takes part. */
  @Allowed(Act.CAST_BALLOT)
  public void signOwn(UUID id) {
    signed(id, caller.deputy().orElseThrow());
  }

  private void signed(UUID id, UUID deputy) {
    store.locked(id, Election.Status.VOTING);
    ElectionRound round = onPaper(store.last(id));
    ElectionView.Elector elector = store.electors(round.id).stream().filter(e -> e.deputy().equals(deputy)).findFirst().orElseThrow(() -> Refusal.conflict("NOT_AN_ELECTOR"));
    if (elector.signed()) {
      throw Refusal.conflict("SIGNED_ALREADY", elector.name());
    }
    em.createNativeQuery("update election_elector set signed = true where round_id = ? and deputy_id = ?").setParameter(1, round.id).setParameter(2, deputy).executeUpdate();
    journal.append("election.signed", id, Map.of("round", round.number, "deputy", deputy.toString()));
  }

  /** Closes the round: nobody takes part any more, and the count begins. */
  @Allowed(Act.CLOSE_SCRUTIN)
  public ElectionRound close(UUID id) {
    Election election = store.locked(id, Election.Status.VOTING);
    ElectionRound round = onPaper(store.last(id));
    List<String> took = store.electors(round.id).stream().filter(ElectionView.Elector::signed).map(e -> e.deputy().toString()).toList();
    return closed(election, round, took);
  }

  /** Closes a round on terminals with those who took part, in the order of the roll. */
  @Allowed(Act.CLOSE_SCRUTIN)
  public ElectionRound closeOnTerminals(UUID id, List<String> took) {
    Election election = store.locked(id, Election.Status.VOTING);
    ElectionRound round = store.last(id);
    store.electors(round.id).stream().map(e -> e.deputy().toString()).filter(took::contains).forEach(deputy -> em
        .createNativeQuery("update election_elector set signed = true where round_id = ? and deputy_id = ?").setParameter(1, round.id).setParameter(2, UUID.fromString(deputy)).executeUpdate());
    return closed(election, round, took);
  }

  private ElectionRound closed(Election election, ElectionRound round, List<String> took) {
    if (took.isEmpty()) {
      throw Refusal.conflict("NOBODY_SIGNED");
    }
    round.signed = took.size();
    round.closedAt = journal.append("election.round-closed", election.id, Map.of("round", round.number, "signed", took)).at();
    election.status = Election.Status.COUNTING;
    return round;
  }

  /** Only what is on paper is signed, closed and counted by hand. */
  private static ElectionRound onPaper(ElectionRound round) {
    if (round.onTerminals) {
      throw Refusal.conflict("ROUND_ON_TERMINALS");
    }
    return round;
  }

  /**
   * Takes the figures that the trustees opened, and what the rule gives for them.
   *
   * @param figures votes by candidacy (or « contre »), with « blanc » and « ballots »
   * @param vote the secret vote whose box proves them
   */
  @Allowed(Act.HOLD_KEY)
  public ElectionRound countOnTerminals(UUID id, Map<String, Integer> figures, UUID vote) {
    Election election = store.locked(id, Election.Status.COUNTING);
    ElectionRound round = store.last(id);
    Map<String, Integer> all = new TreeMap<>(figures);
    all.put(Count.NUL, 0);
    Count.check(store.standing(id), all, round.signed, round.places);
    ElectionVerdict verdict = verdict(election, round, all);
    round.figuresJson = Json.write(all);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("round", round.number);
    facts.put("figures", all);
    facts.put("by", List.of());
    facts.put("secretVote", vote.toString());
    apply(election, round, verdict, facts, "election.counted");
    return round;
  }

  /** Takes back a round on terminals whose vote was annulled: it is held again, there or on paper. */
  @Allowed(Act.ANNUL_SCRUTIN)
  public void voidOnTerminals(UUID id, String reason) {
    voided(store.locked(id, Election.Status.VOTING, Election.Status.COUNTING), store.last(id), reason);
  }

  /**
   * Has a round on paper held again, before its count is recorded: so few were tied that no lot can be drawn, or the box holds more papers than were signed for. What was typed and scanned of it
   * is not kept.
   */
  @Allowed(Act.ANNUL_SCRUTIN)
  public void again(UUID id, String reason) {
    Election election = store.locked(id, Election.Status.VOTING, Election.Status.COUNTING);
    ElectionRound round = onPaper(store.last(id));
    counts.drop(round.id);
    voided(election, round, Check.text("reason", reason, 1_000));
  }

  private void voided(Election election, ElectionRound round, String reason) {
    em.createNativeQuery("delete from election_elector where round_id = ?").setParameter(1, round.id).executeUpdate();
    em.remove(round);
    election.status = Election.Status.CANDIDACIES;
    journal.append("election.round-void", election.id, Map.of("round", round.number, "reason", reason));
  }

  /** The fields of the count of the last round, in order. */
  @Allowed({Act.TYPE_COUNT, Act.OPEN_SCRUTIN})
  public List<String> fields(UUID id) {
    return Count.fields(store.standing(id));
  }

  /** The clerk's or a scrutineer's own count; both must be typed before either is seen. */
  @Allowed(Act.TYPE_COUNT)
  public DoubleCount type(UUID id, Map<String, Integer> figures) {
    Election election = counting(id);
    ElectionRound round = store.last(election.id);
    Count.check(store.standing(id), figures, round.signed, round.places);
    return counts.type(round.id, figures);
  }

  @Allowed({Act.TYPE_COUNT, Act.OPEN_SCRUTIN})
  public DoubleCount counts(UUID id) {
    return counts.of(store.last(id).id);
  }

  /** The scan of the sheet that the scrutineers signed. */
  @Allowed(Act.TYPE_COUNT)
  public Sheet attach(UUID id, String fileName, byte[] content) {
    return counts.attach(store.last(counting(id).id).id, fileName, content);
  }

  @Allowed({Act.TYPE_COUNT, Act.OPEN_SCRUTIN})
  public Sheet sheet(UUID id) {
    return counts.sheet(store.last(id).id);
  }

  /** Records the figures on which both counts agree, with both names and the sheet, and what the rule gives for them. */
  @Allowed(Act.TYPE_COUNT)
  public ElectionRound record(UUID id) {
    Election election = counting(id);
    ElectionRound round = store.last(id);
    DoubleCount both = counts.of(round.id);
    if (!both.agreed()) {
      throw Refusal.conflict("COUNTS_DIFFER");
    }
    Sheet sheet = counts.sheet(round.id);
    if (sheet == null) {
      throw Refusal.conflict("SHEET_MISSING");
    }
    Map<String, Integer> figures = new TreeMap<>(both.figures());
    round.withheld = Count.betrays(figures);
    round.countedBy = both.typed().get(0).name() + ", " + both.typed().get(1).name();
    round.sheetSha256 = sheet.sha256();
    ElectionVerdict verdict = verdict(election, round, figures);
    if (round.withheld && verdict.outcome() == ElectionVerdict.Outcome.LOT) {
      // A tie among so few needs the lot, which needs the figures: they are not kept, so the round is held again.
      throw Refusal.conflict("TIE_AMONG_FEW");
    }
    round.figuresJson = round.withheld ? null : Json.write(figures);
    counts.forget(round.id);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("round", round.number);
    facts.put("figures", round.withheld ? null : figures);
    facts.put("by", both.typed().stream().map(DoubleCount.Typed::by).toList());
    facts.put("sheet", Map.of("sha256", sheet.sha256(), "bytes", sheet.bytes(), "type", sheet.mediaType()));
    apply(election, round, verdict, facts, "election.counted");
    return round;
  }

  /**
   * Records the lot drawn in public between equals.
   *
   * @param order the candidacies in the order in which they were drawn
   */
  @Allowed(Act.PROCLAIM)
  public ElectionRound lot(UUID id, List<UUID> order) {
    Election election = store.locked(id, Election.Status.LOT);
    ElectionRound round = store.last(id);
    List<String> drawn = round.verdict().drawn();
    List<String> given = order == null ? List.of() : order.stream().map(UUID::toString).toList();
    Set<String> distinct = new HashSet<>(given);
    if (given.size() != drawn.size() || !distinct.equals(new HashSet<>(drawn))) {
      throw Refusal.invalid("LOT_ORDER", "order", drawn.size());
    }
    round.lotsJson = Json.write(given);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("round", round.number);
    facts.put("order", given);
    apply(election, round, verdict(election, round, round.figures()), facts, "election.lot");
    return round;
  }

  private ElectionVerdict verdict(Election election, ElectionRound round, Map<String, Integer> figures) {
    return election.rule().elect(Count.round(round, store.electors(round.id).size(), store.standing(election.id), figures, round.lots()));
  }

  private void apply(Election election, ElectionRound round, ElectionVerdict given, Map<String, Object> facts, String act) {
    ElectionVerdict verdict = round.withheld ? withheld(election, given) : given;
    round.verdictJson = Json.write(verdict.toMap());
    facts.put("verdict", verdict.toMap());
    journal.append(act, election.id, facts);
    boolean decided = verdict.outcome() == ElectionVerdict.Outcome.ELECTED || verdict.outcome() == ElectionVerdict.Outcome.NOT_ELECTED;
    if (verdict.outcome() == ElectionVerdict.Outcome.LOT) {
      election.status = Election.Status.LOT;
      return;
    }
    for (Candidacy candidacy : store.standing(election.id)) {
      if (verdict.elected().contains(candidacy.id.toString())) {
        candidacy.electedRound = round.number;
      } else {
        candidacy.mayStand = !decided && verdict.next().contains(candidacy.id.toString());
      }
    }
    election.status = decided ? Election.Status.DECIDED : Election.Status.CANDIDACIES;
  }

  /** Without figures, and in the order of the candidacies: « best first » would say who had more. */
  private ElectionVerdict withheld(Election election, ElectionVerdict given) {
    List<String> order = store.standing(election.id).stream().map(c -> c.id.toString()).toList();
    return new ElectionVerdict(given.outcome(), order.stream().filter(given.elected()::contains).toList(), order.stream().filter(given.next()::contains).toList(), List.of(), List.of(), WITHHELD);
  }

  private Election counting(UUID id) {
    Election election = store.locked(id, Election.Status.COUNTING);
    onPaper(store.last(id));
    if (caller.deputy().isPresent() && !store.scrutineers(id).contains(caller.deputy().get())) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "NOT_A_SCRUTINEER");
    }
    return election;
  }
}
