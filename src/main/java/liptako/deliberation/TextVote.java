package liptako.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinOpening;
import liptako.voting.ScrutinReading;

/** The vote on the whole of a text, after its amendments: what is adopted is the wording in force, frozen with its hash. */
@ApplicationScoped
@Transactional
public class TextVote {
  @Inject private DraftService drafts;
  @Inject private VotingListService lists;
  @Inject private SittingService sittings;
  @Inject private ScrutinOpening opening;
  @Inject private ScrutinReading scrutins;
  @Inject private JournalService journal;

  /** Opens the scrutin on the whole; not while amendments wait for their vote. */
  @Allowed(Act.OPEN_SCRUTIN)
  public Scrutin open(UUID id, String rule) {
    journal.lock();
    Draft draft = requireReady(id);
    Sitting sitting = sittings.current().orElseThrow(() -> Refusal.conflict("LIST_NO_SITTING"));
    if (!draft.itemId.equals(sitting.getItemId())) {
      throw Refusal.conflict("LIST_ITEM_NOT_CALLED", draft.title);
    }
    UUID before = draft.scrutinId != null && scrutins.current(draft.scrutinId).getStatus() == Scrutin.Status.ANNULLED ? draft.scrutinId : null;
    DraftVersion version = drafts.current(id);
    Scrutin scrutin = opening.open(sitting.getId(), "Ensemble du texte\u202f: " + draft.title + " (version\u00a0" + version.getNumber() + ")",
        "le texte est adopté dans sa version\u00a0" + version.getNumber() + ", empreinte " + version.getHash().substring(0, 16), rule, before, null, null);
    draft.scrutinId = scrutin.getId();
    journal.append("text.voted", id, Map.of("scrutin", scrutin.getNumber(), "number", version.getNumber(), "hash", version.getHash()));
    return scrutin;
  }

  /** Takes what the proclaimed scrutin decided. */
  @Allowed(Act.ORDER_VOTES)
  public void settle(UUID id) {
    journal.lock();
    Draft draft = drafts.requireUndecided(id);
    Scrutin scrutin = draft.scrutinId == null ? null : scrutins.current(draft.scrutinId);
    if (scrutin == null || scrutin.getStatus() != Scrutin.Status.PROCLAIMED) {
      throw Refusal.conflict("TEXT_NOT_VOTED", draft.title);
    }
    if (!scrutin.getOutcome().equals("ADOPTED") && !scrutin.getOutcome().equals("REJECTED")) {
      throw Refusal.conflict("TEXT_UNDECIDED", draft.title, scrutin.getNumber());
    }
    drafts.decide(draft, scrutin.getOutcome().equals("ADOPTED"), "scrutin n°\u00a0" + scrutin.getNumber());
  }

  /** What was decided without a scrutin. */
  @Allowed(Act.LEAD_SITTING)
  public void decide(UUID id, boolean adopted, String how) {
    journal.lock();
    Draft draft = requireReady(id);
    drafts.decide(draft, adopted, Check.text("how", how, 200));
  }

  private Draft requireReady(UUID id) {
    Draft draft = drafts.requireUndecided(id);
    if (draft.scrutinId != null && scrutins.current(draft.scrutinId).getStatus() != Scrutin.Status.ANNULLED) {
      throw Refusal.conflict("TEXT_BEING_VOTED", scrutins.current(draft.scrutinId).getNumber());
    }
    VotingListService.Reading reading = lists.reading(id);
    if (reading.next() != null) {
      throw Refusal.conflict("VOTES_PENDING", reading.next());
    }
    if (draft.status == Draft.Status.TABLED && reading.entries().stream().anyMatch(entry -> Boolean.TRUE.equals(entry.vote().getAdopted()))) {
      throw Refusal.conflict("TEXT_NOT_CONSOLIDATED", draft.title);
    }
    return draft;
  }
}
