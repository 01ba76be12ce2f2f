package liptako.web.bodies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import liptako.assembly.Body;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.council.Paths;
import liptako.council.Pillar;

/** {@code dossiers.xhtml}: the published dossiers by pillar, each with where it is. */
@Named("publicDossiers")
@RequestScoped
public class DossiersPage {
  /** A dossier and the body where it is now. */
  public record Line(Dossier dossier, Body seat) {}

  /** A pillar and its dossiers. */
  public record Group(Pillar pillar, List<Line> lines) {}

  @Inject private Dossiers dossiers;
  @Inject private Paths paths;
  private String pillar;
  private List<Group> groups;

  public void read() {
    List<Line> lines = dossiers.published().stream().map(d -> new Line(d, paths.published(d.id()).seat())).toList();
    groups = Stream.of(Pillar.values()).filter(p -> pillar == null || Stream.of(Pillar.values()).noneMatch(known -> known.name().equals(pillar)) || p.name().equals(pillar))
        .map(p -> new Group(p, lines.stream().filter(line -> line.dossier().pillar() == p).toList())).filter(g -> !g.lines().isEmpty()).toList();
  }

  public boolean isSample() {
    return groups.stream().flatMap(g -> g.lines().stream()).anyMatch(line -> line.dossier().sample());
  }

  public String getPillar() {
    return pillar;
  }

  public void setPillar(String pillar) {
    this.pillar = pillar;
  }

  public Pillar[] getPillars() {
    return Pillar.values();
  }

  public List<Group> getGroups() {
    return groups;
  }
}
