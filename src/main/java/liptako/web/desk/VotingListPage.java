package liptako.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.deliberation.AmendmentService;
import liptako.deliberation.Draft;
import liptako.deliberation.DraftService;
import liptako.deliberation.DraftVersion;
import liptako.deliberation.ListRun;
import liptako.deliberation.TabledAmendment;
import liptako.deliberation.TextVote;
import liptako.deliberation.VotingListService;
import liptako.journal.JournalService;
import liptako.language.Bundle;
import liptako.texts.VotingList;
import liptako.texts.Written;
import liptako.voting.RuleShelf;
import liptako.voting.ScrutinReading;
import liptako.voting.ScrutinView;
import liptako.web.look.Say;
import org.omnifaces.cdi.Param;

/** The voting list of a text, followed line by line: by hand, or by scrutins with one key a vote. */
@Named("votingListPage")
@ViewScoped
public class VotingListPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private VotingListService lists;
  @Inject private ListRun run;
  @Inject private DraftService drafts;
  @Inject private TextVote votes;
  @Inject private RuleShelf shelf;
  @Inject private AmendmentService amendments;
  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  @Inject private ScrutinReading scrutins;
  @Inject private JournalService journal;
  @Inject @Param(name = "texte") private UUID id;
  private String how;
  private transient long number;
  private transient Draft draft;
  private transient AgendaItem item;
  private transient Session session;
  private transient VotingListService.Reading reading;
  private transient VotingListService.Entry next;
  private transient ScrutinView running;
  private transient Map<Integer, String> authors = Map.of();

  public void load() {
    number = journal.number();
    draft = id == null ? null : drafts.draft(id);
    if (draft == null) {
      return;
    }
    item = agenda.item(draft.getItemId());
    session = sessions.session(item.getSessionId());
    reading = lists.reading(id);
    authors = amendments.amendments(id).stream().collect(Collectors.toMap(TabledAmendment::getNumber, TabledAmendment::getAuthors));
    next = reading.nextEntry();
    running = next == null || next.vote().getScrutinId() == null ? null : scrutins.desk(next.vote().getScrutinId());
  }

  public void propose() {
    lists.propose(id);
    Say.done("list.proposed");
  }

  public void decide(String vote, boolean adopted) {
    lists.decide(id, vote, adopted, how == null || how.isBlank() ? Bundle.MESSAGES.french("list.byHand") : how);
    Say.done(adopted ? "list.adopted" : "list.rejected", vote);
  }

  /** The one key: on what was last shown. */
  public void step() {
    ListRun.Step step = run.step(id, getShown());
    Say.done("list.step." + step.state(), step.vote());
  }

  public void takeBack() {
    run.takeBack(id);
    Say.done("list.takenBack");
  }

  /** The scrutin on the whole, under the rule of the text's kind. */
  public void voteOnWhole() {
    String act = switch (draft.getKind()) {
      case RESOLUTION -> "resolution";
      case RECOMMENDATION -> "recommandation";
      case OPINION -> "avis";
      case REGULATION -> "reglement-interieur";
      case DECLARATION -> "avis";
    };
    votes.open(id, shelf.acts().stream().filter(each -> each.name().equals(act)).findFirst().orElseThrow().rule());
    Say.done("texts.vote.opened");
  }

  public void decideWhole(boolean adopted) {
    votes.decide(id, adopted, Bundle.MESSAGES.french("list.byHand"));
    Say.done("texts.decided", Words.say("draft.status." + drafts.draft(id).getStatus()));
  }

  public void settleWhole() {
    votes.settle(id);
    Say.done("texts.decided", Words.say("draft.status." + drafts.draft(id).getStatus()));
  }

  /** Whether its amendments are through and the text itself can be put to the vote. */
  public boolean isWhole() {
    return draft != null && (draft.getStatus() == Draft.Status.AMENDED || draft.getStatus() == Draft.Status.TABLED && getNext() == null && count("ADOPTED") == 0);
  }

  public DraftVersion getVersion() {
    return drafts.current(id);
  }

  public void undo() {
    lists.undo(id);
    Say.done("list.undone");
  }

  public void consolidate() {
    DraftVersion version = lists.consolidate(id);
    Say.done("list.consolidated", version.getNumber());
  }

  /** The scrutin by which the next line is being voted, as last shown; null when none runs. */
  private UUID getShown() {
    return running == null || running.scrutin().getStatus() == liptako.voting.Scrutin.Status.ANNULLED ? null : running.scrutin().getId();
  }

  /** Votes that fall when this one is adopted, as people list them. */
  public String falls(VotingListService.Entry entry) {
    return String.join(", ", entry.line().falls());
  }

  /** Who tabled what a line decides. */
  public String authors(VotingListService.Entry entry) {
    return entry.vote().getNumbers().stream().map(authors::get).distinct().collect(Collectors.joining(", "));
  }

  /** The exact words of a line. */
  public List<Written> written(VotingListService.Entry entry) {
    return reading.written(entry);
  }

  public boolean isPart(VotingListService.Entry entry) {
    return entry.vote().getName().contains("/");
  }

  public long count(String state) {
    return getEntries().stream().filter(entry -> entry.line().state() == VotingList.State.valueOf(state)).count();
  }

  /** Ballots still missing of the line being voted. */
  public long getElectors() {
    return running == null ? 0 : running.voters().stream().filter(voter -> voter.entry().votes()).count();
  }

  public List<VotingListService.Entry> getEntries() {
    return reading == null ? List.of() : reading.entries();
  }

  public VotingListService.Entry getNext() {
    return next;
  }

  public ScrutinView getRunning() {
    return getShown() == null ? null : running;
  }

  public boolean isBegun() {
    return getEntries().stream().anyMatch(entry -> entry.vote().getAdopted() != null || entry.vote().getScrutinId() != null);
  }

  public boolean isOpen() {
    return draft != null && draft.getStatus() == Draft.Status.TABLED;
  }

  public Draft getDraft() {
    return draft;
  }

  public AgendaItem getItem() {
    return item;
  }

  public Session getSession() {
    return session;
  }

  public long getNumber() {
    return number;
  }

  public String getHow() {
    return how;
  }

  public void setHow(String how) {
    this.how = how;
  }
}
