package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import liptako.assembly.SessionService;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.ProvedAgain;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.rules.Verdict;

/** Proclaims, overrides, annuls and publishes. No outcome is proclaimed that the rule does not give, unless two persons say why. */
@ApplicationScoped
@Transactional
public class Proclamation {
  @Inject private JournalService journal;
  @Inject private ScrutinStore store;
  @Inject private SessionService sessions;
  @Inject private Caller caller;

  /** Proclaims the outcome the chair names; it must be the rule's, or a confirmed override's. */
  @Allowed(Act.PROCLAIM)
  @ProvedAgain
  public Scrutin proclaim(UUID id, Verdict.Outcome outcome) {
    return say(id, outcome);
  }

  Scrutin say(UUID id, Verdict.Outcome outcome) {
    Scrutin scrutin = closed(id);
    Scrutin.Override override = scrutin.override();
    boolean overridden = override != null && override.confirmedBy() != null;
    Verdict verdict = scrutin.verdict();
    Verdict.Outcome given = overridden ? override.outcome() : verdict.outcome();
    if (given == Verdict.Outcome.TIED) {
      throw Refusal.conflict("TIE_TO_SETTLE");
    }
    if (outcome != given) {
      throw Refusal.conflict("NOT_THE_RULES_OUTCOME", verdict.word());
    }
    scrutin.status = Scrutin.Status.PROCLAIMED;
    scrutin.outcome = given.name();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", scrutin.number);
    facts.put("outcome", given.name());
    facts.put("override", overridden ? Json.parse(scrutin.overrideJson) : null);
    scrutin.proclaimedAt = journal.append("scrutin.proclaimed", id, facts).at();
    return scrutin;
  }

  /** Asks to proclaim another outcome than the rule's; a second person must confirm. */
  @Allowed(Act.PROCLAIM)
  @ProvedAgain
  public Scrutin askOverride(UUID id, Verdict.Outcome outcome, String reason) {
    Scrutin scrutin = closed(id);
    if (Check.given("outcome", outcome) == scrutin.verdict().outcome() || outcome != Verdict.Outcome.ADOPTED && outcome != Verdict.Outcome.REJECTED) {
      throw Refusal.invalid("OVERRIDE_OUTCOME", "outcome");
    }
    return override(scrutin, new Scrutin.Override(outcome, Check.text("reason", reason, 1_000), caller.mark(), null), "override.asked");
  }

  /** The second person confirms. */
  @Allowed(Act.CONFIRM_OVERRIDE)
  @ProvedAgain
  public Scrutin confirmOverride(UUID id) {
    Scrutin scrutin = closed(id);
    Scrutin.Override asked = scrutin.override();
    if (asked == null || asked.confirmedBy() != null) {
      throw Refusal.conflict("NO_OVERRIDE_ASKED");
    }
    if (caller.made(asked.by())) {
      throw Refusal.conflict("SECOND_PERSON");
    }
    return override(scrutin, new Scrutin.Override(asked.outcome(), asked.reason(), asked.by(), caller.mark()), "override.confirmed");
  }

  /** Declares the scrutin void, with the reason; it stays on record and may be taken again. */
  @Allowed(Act.ANNUL_SCRUTIN)
  public Scrutin annul(UUID id, String reason) {
    Scrutin scrutin = store.locked(id);
    Conduct annulled = scrutin.conduct().annul();
    String why = Check.text("reason", reason, 1_000);
    scrutin.become(annulled);
    scrutin.annulReason = why;
    scrutin.annulledAt = journal.append("scrutin.annulled", id, Map.of("number", scrutin.number, "reason", why)).at();
    return scrutin;
  }

  /** Publishes a proclaimed or annulled scrutin on the public site, together with its session: the last step of a release, which two persons asked and confirmed. */
  @Allowed(Act.CONFIRM_PUBLICATION)
  public Scrutin publish(UUID id) {
    Scrutin scrutin = store.locked(id);
    if (scrutin.status != Scrutin.Status.PROCLAIMED && scrutin.status != Scrutin.Status.ANNULLED) {
      throw Refusal.conflict("NOT_PROCLAIMED");
    }
    if (scrutin.publishedAt == null) {
      sessions.publish(scrutin.sessionId);
      scrutin.publishedAt = journal.append("scrutin.published", id, Map.of("number", scrutin.number, "session", scrutin.sessionId.toString())).at();
    }
    return scrutin;
  }

  private Scrutin override(Scrutin scrutin, Scrutin.Override override, String act) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("outcome", override.outcome().name());
    facts.put("reason", override.reason());
    facts.put("by", override.by());
    facts.put("confirmedBy", override.confirmedBy());
    scrutin.overrideJson = Json.write(facts);
    journal.append(act, scrutin.id, facts);
    return scrutin;
  }

  private Scrutin closed(UUID id) {
    Scrutin scrutin = store.locked(id);
    if (scrutin.status != Scrutin.Status.CLOSED) {
      throw Refusal.conflict("SCRUTIN_NOT_CLOSED");
    }
    return scrutin;
  }
}
