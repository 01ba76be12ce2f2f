package liptako.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import liptako.floor.FloorService;
import liptako.floor.Speech;
import liptako.refusal.Check;

/** The floor: gives it, ends it, enlists who raised a hand. */
@Named("floorActs")
@ViewScoped
public class FloorActs implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private FloorService floor;
  @Inject private SittingDesk desk;
  private UUID deputy;
  private Speech.Kind kind = Speech.Kind.CONTRIBUTION;

  public void give(UUID speech) {
    floor.begin(speech);
  }

  /** Gives the floor to whoever is next. */
  public void giveNext() {
    if (!desk.getWaiting().isEmpty()) {
      give(desk.getWaiting().get(0).speech().getId());
    }
  }

  public void end(UUID speech) {
    floor.end(speech);
  }

  public void withdraw(UUID speech) {
    floor.withdraw(speech);
  }

  public void enlist() {
    floor.request(desk.getSitting().getId(), Check.given("deputy", deputy), kind);
    deputy = null;
  }

  public Speech.Kind[] getKinds() {
    return Speech.Kind.values();
  }

  public UUID getDeputy() {
    return deputy;
  }

  public void setDeputy(UUID deputy) {
    this.deputy = deputy;
  }

  public Speech.Kind getKind() {
    return kind;
  }

  public void setKind(Speech.Kind kind) {
    this.kind = kind;
  }
}
