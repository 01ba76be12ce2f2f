package liptako.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import liptako.deliberation.Draft;
import liptako.deliberation.DraftService;
import liptako.deliberation.ListRun;
import liptako.deliberation.VotingListService;
import liptako.web.look.Say;

/** The texts of the item under discussion, and the next vote of the list that the chair has entrusted to the clerk. */
@Named("itemTexts")
@ViewScoped
public class ItemTexts implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private DraftService drafts;
  @Inject private VotingListService lists;
  @Inject private ListRun run;
  @Inject private SittingDesk desk;
  private transient long readAt;
  private transient List<Draft> texts;
  private transient VotingListService.Entry next;

  private void read() {
    if (texts == null || readAt != desk.getNumber()) {
      readAt = desk.getNumber();
      texts = desk.getItem() == null ? List.of() : drafts.drafts(desk.getItem().getId()).stream().filter(d -> d.getStatus() != Draft.Status.WITHDRAWN).toList();
      next = getEntrusted() == null ? null : lists.reading(getEntrusted().getId()).nextEntry();
    }
  }

  public List<Draft> getTexts() {
    read();
    return texts;
  }

  /** The text whose list the clerk runs, or null. */
  public Draft getEntrusted() {
    return texts.stream().filter(d -> d.getListRule() != null && d.getStatus() == Draft.Status.TABLED).findFirst().orElse(null);
  }

  /** The line of that list to be voted now, or null. */
  public VotingListService.Entry getNext() {
    read();
    return next;
  }

  /** The list's one key, on what was last shown. */
  public void step() {
    UUID shown = getNext() == null ? null : getNext().vote().getScrutinId();
    ListRun.Step step = run.step(getEntrusted().getId(), desk.getPending() == null ? null : shown);
    Say.done("list.step." + step.state(), step.vote());
  }
}
