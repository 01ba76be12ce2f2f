package liptako.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import liptako.deliberation.VotingListService;
import liptako.texts.VotingOrder;
import liptako.web.look.Say;

/** The chair's order of a voting list: a line goes to another place, is split, or is voted together with the next. */
@Named("ordering")
@ViewScoped
public class OrderingForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private VotingListService lists;
  @Inject private VotingListPage page;
  private String name;
  private String authors;
  private Integer place;
  private boolean splittable;
  private boolean blockable;

  public void prepare(VotingListService.Entry entry) {
    name = entry.vote().getName();
    authors = page.authors(entry);
    place = entry.vote().getPosition();
    splittable = entry.vote().getReason() != VotingOrder.Reason.COMPROMISE && entry.vote().getNumbers().size() == 1 && !page.isPart(entry);
    blockable = place < page.getEntries().size() && !page.isPart(entry);
  }

  public void move() {
    lists.move(page.getDraft().getId(), name, place == null ? 0 : place);
    Say.done("list.order.done", name, place);
  }

  /** One part for what it changes first and one for the rest; the rest can be split again. */
  public void split() {
    lists.split(page.getDraft().getId(), name, List.of(Set.of(0)));
    Say.done("list.splitDone", name);
  }

  /** One vote with the line after it. */
  public void block() {
    int at = page.getEntries().stream().filter(entry -> entry.vote().getName().equals(name)).findFirst().orElseThrow().vote().getPosition();
    lists.block(page.getDraft().getId(), List.of(name, page.getEntries().get(at).vote().getName()));
    Say.done("list.blocked");
  }

  public String getName() {
    return name;
  }

  public String getAuthors() {
    return authors;
  }

  public Integer getPlace() {
    return place;
  }

  public void setPlace(Integer place) {
    this.place = place;
  }

  public boolean isSplittable() {
    return splittable;
  }

  public boolean isBlockable() {
    return blockable;
  }
}
