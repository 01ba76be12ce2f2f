package liptako.web.bodies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.council.Path;
import liptako.council.Paths;
import liptako.council.RoadmapAction;
import liptako.council.Roadmaps;
import liptako.web.look.Addresses;

/** {@code dossier.xhtml}: the path of a published dossier through the bodies, as one timeline. */
@Named("publicDossier")
@RequestScoped
public class DossierPage {
  @Inject private Dossiers dossiers;
  @Inject private Paths paths;
  @Inject private Roadmaps roadmaps;
  private String id;
  private Dossier dossier;
  private Path path;
  private List<RoadmapAction> actions;

  public void read() {
    UUID asked = Addresses.id(id, "UNKNOWN_DOSSIER");
    dossier = dossiers.published(asked);
    path = paths.published(asked);
    actions = roadmaps.served(asked);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public Dossier getDossier() {
    return dossier;
  }

  public Path getPath() {
    return path;
  }

  public List<RoadmapAction> getActions() {
    return actions;
  }

  /** A way through three places is told in universal time, the time of Bamako and Ouagadougou. */
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }
}
