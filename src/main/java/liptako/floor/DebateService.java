package liptako.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.assembly.AssemblyService;
import liptako.assembly.DelegationSeats;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.speaking.TimeBudget;

/** How items are debated: open or closed list, order, times; what is left to whom, and who spoke how long. */
@ApplicationScoped
@Transactional
public class DebateService {
  /** A day and night, in seconds: nobody plans more for one item. */
  private static final int SECONDS_MOST = 86_400;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AccreditationService accreditation;
  @Inject private AssemblyService assembly;
  @Inject private Clock clock;

  /** @param states every delegation, with what it spoke and what it has left */
  public record Times(Duration spoken, Duration left, Duration overrun, List<State> states) {}

  /** @param left null when delegations have no time of their own */
  public record State(String code, String name, int speeches, Duration spoken, Duration left) {}

  /** Of a deputy: how often and how long. */
  public record Spoke(Deputy deputy, int speeches, Duration spoken) {}

  /** How many speeches, and how long in all. */
  public record Spent(int speeches, Duration spoken) {
    public Spent plus(Spent other) {
      return new Spent(speeches + other.speeches, spoken.plus(other.spoken));
    }
  }

  /** How an item is debated; an open list in the order of asking and without limits when nothing was set. */
  @Public("the rules of a debate are said in the hall")
  public Debate debate(UUID item) {
    Debate debate = item == null ? null : em.find(Debate.class, item);
    if (debate == null) {
      debate = new Debate();
      debate.itemId = item;
    }
    return debate;
  }

  /** Sets times, in seconds; null for none. The delegations' together must fit into the item's. */
  @Allowed(Act.GIVE_FLOOR)
  public void setTimes(UUID item, Integer itemSeconds, Integer delegationSeconds, Integer speakerSeconds) {
    journal.lock();
    seconds("itemSeconds", itemSeconds);
    seconds("delegationSeconds", delegationSeconds);
    seconds("speakerSeconds", speakerSeconds);
    int delegations = seats().size();
    if (delegationSeconds != null && (itemSeconds == null || (long) delegationSeconds * delegations > itemSeconds)) {
      throw Refusal.invalid("DEBATE_TIMES", "delegationSeconds", delegations);
    }
    Debate debate = stored(item);
    debate.itemSeconds = itemSeconds;
    debate.delegationSeconds = delegationSeconds;
    debate.speakerSeconds = speakerSeconds;
    journalled(debate, "debate.times");
  }

  private static void seconds(String field, Integer seconds) {
    if (seconds != null) {
      Check.number(field, seconds, 1, SECONDS_MOST);
    }
  }

  /** Closes the list of speakers, or opens it again. */
  @Allowed(Act.GIVE_FLOOR)
  public void closeList(UUID item, boolean closed) {
    journal.lock();
    Debate debate = stored(item);
    debate.listClosed = closed;
    journalled(debate, closed ? "debate.listClosed" : "debate.listOpened");
  }

  /** Lets States take turns by themselves, or goes back to the order of asking. */
  @Allowed(Act.GIVE_FLOOR)
  public void alternate(UUID item, boolean alternate) {
    journal.lock();
    Debate debate = stored(item);
    debate.alternate = alternate;
    journalled(debate, "debate.order");
  }

  /** What was spoken on an item and what is left, by delegation. Points of order and rulings cost nobody's time. */
  @Public("who speaks how long is seen and heard in the hall")
  public Times times(UUID item) {
    Instant now = clock.instant();
    List<Speech> spoken = spoken(item);
    Map<UUID, Deputy> deputies = deputies(now, spoken);
    Map<String, Long> used = used(spoken, deputies, now);
    TimeBudget.Left left = budget(debate(item)).left(used);
    boolean limited = left.item() != TimeBudget.UNLIMITED;
    List<State> states = new ArrayList<>();
    for (DelegationSeats seats : seats()) {
      Long own = left.delegations().get(seats.stateCode());
      states.add(new State(seats.stateCode(), seats.stateName(), (int) spoken.stream().filter(s -> deputies.get(s.deputyId).stateCode().equals(seats.stateCode())).count(),
          Duration.ofMillis(used.getOrDefault(seats.stateCode(), 0L)), own == null ? null : Duration.ofMillis(own)));
    }
    return new Times(Duration.ofMillis(used.values().stream().mapToLong(Long::longValue).sum()), limited ? Duration.ofMillis(left.item()) : null, Duration.ofMillis(left.overrun()), states);
  }

