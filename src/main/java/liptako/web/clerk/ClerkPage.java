package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.Deputy;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.attendance.Presence;
import liptako.floor.FloorService;
import liptako.live.LiveHub;
import liptako.voting.Proclamation;
import liptako.voting.Scrutin;
import liptako.web.desk.SittingDesk;
import liptako.web.look.Say;

/** The sitting as the clerk conducts it: the next step, the order of business, silent terminals, and an override's second person. */
@Named("clerk")
@ViewScoped
public class ClerkPage implements Serializable {
  private static final long serialVersionUID = 1;

  /** A present deputy whose terminal is not heard; minutes is null when it was never connected. */
  public record Silent(Deputy deputy, Long minutes) {}

  @Inject private SittingDesk desk;
  @Inject private AgendaService agenda;
  @Inject private FloorService floor;
  @Inject private Proclamation proclamation;
  @Inject private LiveHub hub;
  @Inject private Clock clock;
  private transient NextStep step;
  private transient List<Silent> silent = List.of();

  public void load() {
    desk.load();
    step = NextStep.of(desk);
    silent = desk.getSitting() == null ? List.of() : silent();
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

  /** Present deputies whose terminal is silent or absent, in the order of the delegations. */
  public List<Silent> getSilent() {
    return silent;
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

  private List<Silent> silent() {
    Map<UUID, LiveHub.Line> lines = hub.lines();
    Instant now = clock.instant();
    return desk.getPresence().members().stream().filter(Presence.Member::present)
        .filter(m -> !lines.containsKey(m.deputy().id()) || lines.get(m.deputy().id()).heardAt().isBefore(now.minus(LiveHub.SILENT_AFTER)))
        .map(m -> new Silent(m.deputy(), lines.containsKey(m.deputy().id()) ? Duration.between(lines.get(m.deputy().id()).heardAt(), now).toMinutes() : null)).toList();
  }
}
