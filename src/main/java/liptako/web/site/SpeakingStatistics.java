package liptako.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import liptako.agenda.AgendaService;
import liptako.agenda.Topic;
import liptako.floor.DebateService;
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

  /** Time by pillar, in the order of the pillars. */
  public List<Line> getTopics() {
    Map<Topic, Duration> topics = new LinkedHashMap<>();
    if (session() != null) {
      debates.byItem(session()).forEach((item, time) -> topics.merge(agenda.item(item).getTopic(), time, Duration::plus));
    }
    List<Line> lines = new ArrayList<>();
    topics.entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey().ordinal())).forEach(entry -> lines.add(new Line(Terms.say(entry.getKey()), null, 0, entry.getValue())));
    return lines;
  }

  /** « 12 min 04 s ». */
  public String length(Duration time) {
    return new Moments().length(time);
  }
}