  /** Who spoke how often and how long in sittings of a session, the longest first. */
  @Public("who speaks how long is seen and heard in the hall")
  public List<Spoke> speakers(UUID session) {
    Instant now = clock.instant();
    List<Speech> spoken = em.createQuery("select s from Speech s, Sitting t where t.id = s.sittingId and t.sessionId = :session and s.beganAt is not null", Speech.class)
        .setParameter("session", session).getResultList();
    Map<UUID, Deputy> deputies = deputies(now, spoken);
    Map<UUID, List<Speech>> by = new LinkedHashMap<>();
    spoken.forEach(s -> by.computeIfAbsent(s.deputyId, key -> new ArrayList<>()).add(s));
    return by.entrySet().stream().map(e -> new Spoke(deputies.get(e.getKey()), e.getValue().size(), e.getValue().stream().map(s -> s.length(now)).reduce(Duration.ZERO, Duration::plus)))
        .sorted(java.util.Comparator.comparing(Spoke::spoken).reversed()).toList();
  }

  /** Speeches of a session by item; what was said under no item stands at null. */
  @Public("who speaks how long is seen and heard in the hall")
  public Map<UUID, Spent> byItem(UUID session) {
    Instant now = clock.instant();
    Map<UUID, Spent> items = new HashMap<>();
    em.createQuery("select s from Speech s, Sitting t where t.id = s.sittingId and t.sessionId = :session and s.beganAt is not null", Speech.class)
        .setParameter("session", session).getResultList().forEach(s -> items.merge(s.itemId, new Spent(1, s.length(now)), Spent::plus));
    return items;
  }

  /** How long somebody may now speak, in ms, or null without limit. */
  Long allotted(Speech speech) {
    if (speech.kind.limit() != null) {
      return speech.kind.limit().toMillis();
    }
    Instant now = clock.instant();
    List<Speech> spoken = spoken(speech.itemId);
    Map<UUID, Deputy> deputies = deputies(now, spoken);
    long time = budget(debate(speech.itemId)).forSpeaker(accreditation.deputy(speech.deputyId, now).stateCode(), used(spoken, deputies, now));
    return time == TimeBudget.UNLIMITED ? null : time;
  }

  private static Map<String, Long> used(List<Speech> spoken, Map<UUID, Deputy> deputies, Instant now) {
    Map<String, Long> used = new HashMap<>();
    spoken.stream().filter(s -> s.kind.limit() == null).forEach(s -> used.merge(deputies.get(s.deputyId).stateCode(), s.length(now).toMillis(), Long::sum));
    return used;
  }

  private TimeBudget budget(Debate debate) {
    Map<String, Long> delegations = new HashMap<>();
    if (debate.delegationSeconds != null) {
      seats().forEach(seats -> delegations.put(seats.stateCode(), debate.delegationSeconds * 1_000L));
    }
    return new TimeBudget(debate.itemSeconds == null ? TimeBudget.UNLIMITED : debate.itemSeconds * 1_000L, delegations,
        debate.speakerSeconds == null ? TimeBudget.UNLIMITED : debate.speakerSeconds * 1_000L);
  }

  private List<DelegationSeats> seats() {
    return assembly.seats(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
  }

  private Map<UUID, Deputy> deputies(Instant now, List<Speech> spoken) {
    Map<UUID, Deputy> deputies = new HashMap<>();
    if (spoken.isEmpty()) {
      return deputies;
    }
    accreditation.deputies(now).forEach(d -> deputies.put(d.id(), d));
    spoken.stream().map(s -> s.deputyId).filter(id -> !deputies.containsKey(id)).distinct().forEach(id -> deputies.put(id, accreditation.deputy(id, now)));
    return deputies;
  }

  private List<Speech> spoken(UUID item) {
    return item == null ? List.of() : em.createQuery("select s from Speech s where s.itemId = :item and s.beganAt is not null order by s.beganAt", Speech.class).setParameter("item", item).getResultList();
  }

  private Debate stored(UUID item) {
    Debate debate = debate(Check.given("item", item));
    if (!em.contains(debate)) {
      em.persist(debate);
    }
    return debate;
  }

  private void journalled(Debate debate, String act) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("listClosed", debate.listClosed);
    facts.put("alternate", debate.alternate);
    facts.put("itemSeconds", debate.itemSeconds);
    facts.put("delegationSeconds", debate.delegationSeconds);
    facts.put("speakerSeconds", debate.speakerSeconds);
    journal.append(act, debate.itemId, facts);
  }
}
