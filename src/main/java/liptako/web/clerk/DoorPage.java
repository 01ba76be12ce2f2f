package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import liptako.accreditation.ProfileService;
import liptako.attendance.DoorService;
import liptako.refusal.Refusal;
import liptako.web.desk.SittingDesk;

/** The door: one field that a scanner types into, one answer to be read from afar. A badge that opens nothing is an answer too, and the next one may be read at once. */
@Named("door")
@ViewScoped
public class DoorPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private SittingDesk desk;
  @Inject private DoorService door;
  @Inject private ProfileService profiles;
  private String answered;
  private DoorService.Way way;
  private transient DoorService.Passed passed;
  private transient String refused;
  private transient boolean photo;

  public void load() {
    desk.load();
  }

  /**
   * Answers a badge that was read.
   *
   * @param scan names this reading: sent again because its answer was lost, it gets the same answer and nothing is noted twice
   * @param wanted the way that was chosen when it was read, or null
   */
  public void read(String scan, String badge, DoorService.Way wanted) {
    if (scan != null && scan.equals(answered)) {
      return;
    }
    passed = null;
    refused = null;
    try {
      passed = door.pass(desk.getSitting().getId(), badge, wanted);
      photo = profiles.profile(passed.deputy().id()).photo();
    } catch (Refusal refusal) {
      refused = refusal.told();
    }
    answered = scan;
  }

  public void setWayTo(DoorService.Way wanted) {
    way = wanted;
  }

  public DoorService.Passed getPassed() {
    return passed;
  }

  public String getRefused() {
    return refused;
  }

  public boolean isPhoto() {
    return photo;
  }

  /** Null: who is absent comes, who is present leaves. */
  public DoorService.Way getWay() {
    return way;
  }
}
