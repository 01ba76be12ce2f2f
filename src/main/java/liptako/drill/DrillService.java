package liptako.drill;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinReading;

/** Holds one rehearsal at a time, never while a scrutin waits for its outcome. */
@ApplicationScoped
public class DrillService {
  /** Shorter nobody finds the tablet; longer is no rehearsal of a vote. */
  static final int SECONDS_LEAST = 10, SECONDS_MOST = 600;

  @Resource private ManagedThreadFactory threads;
  @Inject private JournalService journal;
  @Inject private AccreditationService accreditation;
  @Inject private SittingService sittings;
  @Inject private ScrutinReading scrutins;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private Event<DrillAnswered> answered;
  private volatile Drill drill;

  /**
   * Begins a rehearsal on every terminal.
   *
   * @param simulated deputies whose terminals are simulated: most answer, some late, some not at all
   */
  @Allowed(Act.RUN_DRILL)
  @Transactional
  public Drill begin(int seconds, Set<UUID> simulated) {
    Check.number("seconds", seconds, SECONDS_LEAST, SECONDS_MOST);
    journal.lock();
    if (sittings.current().isEmpty()) {
      throw Refusal.conflict("DRILL_WITHOUT_SITTING");
    }
    if (pending()) {
      throw Refusal.conflict("DRILL_DURING_SCRUTIN");
    }
    Instant now = clock.instant();
    if (running().isPresent()) {
      throw Refusal.conflict("DRILL_RUNNING");
    }
    var begun = new Drill(Ids.next(), now, now.plusSeconds(seconds), accreditation.inOffice(now));
    journal.append("drill.begun", begun.id(), Map.of("seconds", seconds, "asked", begun.asked().size(), "simulated", simulated.size()));
    drill = begun;
    new SimulatedTerminals(begun, simulated, deputy -> receive(begun.id(), deputy, true)).start(threads);
    return begun;
  }

  /** Ends it before its time. */
  @Allowed(Act.RUN_DRILL)
  @Transactional
  public void end() {
    Drill ended = running().orElseThrow(() -> Refusal.conflict("DRILL_OVER"));
    journal.append("drill.ended", ended.id(), Map.of("answered", ended.answers().size(), "asked", ended.asked().size()));
    drill = ended.endedAt(clock.instant());
  }

  /** The signed-in deputy's answer; it counts for nothing and is not kept beyond the report. */
  @Allowed(Act.CAST_BALLOT)
  public Drill.Answer answer(UUID id) {
    return receive(Check.given("drill", id), caller.deputy().orElseThrow(), false);
  }

  /** The rehearsal that runs now; a scrutin that opens meanwhile takes the hall's attention. */
  @Public("the hall sees that it rehearses")
  public Optional<Drill> running() {
    Drill last = drill;
    return last == null || last.over(clock.instant()) || pending() ? Optional.empty() : Optional.of(last);
  }

  /** The last rehearsal since the server started, for the report. */
  @Allowed(Act.RUN_DRILL)
  public Optional<Drill> last() {
    return Optional.ofNullable(drill);
  }

  private Drill.Answer receive(UUID id, UUID deputy, boolean simulated) {
    Drill asking = drill;
    Instant now = clock.instant();
    if (asking == null || !asking.id().equals(id) || asking.over(now)) {
      throw Refusal.conflict("DRILL_OVER");
    }
    if (!asking.asks(deputy)) {
      throw Refusal.conflict("DRILL_NOT_ASKED");
    }
    Drill.Answer answer = asking.answered(deputy, new Drill.Answer(now, simulated));
    answered.fire(new DrillAnswered());
    return answer;
  }

  private boolean pending() {
    return sittings.current().map(Sitting::getId).flatMap(id -> caller.asSystem(() -> scrutins.latest(id))).map(Scrutin::getStatus).filter(Scrutin.Status::pending).isPresent();
  }
}
