package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import liptako.assembly.Body;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Open data of the bodies: published dossiers with their path, published acts with what they rest upon. */
@jakarta.ws.rs.Path("public")
@Tag(name = "public")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OpenResource {
  @Inject private Dossiers dossiers;
  @Inject private Acts acts;
  @Inject private Decisions decisions;
  @Inject private Roadmaps roadmaps;
  @Inject private Paths paths;

  /** A published dossier with its way and the actions it serves. */
  public record DossierFile(Dossier dossier, DossierResource.PathView path, List<RoadmapAction> actions) {}

  /** A published act, and the decision of the States it rests upon or null. */
  public record ActFile(BodyAct act, DossierResource.DecisionView decision) {}

  @GET
  @jakarta.ws.rs.Path("dossiers")
  @Operation(summary = "Published dossiers, the latest first")
  public List<Dossier> dossiers() {
    return dossiers.published();
  }

  @GET
  @jakarta.ws.rs.Path("dossiers/{dossier}")
  @Operation(summary = "A published dossier: its path through the bodies, and the actions of the roadmap it serves")
  public DossierFile dossier(@PathParam("dossier") UUID id) {
    return new DossierFile(dossiers.published(id), DossierResource.PathView.of(paths.published(id)), roadmaps.served(id));
  }

  @GET
  @jakarta.ws.rs.Path("acts")
  @Operation(summary = "Published acts of the bodies, the latest first", description = "Of one body with body=CONSEIL.")
  public List<BodyAct> acts(@QueryParam("body") Body body) {
    return acts.published(body);
  }

  @GET
  @jakarta.ws.rs.Path("acts/{act}")
  @Operation(summary = "A published act with the positions of the States it rests upon")
  public ActFile act(@PathParam("act") UUID id) {
    return new ActFile(acts.published(id), acts.decision(id).map(DossierResource.DecisionView::of).orElse(null));
  }

  @GET
  @jakarta.ws.rs.Path("sessions/{session}/decisions")
  @Operation(summary = "Decisions of the States in a published session")
  public List<DossierResource.DecisionView> decisions(@PathParam("session") UUID id) {
    return decisions.published(id).stream().map(DossierResource.DecisionView::of).toList();
  }
}
