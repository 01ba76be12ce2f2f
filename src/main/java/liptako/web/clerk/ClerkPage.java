package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.floor.FloorService;
import liptako.live.LiveHub;
import liptako.voting.Proclamation;
import liptako.voting.Scrutin;
import liptako.web.desk.MotionActs;
import liptako.web.desk.SittingDesk;
import liptako.web.desk.Terminals;
import liptako.web.desk.Words;
import liptako.web.look.Say;

/** The sitting as the clerk conducts it: the next step, the order of business, the terminals, and an override's second person. */
@Named("clerk")
@ViewScoped
public class ClerkPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private SittingDesk desk;
  @Inject private AgendaService agenda;
  @Inject private FloorService floor;
  @Inject private MotionActs motions;
  @Inject private Proclamation proclamation;
  @Inject private LiveHub hub;
  @Inject private Clock clock;
  private transient NextStep step;
  private transient Terminals terminals = new Terminals(List.of());

  public void load() {
    desk.load();
    step = NextStep.of(desk, motions.getPending());
    terminals = desk.getSitting() == null ? new Terminals(List.of()) : Terminals.of(desk.getPresence(), hub.lines(), clock.instant());
  }

  public NextStep getStep() {
    return step;
  }

  public boolean stepIs(String act) {
    return step.act().name().equals(act);
  }

  public void call(UUID item) {
    agenda.call(desk.getSitting().getId(), item);
  }

  public void callNext() {
    call(desk.getNext().getId());
  }

  public void move(AgendaItem item, int by) {
    agenda.move(item.getId(), item.getPosition() + by);
  }

  public void giveNext() {
    floor.begin(desk.getWaiting().get(0).speech().getId());
  }

  public void endSpeech() {
    floor.end(desk.getSpeaking().speech().getId());
  }

  public void confirmOverride() {
    proclamation.confirmOverride(desk.getPending().scrutin().getId());
    Say.done("clerk.overrideConfirmed");
  }

  /** Which terminals of the deputies present are connected, late or silent. */
  public Terminals getTerminals() {
    return terminals;
  }

  /** « 40 s », « 3 min »: how long a terminal is not heard. */
  public String lasted(long seconds) {
    return seconds < 60 ? Words.say("time.seconds", seconds) : Words.say("time.minutes", seconds / 60);
  }

  /** The line under an item: done, under discussion, or how long it is planned for. */
  public boolean isCalled(AgendaItem item) {
    return item.getId().equals(desk.getSitting() == null ? null : desk.getSitting().getItemId());
  }

  /** The scrutins of the sitting on an item, so that the order of business shows what was decided. */
  public Scrutin decided(AgendaItem item) {
    return desk.getResults().stream().map(v -> v.scrutin()).filter(s -> s.getItemId().equals(item.getId()) && s.getStatus() == Scrutin.Status.PROCLAIMED)
        .reduce((first, second) -> second).orElse(null);
  }

  public String decidedWord(AgendaItem item) {
    Scrutin scrutin = decided(item);
    return scrutin == null ? "" : desk.getResults().stream().filter(v -> v.scrutin().getId().equals(scrutin.getId())).map(desk::word).findFirst().orElse("");
  }
}
