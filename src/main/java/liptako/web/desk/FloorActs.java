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
    Attempt.of(() -> floor.begin(speech), null);
  }

  /** Gives the floor to whoever is next. */
  public void giveNext() {
    if (!desk.getWaiting().isEmpty()) {
      give(desk.getWaiting().get(0).speech().getId());
    }
  }

  public void end(UUID speech) {
    Attempt.of(() -> floor.end(speech), null);
  }

  public void withdraw(UUID speech) {
    Attempt.of(() -> floor.withdraw(speech), null);
  }

  public void enlist() {
    if (Attempt.of(() -> floor.request(desk.getSitting().getId(), Check.given("deputy", deputy), kind), null)) {
      deputy = null;
    }
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
