package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.rules.PaperCount;
import liptako.rules.Tally;
import liptako.rules.Verdict;

/** Holds, resumes, prolongs and closes a scrutin; what may follow what is {@link Conduct}'s. Each takes the journal's turn, so every ballot stands clearly before or after it. */
@ApplicationScoped
@Transactional
public class ScrutinConduct {
  @Inject private JournalService journal;
  @Inject private ScrutinStore store;
  @Inject private Clock clock;

  /** Freezes the ballots: those cast stay, none is taken until it is resumed. The time of a timed scrutin stands still. */
  @Allowed(Act.HOLD_SCRUTIN)
  public Scrutin hold(UUID id) {
    Scrutin scrutin = store.locked(id);
    return change(scrutin, scrutin.conduct().hold(clock.instant()), "scrutin.held");
  }

  @Allowed(Act.HOLD_SCRUTIN)
  public Scrutin resume(UUID id) {
    Scrutin scrutin = store.locked(id);
    return change(scrutin, scrutin.conduct().resume(clock.instant()), "scrutin.resumed");
  }

  /** Gives a running scrutin more time, from the end that was said; one without an end gets one, counted from now. */
  @Allowed(Act.CLOSE_SCRUTIN)
  public Scrutin extend(UUID id, Duration by) {
    Scrutin scrutin = store.locked(id);
    if (scrutin.way.counted()) {
      throw Refusal.invalid("COUNTED_NOT_TIMED", "seconds", scrutin.way.word());
    }
    return change(scrutin, scrutin.conduct().extend(clock.instant(), Check.given("seconds", by)), "scrutin.extended");
  }

  /** Closes every timed scrutin whose end has come, as its opening said; answers the next end, if one is known. */
  @Allowed(Act.CLOSE_SCRUTIN)
  public Optional<Instant> closeThoseOver() {
    Instant now = clock.instant();
    List<UUID> over = store.timed().stream().filter(s -> s.conduct().over(now)).map(Scrutin::getId).toList();
    // Looked at again in the journal's turn: an extension may have come first.
    over.stream().map(store::locked).filter(s -> s.conduct().over(clock.instant())).forEach(s -> close(s.id));
    return store.timed().stream().filter(s -> s.status == Scrutin.Status.OPEN).map(Scrutin::getClosesAt).min(Comparator.naturalOrder());
  }

  /** Lets the hall see how each votes, or not, until the proclamation shows it anyway. */
  @Allowed(Act.HOLD_SCRUTIN)
  public Scrutin showChoices(UUID id, boolean show) {
    Scrutin scrutin = store.locked(id);
    if (!scrutin.status.pending()) {
      throw Refusal.conflict("SCRUTIN_NOT_PENDING");
    }
    scrutin.showChoices = show;
    journal.append(show ? "scrutin.choices-shown" : "scrutin.choices-hidden", id, Map.of("number", scrutin.number));
    return scrutin;
  }

  /** Closes and computes the verdict by the frozen rule. Closing again answers the same; a scrutin that people count closes with their agreed count. */
  @Allowed(Act.CLOSE_SCRUTIN)
  public Scrutin close(UUID id) {
    return end(id);
  }

  Scrutin end(UUID id) {
    Scrutin scrutin = store.locked(id);
    if (scrutin.status == Scrutin.Status.CLOSED) {
      return scrutin;
    }
    Conduct closed = scrutin.conduct().close();
    if (scrutin.way.counted()) {
      throw Refusal.conflict("COUNT_CLOSES", scrutin.way.word());
    }
    close(scrutin, closed, store.tally(scrutin));
    return scrutin;
  }

  /** Closes on this tally, whose verdict leaves out what is withheld. */
  void close(Scrutin scrutin, Conduct closed, Tally tally) {
    scrutin.become(closed);
    scrutin.closedAt = decide(scrutin, tally, "scrutin.closed");
  }

  /** The chair's casting vote on a tie that the rule leaves to the chair. */
  @Allowed(Act.PROCLAIM)
  public Scrutin castingVote(UUID id, Choice choice) {
    Scrutin scrutin = store.locked(id);
    if (scrutin.status != Scrutin.Status.CLOSED || scrutin.verdict().outcome() != Verdict.Outcome.TIED) {
      throw Refusal.conflict("NO_TIE");
    }
    if (choice == null || choice == Choice.ABSTENTION) {
      throw Refusal.invalid("CASTING_VOTE", "choice");
    }
    scrutin.casting = (choice == Choice.POUR ? Tally.Casting.POUR : Tally.Casting.CONTRE).name();
    decide(scrutin, store.tally(scrutin), "scrutin.casting-vote");
    return scrutin;
  }

  /** Computes and journals the verdict; answers the instant of the act. */
  private Instant decide(Scrutin scrutin, Tally tally, String act) {
    PaperCount.Withheld withheld = withheld(scrutin);
    Verdict verdict = PaperCount.shown(scrutin.rule().decide(tally), withheld);
    scrutin.verdictJson = Json.write(verdict.toMap());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", scrutin.number);
    boolean told = withheld != PaperCount.Withheld.EVERYTHING;
    facts.put("pour", told ? tally.pour() : null);
    facts.put("contre", told ? tally.contre() : null);
    facts.put("abstention", told ? tally.abstention() : null);
    facts.put("verdict", verdict.toMap());
    if (scrutin.casting != null) {
      facts.put("casting", scrutin.casting);
    }
    return journal.append(act, scrutin.id, facts).at();
  }

  private static PaperCount.Withheld withheld(Scrutin scrutin) {
    return scrutin.countJson == null ? PaperCount.Withheld.NOTHING : scrutin.count().withheld();
  }

  private Scrutin change(Scrutin scrutin, Conduct conduct, String act) {
    scrutin.become(conduct);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", scrutin.number);
    if (scrutin.closesAt != null) {
      facts.put("closesAt", scrutin.closesAt.toString());
    }
    journal.append(act, scrutin.id, facts);
    return scrutin;
  }
}
