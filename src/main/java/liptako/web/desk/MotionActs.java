package liptako.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import liptako.floor.FloorService;
import liptako.floor.Speech;
import liptako.language.Bundle;
import liptako.motion.Motion;
import liptako.motion.MotionKind;
import liptako.motion.MotionRequests;
import liptako.motion.MotionService;
import liptako.refusal.Check;
import liptako.voting.Scrutin;
import liptako.web.look.Say;

/** Motions of procedure on the staff's desks: takes one, gives one speaker for and one against the floor, has it voted, does what it decides. */
@Named("motionActs")
@ViewScoped
public class MotionActs implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private MotionService motions;
  @Inject private MotionRequests requests;
  @Inject private FloorService floor;
  @Inject private SittingDesk desk;
  private String kind;
  private UUID deputy;
  private UUID about;
  private UUID speaker;
  private UUID declined;
  private String reason;
  private transient long readAt;
  private transient List<Motion> all;
  private transient List<Speech> rulings;

  /** Once for each state of the sitting that the desk shows. */
  private List<Motion> all() {
    if (all == null || readAt != desk.getNumber()) {
      readAt = desk.getNumber();
      all = desk.getSitting() == null ? List.of() : motions.motions(desk.getSitting().getId());
      rulings = desk.getSitting() == null ? List.of() : floor.speeches(desk.getSitting().getId()).stream().filter(s -> s.getRuling() != null).toList();
    }
    return all;
  }

  /** The motion to be dealt with now, or null. */
  public Motion getPending() {
    return all().stream().filter(Motion::isPending).reduce((first, second) -> second).orElse(null);
  }

  /** The three that were decided last, the latest first. */
  public List<Motion> getDecided() {
    List<Motion> decided = new java.util.ArrayList<>(all().stream().filter(m -> !m.isPending() && !m.isRequested()).toList());
    java.util.Collections.reverse(decided);
    return decided.subList(0, Math.min(3, decided.size()));
  }

  /** Those that deputies asked for and nobody has taken up, in the order of asking. */
  public List<Motion> getRequested() {
    return all().stream().filter(Motion::isRequested).toList();
  }

  public void takeUp(UUID motion) {
    Say.done("motion.moved", requests.takeUp(motion).getTitle());
  }

  public void prepareDecline(Motion motion) {
    declined = motion.getId();
    reason = null;
  }

  public void decline() {
    Say.done("motion.DECLINED", requests.decline(declined, reason).getTitle());
  }

  /** Points of order on which the chair has ruled. */
  public List<Speech> getRulings() {
    all();
    return rulings;
  }

  public void prepare() {
    kind = null;
    deputy = null;
    about = getRulings().stream().reduce((first, second) -> second).map(Speech::getId).orElse(null);
  }

  public void move() {
    Motion motion = motions.move(desk.getSitting().getId(), Check.text("kind", kind, 60), Check.given("deputy", deputy), about);
    Say.done("motion.moved", motion.getTitle());
  }

  public void speak(boolean pour) {
    motions.speak(getPending().getId(), Check.given("speaker", speaker), pour);
    speaker = null;
  }

  public void vote() {
    motions.open(getPending().getId());
  }

  public void settle() {
    said(motions.settle(getPending().getId()));
  }

  public void decide(boolean carried) {
    said(motions.decide(getPending().getId(), carried, Bundle.MESSAGES.french("list.byHand")));
  }

  private static void said(Motion motion) {
    Say.done("motion." + motion.getStatus(), motion.getTitle());
  }

  public void withdraw() {
    motions.withdraw(getPending().getId());
    Say.done("motion.withdrawn");
  }

  /** Whether its scrutin is proclaimed and what it decided is to be done. */
  public boolean isToSettle() {
    return getPending() != null && getPending().getScrutinId() != null
        && desk.getResults().stream().anyMatch(v -> v.scrutin().getId().equals(getPending().getScrutinId()) && v.scrutin().getStatus() == Scrutin.Status.PROCLAIMED);
  }

  /** Whether it is being voted. */
  public boolean isVoting() {
    return getPending() != null && getPending().getScrutinId() != null
        && desk.getResults().stream().anyMatch(v -> v.scrutin().getId().equals(getPending().getScrutinId()) && v.scrutin().getStatus().pending());
  }

  public List<MotionKind> getKinds() {
    return motions.kinds();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public UUID getDeputy() {
    return deputy;
  }

  public void setDeputy(UUID deputy) {
    this.deputy = deputy;
  }

  public UUID getAbout() {
    return about;
  }

  public void setAbout(UUID about) {
    this.about = about;
  }

  public UUID getSpeaker() {
    return speaker;
  }

  public void setSpeaker(UUID speaker) {
    this.speaker = speaker;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
