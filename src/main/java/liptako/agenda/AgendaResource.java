package liptako.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.api.Imported;
import liptako.api.Upload;
import liptako.json.Json;
import liptako.refusal.ListReport;
import liptako.refusal.Refusal;
import liptako.refusal.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The order of business. */
@Path("/")
@Tag(name = "agenda")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AgendaResource {
  @Inject private AgendaService agenda;
  @Inject private AgendaImport list;

  public record ItemBody(String title, Topic topic, String description, Integer minutes, UUID sitting) {}

  /** The version is the one the page read. */
  public record ItemChange(String version, String title, Topic topic, String description, Integer minutes, UUID sitting) {}

  public record ItemMove(String version, Integer position) {}

  public record ItemView(UUID id, UUID session, UUID sitting, int position, String title, Topic topic, String topicWord, String description, Integer minutes,
      AgendaItem.Status status, Instant calledAt, Instant endedAt, String version) {
    static ItemView of(AgendaItem i) {
      return new ItemView(i.getId(), i.getSessionId(), i.getSittingId(), i.getPosition(), i.getTitle(), i.getTopic(), i.getTopic().word(), i.getDescription(),
          i.getMinutes(), i.getStatus(), i.getCalledAt(), i.getEndedAt(), i.version());
    }
  }

  /** An order of business as published; the items as they were then. */
  public record VersionView(int number, AgendaVersion.Stage stage, Instant publishedAt, List<?> items) {
    static VersionView of(AgendaVersion v) {
      return new VersionView(v.getNumber(), v.getStage(), v.getPublishedAt(), (List<?>) Json.parse(v.getContent()));
    }
  }

  @GET
  @Path("sessions/{session}/items")
  @Operation(summary = "The items as they stand", description = "The working state, for people signed in.")
  public List<ItemView> items(@PathParam("session") UUID session) {
    return agenda.items(session).stream().map(ItemView::of).toList();
  }

  @POST
  @Path("sessions/{session}/items")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add an item at the end", description = "For the clerk.")
  @APIResponseSchema(value = ItemView.class, responseCode = "201")
  public ItemView add(@PathParam("session") UUID session, ItemBody body) {
    return ItemView.of(agenda.add(session, body.title, body.topic, body.description, body.minutes, body.sitting));
  }

  @POST
  @Path("sessions/{session}/items/import")
  @Consumes("text/csv")
  @Operation(summary = "Import items", description = "For the clerk: CSV in UTF-8 with the columns titre,theme,minutes,seance,description. "
      + "All lines or none; with trial=true nothing is stored and the report lists every faulty line.")
  @APIResponseSchema(value = ListReport.class, responseCode = "200")
  public Response read(@PathParam("session") UUID session, @QueryParam("trial") @DefaultValue("false") boolean trial, InputStream csv) {
    return Imported.of(list.read(session, Upload.bytes(csv, Sheet.BYTES_MOST), trial), trial);
  }

  @GET
  @Path("items/{item}")
  @Operation(summary = "One item", description = "For people signed in; its version must be named to change or move it.")
  public ItemView one(@PathParam("item") UUID id) {
    return agenda.items(agenda.item(id).getSessionId()).stream().filter(i -> i.getId().equals(id)).map(ItemView::of).findFirst().orElseThrow();
  }

  @PUT
  @Path("items/{item}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Change an item", description = "For the clerk; 409 STALE when somebody changed or moved it since the version named.")
  public ItemView change(@PathParam("item") UUID id, ItemChange body) {
    return ItemView.of(agenda.change(id, body.version, body.title, body.topic, body.description, body.minutes, body.sitting));
  }

  @POST
  @Path("items/{item}/move")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Move an item to a place in the order, from 1", description = "For the clerk; 409 STALE when somebody changed or moved it since the version named.")
  public ItemView move(@PathParam("item") UUID id, ItemMove body) {
    return ItemView.of(agenda.move(id, body.version, body.position));
  }

  @DELETE
  @Path("items/{item}")
  @Operation(summary = "Take out an item", description = "For the clerk; one that was called or has a paper stays.")
  public void remove(@PathParam("item") UUID id) {
    agenda.remove(id);
  }

  @GET
  @Path("sessions/{session}/agenda")
  @Operation(summary = "The order of business as last published", description = "Public; 404 when none was.")
  public VersionView published(@PathParam("session") UUID session) {
    return VersionView.of(agenda.published(session).orElseThrow(() -> Refusal.notFound("NOT_FOUND")));
  }

  public record StageBody(AgendaVersion.Stage stage) {}

  @POST
  @Path("sessions/{session}/agenda/versions/{number}/stage")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say what a published version is", description = "For who keeps the body: DRAFT, FINAL_DRAFT or ADOPTED.")
  public VersionView mark(@PathParam("session") UUID session, @PathParam("number") int number, StageBody body) {
    return VersionView.of(agenda.mark(session, number, body.stage));
  }

  @GET
  @Path("sessions/{session}/agenda/versions/{number}/changes")
  @Operation(summary = "What a version changed of the one before", description = "Public.")
  public List<AgendaChange> changes(@PathParam("session") UUID session, @PathParam("number") int number) {
    return agenda.changes(session, number);
  }

  @GET
  @Path("sessions/{session}/agenda/versions")
  @Operation(summary = "Every published version of the order of business", description = "Public.")
  public List<VersionView> versions(@PathParam("session") UUID session) {
    return agenda.versions(session).stream().map(VersionView::of).toList();
  }

  @POST
  @Path("sittings/{sitting}/items/{item}/call")
  @Operation(summary = "Call an item", description = "For chair and clerk; the one before it is done.")
  public ItemView call(@PathParam("sitting") UUID sitting, @PathParam("item") UUID id) {
    return ItemView.of(agenda.call(sitting, id));
  }

  @POST
  @Path("sittings/{sitting}/items/end")
  @Operation(summary = "End the item under discussion", description = "For chair and clerk.")
  public void end(@PathParam("sitting") UUID sitting) {
    agenda.end(sitting);
  }
}
