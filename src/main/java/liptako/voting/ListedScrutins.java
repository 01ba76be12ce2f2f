package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Refusal;
import liptako.rules.Verdict;

/**
 * The scrutins of a voting list that the chair has entrusted to the clerk: opened and ended one after the other, each with what its rule gives
 * and nothing else. Only the room that keeps the lists, and knows that they are entrusted, may call it.
 */
@ApplicationScoped
@Transactional
public class ListedScrutins {
  @Inject private ScrutinOpening opening;
  @Inject private ScrutinConduct conduct;
  @Inject private Proclamation proclamation;
  @Inject private ScrutinStore store;

  /** A list's scrutin as it stands; null when there is none of that id. */
  @Allowed(Act.FOLLOW_SITTING)
  public Scrutin find(UUID id) {
    return id == null ? null : store.find(id);
  }

  /**
   * Opens the scrutin of the line whose turn it is.
   *
   * @param repeats an annulled scrutin that this one takes again, or null
   * @param time how long ballots are taken, or null until it is ended
   */
  @Allowed(Act.RUN_LIST)
  public Scrutin open(UUID sitting, String question, String meaning, String rule, UUID repeats, Duration time) {
    return opening.begin(sitting, question, meaning, rule, repeats, time, Way.TERMINAL);
  }

  /** Closes what is open and proclaims what the rule gives. A tie waits for the chair; a held one for the chair's word; a proclaimed or annulled one stays. */
  @Allowed(Act.RUN_LIST)
  public Scrutin end(UUID id) {
    Scrutin scrutin = store.locked(id);
    if (scrutin.status == Scrutin.Status.HELD) {
      throw Refusal.conflict("LIST_SCRUTIN_HELD", scrutin.number);
    }
    if (scrutin.status == Scrutin.Status.OPEN) {
      scrutin = conduct.end(id);
    }
    if (scrutin.status == Scrutin.Status.CLOSED && scrutin.override() == null && scrutin.verdict().outcome() != Verdict.Outcome.TIED) {
      scrutin = proclamation.say(id, scrutin.verdict().outcome());
    }
    return scrutin;
  }

  /** « 45 pour, 12 contre, 3 abstentions », of a scrutin that is closed. */
  @Allowed(Act.FOLLOW_SITTING)
  public String figures(UUID id) {
    var tally = store.tally(store.find(id));
    return tally.pour() + " pour, " + tally.contre() + " contre, " + tally.abstention() + (tally.abstention() > 1 ? " abstentions" : " abstention");
  }
}
