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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.accreditation.Deputy;
import liptako.drill.Drill;
import liptako.drill.DrillService;
import liptako.live.LiveHub;
import liptako.web.desk.SittingDesk;
import liptako.web.desk.Terminals;

/** {@code greffe/exercice.xhtml}: begins a rehearsal and reports, by delegation, who answered and who did not. */
@Named
@ViewScoped
public class DrillPage implements Serializable {
  private static final long serialVersionUID = 1;

  /** A line of the report; seconds is null without an answer. */
  public record Line(Deputy deputy, Long seconds, boolean simulated, LiveHub.State terminal) {
    public boolean isAnswered() {
      return seconds != null;
    }
  }

  /** One delegation's part of the report, those without an answer first. */
  public record OfDelegation(String code, String name, long answered, List<Line> lines) {}

  @Inject private DrillService drills;
  @Inject private LiveHub hub;
  @Inject private SittingDesk desk;
  @Inject private Clock clock;
  private int seconds = 60;
  private boolean simulate;
  private transient Drill drill;
  private transient boolean running;
  private transient List<OfDelegation> report = List.of();

  public void load() {
    desk.load();
    drill = drills.last().orElse(null);
    running = drills.running().isPresent();
    report = drill == null ? List.of() : report(hub.lines(), clock.instant());
  }

  public void begin() {
    Set<UUID> simulated = !simulate || desk.getPresence() == null ? Set.of() : unconnected();
    drills.begin(seconds, simulated);
  }

  public void end() {
    drills.end();
  }

  private Set<UUID> unconnected() {
    Map<UUID, LiveHub.Line> lines = hub.lines();
    Instant now = clock.instant();
    return desk.getInOffice().stream().map(Deputy::id).filter(id -> Terminals.state(lines.get(id), now) != LiveHub.State.CONNECTED).collect(Collectors.toSet());
  }

  private List<OfDelegation> report(Map<UUID, LiveHub.Line> lines, Instant now) {
    Map<UUID, Drill.Answer> answers = drill.answers();
    return drill.asked().stream().map(d -> {
      Drill.Answer answer = answers.get(d.id());
      return new Line(d, answer == null ? null : Duration.between(drill.startedAt(), answer.at()).toSeconds(), answer != null && answer.simulated(), Terminals.state(lines.get(d.id()), now));
    }).collect(Collectors.groupingBy(l -> l.deputy().stateCode(), java.util.TreeMap::new, Collectors.toList())).values().stream()
        .map(of -> new OfDelegation(of.get(0).deputy().stateCode(), of.get(0).deputy().stateName(), of.stream().filter(Line::isAnswered).count(),
            of.stream().sorted(java.util.Comparator.comparing(Line::isAnswered).thenComparing(l -> l.deputy().code())).toList())).toList();
  }

  /** The last rehearsal, or null. */
  public Drill getDrill() {
    return drill;
  }

  public boolean isRunning() {
    return running;
  }

  public List<OfDelegation> getReport() {
    return report;
  }

  public long getAnswered() {
    return report.stream().mapToLong(OfDelegation::answered).sum();
  }

  public int getSeconds() {
    return seconds;
  }

  public void setSeconds(int seconds) {
    this.seconds = seconds;
  }

  /** Whether terminals that are not connected are simulated. */
  public boolean isSimulate() {
    return simulate;
  }

  public void setSimulate(boolean simulate) {
    this.simulate = simulate;
  }
}
