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
  private String code;
  private DoorService.Way way;
  private transient DoorService.Passed passed;
  private transient String refused;
  private transient boolean photo;

  public void load() {
    desk.load();
  }

  public void read() {
    passed = null;
    refused = null;
    try {
      passed = door.pass(desk.getSitting().getId(), code, way);
      photo = profiles.profile(passed.deputy().id()).photo();
    } catch (Refusal refusal) {
      refused = refusal.told();
    }
    code = null;
    desk.load();
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

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
