package liptako.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.texts.Written;
import liptako.voting.ListedScrutins;
import liptako.voting.RuleShelf;
import liptako.voting.Scrutin;

/** Runs a voting list by scrutins, one key a vote: the chair entrusts the list to the clerk, whose key ends a vote, records it in its line and opens the next. */
@ApplicationScoped
@Transactional
public class ListRun {
  /** Where the list stands after a step. */
  public enum State {
    /** The next line is being voted. */
    VOTING,
    /** A tie, or an override that was asked for: the chair's word is waited for. */
    WAITS_FOR_CHAIR,
    /** The scrutin gave neither « adopté » nor « rejeté », or was annulled: the line is to be voted again. */
    AGAIN,
    /** Nothing is left to vote. */
    DONE
  }

  /**
   * @param vote name of the line it is about, null when the list is done
   * @param scrutin by which that line is being voted, or null
   */
  public record Step(State state, String vote, UUID scrutin) {}

  @Inject private DraftService drafts;
  @Inject private AmendmentService amendments;
  @Inject private VotingListService lists;
  @Inject private ListedScrutins scrutins;
  @Inject private SittingService sittings;
  @Inject private RuleShelf rules;
  @Inject private JournalService journal;

  /**
   * The chair has the list voted by scrutins that the clerk opens and ends; what its rule gives is proclaimed.
   *
   * @param seconds how long ballots are taken on each line, 10 to 600, or null until the clerk ends it
   */
  @Allowed(Act.ENTRUST_LIST)
  public void entrust(UUID id, String rule, Integer seconds) {
    journal.lock();
    Draft draft = drafts.requireTabled(id);
    if (lists.reading(id).entries().isEmpty()) {
      throw Refusal.conflict("LIST_EMPTY_YET", draft.title);
    }
    if (rules.rule(rule).secret() || rules.rule(rule).election() || rules.rule(rule).consensus()) {
      throw Refusal.invalid("LIST_RULE", "rule", rules.rule(rule).title());
    }
    if (seconds != null) {
      Check.number("seconds", seconds, 10, 600);
    }
    draft.listRule = rule;
    draft.listSeconds = seconds;
    journal.append("list.entrusted", id, seconds == null ? Map.of("rule", rule) : Map.of("rule", rule, "seconds", seconds));
  }

  /** The chair takes the list back: what is being voted stays with the chair. */
  @Allowed(Act.ENTRUST_LIST)
  public void takeBack(UUID id) {
    journal.lock();
    Draft draft = requireEntrusted(id);
    draft.listRule = null;
    draft.listSeconds = null;
    journal.append("list.takenBack", id, Map.of());
  }

  /**
   * The one key: ends the vote that is open and records it in its line, then opens the next.
   *
   * @param shown the scrutin that whoever pressed the key saw running, null when none was; a key pressed twice, or after somebody else's, does nothing more
   */
  @Allowed(Act.RUN_LIST)
  public Step step(UUID id, UUID shown) {
    journal.lock();
    Draft draft = requireEntrusted(id);
    VotingListService.Reading reading = lists.reading(id);
    VotingListService.Entry entry = reading.nextEntry();
    Scrutin running = entry == null ? null : scrutins.find(entry.vote().getScrutinId());
    if (!Objects.equals(shown, running == null || running.getStatus() == Scrutin.Status.ANNULLED ? null : running.getId())) {
      return entry == null ? new Step(State.DONE, null, null) : new Step(State.VOTING, entry.vote().getName(), entry.vote().getScrutinId());
    }
    if (running != null && running.getStatus() != Scrutin.Status.ANNULLED) {
      Step stopped = end(entry.vote(), running.getId());
      if (stopped != null) {
        return stopped;
      }
      reading = lists.reading(id);
      entry = reading.nextEntry();
    }
    return entry == null ? new Step(State.DONE, null, null) : open(draft, entry, reading.written(entry));
  }

  /** Null when the line is decided; otherwise why it is not. */
  private Step end(ListVote vote, UUID id) {
    Scrutin ended = scrutins.end(id);
    if (ended.getStatus() != Scrutin.Status.PROCLAIMED) {
      return new Step(State.WAITS_FOR_CHAIR, vote.getName(), id);
    }
    if (!ended.getOutcome().equals("ADOPTED") && !ended.getOutcome().equals("REJECTED")) {
      vote.scrutinId = null;
      journal.append("list.undecided", vote.id, Map.of("vote", vote.name, "scrutin", ended.getNumber(), "outcome", ended.getOutcome()));
      return new Step(State.AGAIN, vote.getName(), null);
    }
    lists.record(vote, ended.getOutcome().equals("ADOPTED"), "scrutin n°\u00a0" + ended.getNumber() + " (" + scrutins.figures(id) + ")");
    return null;
  }

  private Step open(Draft draft, VotingListService.Entry entry, List<Written> written) {
    Sitting sitting = sittings.current().orElseThrow(() -> Refusal.conflict("LIST_NO_SITTING"));
    if (!draft.itemId.equals(sitting.getItemId())) {
      throw Refusal.conflict("LIST_ITEM_NOT_CALLED", draft.title);
    }
    ListVote vote = entry.vote();
    Map<Integer, TabledAmendment> tabled = amendments.amendments(draft.id).stream().collect(Collectors.toMap(TabledAmendment::getNumber, Function.identity()));
    Scrutin opened = scrutins.open(sitting.getId(), ListWords.question(vote, tabled, draft), ListWords.meaning(written, entry.line()),
        draft.listRule, vote.scrutinId, draft.listSeconds == null ? null : Duration.ofSeconds(draft.listSeconds));
    vote.scrutinId = opened.getId();
    return new Step(State.VOTING, vote.getName(), opened.getId());
  }

  private Draft requireEntrusted(UUID id) {
    Draft draft = drafts.requireTabled(id);
    if (draft.listRule == null) {
      throw Refusal.conflict("LIST_NOT_ENTRUSTED", draft.title);
    }
    return draft;
  }
}
