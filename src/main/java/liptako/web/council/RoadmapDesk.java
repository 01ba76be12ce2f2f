package liptako.web.council;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import liptako.council.Roadmap;
import liptako.council.RoadmapAction;
import liptako.council.Roadmaps;
import liptako.permission.Act;
import liptako.permission.Caller;

/** The roadmaps with their actions, as the secretariats keep them. */
@Named("roadmapDesk")
@ViewScoped
public class RoadmapDesk implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private Roadmaps service;
  @Inject private Caller caller;
  private transient List<Roadmap> roadmaps = List.of();
  private transient Map<UUID, Set<UUID>> serving = Map.of();
  private UUID importing;

  public void load() {
    roadmaps = service.roadmaps();
    serving = service.dossiersByAction();
  }

  public List<RoadmapAction> actions(UUID roadmap) {
    return service.actions(roadmap);
  }

  /** How many dossiers serve an action. */
  public int dossiers(UUID action) {
    return serving.getOrDefault(action, Set.of()).size();
  }

  /** Whether the caller keeps the roadmap; the clerk of the Parliaments only reads it. */
  public boolean isWritable() {
    return caller.may(Act.KEEP_ROADMAP);
  }

  public void importInto(UUID roadmap) {
    importing = roadmap;
  }

  /** The roadmap whose list is being read, or null. */
  public UUID getImporting() {
    return importing;
  }

  public List<Roadmap> getRoadmaps() {
    return roadmaps;
  }
}
