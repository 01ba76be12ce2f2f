package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liptako.api.Imported;
import liptako.api.Upload;
import liptako.refusal.ListReport;
import liptako.refusal.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roadmaps and their actions. */
@Path("/")
@Tag(name = "council")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RoadmapResource {
  @Inject private Roadmaps roadmaps;
  @Inject private RoadmapImport list;

  public record RoadmapBody(String code, String title, LocalDate beginsOn, LocalDate endsOn) {}

  /** The version is the one the page read. */
  public record ActionChange(String version, String code, Pillar pillar, String title, String lead, LocalDate dueOn, Progress progress, String note) {
    ActionFields fields() {
      return new ActionFields(code, pillar, title, lead, dueOn, progress, note);
    }
  }

  @GET
  @Path("roadmaps")
  @Operation(summary = "The roadmaps, the latest first", description = "Public.")
  public List<Roadmap> roadmaps() {
    return roadmaps.roadmaps();
  }

  @POST
  @Path("roadmaps")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Draw up a roadmap", description = "For the secretariats of the councils.")
  @APIResponseSchema(value = Roadmap.class, responseCode = "201")
  public Roadmap draw(RoadmapBody b) {
    return roadmaps.draw(b.code, b.title, b.beginsOn, b.endsOn, false);
  }

  @GET
  @Path("roadmaps/{roadmap}/actions")
  @Operation(summary = "A roadmap's actions", description = "In their order. Public.")
  public List<RoadmapAction> actions(@PathParam("roadmap") UUID id) {
    return roadmaps.actions(id);
  }

  @POST
  @Path("roadmaps/{roadmap}/actions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add an action at the end", description = "For the secretariats of the councils.")
  @APIResponseSchema(value = RoadmapAction.class, responseCode = "201")
  public RoadmapAction add(@PathParam("roadmap") UUID id, ActionFields b) {
    return roadmaps.add(id, b);
  }

  @POST
  @Path("roadmaps/{roadmap}/actions/import")
  @Consumes("text/csv")
  @Operation(summary = "Import actions", description = "For the secretariats of the councils: CSV in UTF-8 with the columns code,pilier,titre,responsable,echeance,etat,note. "
      + "All lines or none; with trial=true nothing is stored and the report lists every faulty line.")
  @APIResponseSchema(value = ListReport.class, responseCode = "200")
  public Response read(@PathParam("roadmap") UUID id, @QueryParam("trial") @DefaultValue("false") boolean trial, InputStream csv) {
    return Imported.of(list.read(id, Upload.bytes(csv, Sheet.BYTES_MOST), trial), trial);
  }

  @PUT
  @Path("actions/{action}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Change an action", description = "For the secretariats of the councils; 409 STALE when somebody changed it since the version named.")
  public RoadmapAction change(@PathParam("action") UUID id, ActionChange b) {
    return roadmaps.change(id, b.version, b.fields());
  }
}
