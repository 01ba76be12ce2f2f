package liptako.web.council;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liptako.assembly.Body;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.council.Pillar;
import liptako.council.RoadmapAction;
import liptako.council.Roadmaps;
import liptako.web.look.Say;

/** Opens a dossier, or changes what it says of itself. */
@Named("dossierForm")
@ViewScoped
public class DossierForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private Dossiers dossiers;
  @Inject private Roadmaps roadmaps;
  private UUID dossier;
  private String version;
  private Body origin;
  private String title;
  private String summary;
  private Pillar pillar;
  private List<String> actions;

  /** The form of a new dossier of a body. */
  public void prepare(Body body) {
    dossier = null;
    origin = body;
    title = null;
    summary = null;
    pillar = null;
    actions = new ArrayList<>();
  }

  /** The form of a known dossier. */
  public void change(Dossier known) {
    dossier = known.id();
    version = known.version();
    origin = known.origin();
    title = known.title();
    summary = known.summary();
    pillar = known.pillar();
    actions = new ArrayList<>(roadmaps.served(known.id()).stream().map(a -> a.id().toString()).toList());
  }

  /** Stores it; a new one leads to its own page. */
  public String save() {
    List<UUID> served = actions == null ? List.of() : actions.stream().map(UUID::fromString).toList();
    if (dossier == null) {
      Dossier opened = dossiers.open(origin, title, summary, pillar, served, false);
      Say.done("dossier.opened", opened.reference());
      return "/secretariat/dossier.xhtml?faces-redirect=true&id=" + opened.id();
    }
    dossiers.change(dossier, version, title, summary, pillar, served);
    Say.done("dossier.changed");
    return null;
  }

  public boolean isKnown() {
    return dossier != null;
  }

  public Pillar[] getPillars() {
    return Pillar.values();
  }

  /** The actions of every roadmap, to choose those it serves. */
  public List<RoadmapAction> getChoices() {
    return roadmaps.roadmaps().stream().flatMap(r -> roadmaps.actions(r.id()).stream()).toList();
  }

  public UUID getDossier() {
    return dossier;
  }

  public void setDossier(UUID dossier) {
    this.dossier = dossier;
  }

  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  public Body getOrigin() {
    return origin;
  }

  public void setOrigin(Body origin) {
    this.origin = origin;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }

  public Pillar getPillar() {
    return pillar;
  }

  public void setPillar(Pillar pillar) {
    this.pillar = pillar;
  }

  public List<String> getActions() {
    return actions;
  }

  public void setActions(List<String> actions) {
    this.actions = actions;
  }
}
