package liptako.web.bodies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.council.Pillar;
import liptako.council.Progress;
import liptako.council.Roadmap;
import liptako.council.RoadmapAction;
import liptako.council.Roadmaps;

/** {@code feuille-de-route.xhtml}: how far the actions of a roadmap have come, by pillar, and which dossiers serve them. */
@Named("publicRoadmap")
@RequestScoped
public class RoadmapPage {
  /** An action with the published dossiers that serve it, and whether its day has passed. */
  public record Line(RoadmapAction action, List<Dossier> dossiers, boolean late) {}

  /** A pillar with its figures: done and running of all, late among what is not done, published dossiers. */
  public record Group(Pillar pillar, List<Line> lines, int done, int running, int late, long dossiers) {
    public int total() {
      return lines.size();
    }
  }

  @Inject private Roadmaps service;
  @Inject private Dossiers published;
  @Inject private Clock clock;
  private String code;
  private List<Roadmap> roadmaps;
  private Roadmap roadmap;
  private List<Group> groups = List.of();

  /** The roadmap of the address, or the latest. */
  public void read() {
    roadmaps = service.roadmaps();
    roadmap = roadmaps.stream().filter(r -> r.code().equals(code)).findFirst().or(() -> roadmaps.stream().findFirst()).orElse(null);
    if (roadmap == null) {
      return;
    }
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    List<Dossier> dossiers = published.published();
    Map<UUID, Set<UUID>> serving = service.dossiersByAction();
    List<Line> lines = service.actions(roadmap.id()).stream().map(a -> new Line(a,
        dossiers.stream().filter(d -> serving.getOrDefault(a.id(), Set.of()).contains(d.id())).toList(), a.late(today))).toList();
    groups = Stream.of(Pillar.values()).map(p -> group(p, lines.stream().filter(l -> l.action().pillar() == p).toList())).filter(g -> !g.lines().isEmpty()).toList();
  }

  private static Group group(Pillar pillar, List<Line> lines) {
    return new Group(pillar, lines, count(lines, Progress.DONE), count(lines, Progress.RUNNING), (int) lines.stream().filter(Line::late).count(),
        lines.stream().flatMap(l -> l.dossiers().stream()).map(Dossier::id).distinct().count());
  }

  private static int count(List<Line> lines, Progress progress) {
    return (int) lines.stream().filter(l -> l.action().progress() == progress).count();
  }

  public int getTotal() {
    return groups.stream().mapToInt(Group::total).sum();
  }

  public int getDone() {
    return groups.stream().mapToInt(Group::done).sum();
  }

  public int getRunning() {
    return groups.stream().mapToInt(Group::running).sum();
  }

  public int getLate() {
    return groups.stream().mapToInt(Group::late).sum();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public List<Roadmap> getRoadmaps() {
    return roadmaps;
  }

  /** The roadmap shown, or null when there is none. */
  public Roadmap getRoadmap() {
    return roadmap;
  }

  public List<Group> getGroups() {
    return groups;
  }
}
