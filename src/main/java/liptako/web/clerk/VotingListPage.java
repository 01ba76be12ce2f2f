package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.deliberation.AmendmentService;
import liptako.deliberation.DraftVersion;
import liptako.deliberation.TabledAmendment;
import liptako.deliberation.VotingListService;
import liptako.texts.VotingList;
import liptako.web.look.Say;
import org.omnifaces.cdi.Param;

/** The voting list of a text, followed line by line. */
@Named("votingListPage")
@ViewScoped
public class VotingListPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private VotingListService lists;
  @Inject private AmendmentService amendments;
  @Inject @Param(name = "texte") private UUID draft;
  private String how;
  private transient VotingListService.Reading reading;
  private transient Map<Integer, String> authors = Map.of();

  public void load() {
    reading = draft == null ? null : lists.reading(draft);
    authors = draft == null ? Map.of() : amendments.amendments(draft).stream().collect(Collectors.toMap(TabledAmendment::getNumber, TabledAmendment::getAuthors));
  }

  public void propose() {
    lists.propose(draft);
    Say.done("list.proposed");
  }

  public void move(VotingListService.Entry entry, int by) {
    lists.move(draft, entry.vote().getName(), entry.vote().getPosition() + by);
  }

  public void decide(String vote, boolean adopted) {
    lists.decide(draft, vote, adopted, how == null || how.isBlank() ? "à main levée" : how);
    Say.done(adopted ? "list.adopted" : "list.rejected", vote);
  }

  public void undo() {
    lists.undo(draft);
    Say.done("list.undone");
  }

  public void consolidate() {
    DraftVersion version = lists.consolidate(draft);
    Say.done("list.consolidated", version.getNumber());
  }

  /** Votes that fall when this one is adopted, as people list them. */
  public String falls(VotingListService.Entry entry) {
    return String.join(", ", entry.line().falls());
  }

  /** Who tabled what a line decides. */
  public String authors(VotingListService.Entry entry) {
    return entry.vote().getNumbers().stream().map(authors::get).distinct().collect(Collectors.joining(", "));
  }

  public long count(VotingList.State state) {
    return getEntries().stream().filter(entry -> entry.line().state() == state).count();
  }

  public List<VotingListService.Entry> getEntries() {
    return reading == null ? List.of() : reading.entries();
  }

  public VotingListService.Entry getNext() {
    return getEntries().stream().filter(entry -> entry.vote().getName().equals(reading.next())).findFirst().orElse(null);
  }

  public boolean isBegun() {
    return getEntries().stream().anyMatch(entry -> entry.vote().getAdopted() != null);
  }

  public String getHow() {
    return how;
  }

  public void setHow(String how) {
    this.how = how;
  }
}
