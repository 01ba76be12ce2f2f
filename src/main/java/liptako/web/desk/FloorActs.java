package liptako.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import liptako.floor.Debate;
import liptako.floor.DebateService;
import liptako.floor.FloorService;
import liptako.floor.Speech;
import liptako.refusal.Check;

/** The floor: gives it, stops and ends it, prolongs it, rules on points of order, says how the item is debated, enlists who raised a hand. */
@Named("floorActs")
@ViewScoped
public class FloorActs implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private FloorService floor;
  @Inject private DebateService debates;
  @Inject private SittingDesk desk;
  private UUID deputy;
  private Speech.Kind kind = Speech.Kind.CONTRIBUTION;
  private UUID about;
  private String ruling;
  private String language;
  private String interpreter;
  private Integer itemMinutes;
  private Integer delegationMinutes;
  private Integer speakerMinutes;
  private boolean alternate;
  private transient long readAt;
  private transient Debate debate;
  private transient DebateService.Times times;

  public void give(UUID speech) {
    floor.begin(speech);
  }

  /** Gives the floor to whoever is next. */
  public void giveNext() {
    if (!desk.getWaiting().isEmpty()) {
      give(desk.getWaiting().get(0).speech().getId());
    }
  }

  /** How the item under discussion is debated; an open one without limits when there is none. */
  public Debate getDebate() {
    read();
    return debate;
  }

  public DebateService.Times getTimes() {
    read();
    return times;
  }

  /** Once for each state of the sitting that the desk shows. */
  private void read() {
    if (debate == null || readAt != desk.getNumber()) {
      readAt = desk.getNumber();
      UUID item = desk.getItem() == null ? null : desk.getItem().getId();
      debate = debates.debate(item);
      times = debates.times(item);
    }
  }

  public void toggleList() {
    debates.closeList(desk.getItem().getId(), !getDebate().isListClosed());
  }

  public void prepareDebate() {
    Debate now = getDebate();
    itemMinutes = minutes(now.getItemSeconds());
    delegationMinutes = minutes(now.getDelegationSeconds());
    speakerMinutes = minutes(now.getSpeakerSeconds());
    alternate = now.isAlternate();
  }

  private static Integer minutes(Integer seconds) {
    return seconds == null ? null : Math.max(1, seconds / 60);
  }

  private static Integer seconds(Integer minutes) {
    return minutes == null ? null : minutes * 60;
  }

  public void saveDebate() {
    UUID item = desk.getItem().getId();
    debates.setTimes(item, seconds(itemMinutes), seconds(delegationMinutes), seconds(speakerMinutes));
    debates.alternate(item, alternate);
  }

  public void pauseOrGoOn(Speech speech) {
    if (speech.isPaused()) {
      floor.goOn(speech.getId());
    } else {
      floor.pause(speech.getId());
    }
  }

  /** The floor was given by mistake. */
  public void putBack(UUID speech) {
    floor.putBack(speech);
  }

  /** Who spoke last, while it can be taken back that the speech was ended; or null. */
  public SittingDesk.Turn getJustEnded() {
    if (desk.getSpeaking() != null || desk.getSpoken().isEmpty()) {
      return null;
    }
    SittingDesk.Turn last = desk.getSpoken().stream().max(java.util.Comparator.comparing((SittingDesk.Turn turn) -> turn.speech().getEndedAt())).orElseThrow();
    return last.speech().getEndedAt().plusSeconds(60).isAfter(desk.getNow()) ? last : null;
  }

  /** The speech was ended by mistake. */
  public void reopen() {
    floor.reopen(getJustEnded().speech().getId());
  }

  /** A minute more, by the chair's word. */
  public void extend(UUID speech) {
    floor.extend(speech, 60);
  }

  /** One place up: index is counted from 0, places from 1. */
  public void place(UUID speech, int index) {
    floor.place(speech, index);
  }

  public void prepareRuling(Speech speech) {
    about = speech.getId();
    ruling = speech.getRuling();
  }

  public void rule() {
    floor.rule(about, ruling);
  }

  public void prepareLanguage(Speech speech) {
    about = speech.getId();
    language = speech.getLanguage();
    interpreter = speech.getInterpreter();
  }

  public void saveLanguage() {
    floor.language(about, language, interpreter);
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

  public java.util.List<Speech.Kind> getKinds() {
    return Speech.Kind.ASKED;
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

  public String getRuling() {
    return ruling;
  }

  public void setRuling(String ruling) {
    this.ruling = ruling;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getInterpreter() {
    return interpreter;
  }

  public void setInterpreter(String interpreter) {
    this.interpreter = interpreter;
  }

  public Integer getItemMinutes() {
    return itemMinutes;
  }

  public void setItemMinutes(Integer itemMinutes) {
    this.itemMinutes = itemMinutes;
  }

  public Integer getDelegationMinutes() {
    return delegationMinutes;
  }

  public void setDelegationMinutes(Integer delegationMinutes) {
    this.delegationMinutes = delegationMinutes;
  }

  public Integer getSpeakerMinutes() {
    return speakerMinutes;
  }

  public void setSpeakerMinutes(Integer speakerMinutes) {
    this.speakerMinutes = speakerMinutes;
  }

  public boolean isAlternate() {
    return alternate;
  }

  public void setAlternate(boolean alternate) {
    this.alternate = alternate;
  }
}
