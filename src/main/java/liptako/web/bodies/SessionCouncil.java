package liptako.web.bodies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.council.Decisions;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.council.Presidency;
import liptako.council.SessionChair;
import liptako.council.StateDecision;

/** What the page of a session shows of the councils: who presides, decisions of the States, and the dossiers its items carry. */
@Named
@RequestScoped
public class SessionCouncil {
  @Inject private Decisions decisions;
  @Inject private Dossiers dossiers;
  @Inject private Presidency presidency;
  private final Map<UUID, Map<UUID, Dossier>> carried = new HashMap<>();
  private final Map<UUID, List<StateDecision>> decided = new HashMap<>();

  public List<StateDecision> decisions(UUID session) {
    return decided.computeIfAbsent(session, decisions::published);
  }

  /** The published dossier that an item carries, or null. */
  public Dossier dossier(UUID session, UUID item) {
    return carried.computeIfAbsent(session, dossiers::publishedOf).get(item);
  }

  /** Who presides over a session of a council, or null. */
  public SessionChair chair(UUID session) {
    return presidency.chair(session).orElse(null);
  }
}
