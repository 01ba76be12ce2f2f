package liptako.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import liptako.agenda.AgendaService;
import liptako.council.Pillar;
import liptako.floor.DebateService;
import liptako.language.Bundle;
import liptako.web.desk.Moments;
import liptako.web.look.Terms;

/** Who spoke how often and how long in a session: by delegation, by pillar, by deputy. */
@Named("speakingStats")
@RequestScoped
public class SpeakingStatistics {
  /** One line of a table. */
  public record Line(String name, String state, int speeches, Duration spoken) {}

  @Inject private DebateService debates;
  @Inject private AgendaService agenda;
  @Inject private StatisticsPage page;
  private List<DebateService.Spoke> speakers;

  private UUID session() {
    String chosen = page.getSession();
    return chosen != null && !chosen.isBlank() ? UUID.fromString(chosen) : page.getSessions().isEmpty() ? null : page.getSessions().get(0).getId();
  }

  /** Deputies who spoke, the longest first. */
  public List<DebateService.Spoke> getSpeakers() {
    if (speakers == null) {
      speakers = session() == null ? List.of() : debates.speakers(session());
    }
    return speakers;
  }

  public List<Line> getStates() {
    Map<String, Line> states = new TreeMap<>();
    getSpeakers().forEach(s -> states.merge(s.deputy().stateCode(), new Line(s.deputy().stateName(), s.deputy().stateCode(), s.speeches(), s.spoken()),
        (a, b) -> new Line(a.name(), a.state(), a.speeches() + b.speeches(), a.spoken().plus(b.spoken()))));
    return List.copyOf(states.values());
  }

  /** By pillar, in the order of the pillars, and what was said under no item last: as many speeches and as long in all as the deputies'. */
  public List<Line> getPillars() {
    Map<Pillar, DebateService.Spent> pillars = new EnumMap<>(Pillar.class);
    List<Line> lines = new ArrayList<>();
    if (session() != null) {
      Map<UUID, DebateService.Spent> items = debates.byItem(session());
      items.forEach((item, spent) -> {
        if (item != null) {
          pillars.merge(Pillar.of(agenda.item(item).getTopic()), spent, DebateService.Spent::plus);
        }
      });
      pillars.forEach((pillar, spent) -> lines.add(new Line(Terms.say(pillar), null, spent.speeches(), spent.spoken())));
      if (items.containsKey(null)) {
        lines.add(new Line(Bundle.MESSAGES.told("stats.noItem"), null, items.get(null).speeches(), items.get(null).spoken()));
      }
    }
    return lines;
  }

  /** « 12 min 04 s ». */
  public String length(Duration time) {
    return new Moments().length(time);
  }
}
