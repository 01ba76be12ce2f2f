package liptako.web.terminal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import liptako.agenda.AgendaService;
import liptako.agenda.AgendaVersion;
import liptako.agenda.PaperService;
import liptako.agenda.Topic;
import liptako.api.RefusalMapper;
import liptako.assembly.SittingService;
import liptako.attendance.AttendanceService;
import liptako.floor.FloorService;
import liptako.floor.Speech;
import liptako.json.Json;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.voting.BallotBox;
import liptako.voting.Choice;
import liptako.voting.Receipt;

/** What a deputy does at the terminal: every request concerns the signed-in deputy alone. */
@Path("/terminal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TerminalResource {
  private static final int CONFLICT = 409;
  @Inject private PersonalState personal;
  @Inject private SittingService sittings;
  @Inject private AttendanceService attendance;
  @Inject private AgendaService agenda;
  @Inject private PaperService papers;
  @Inject private FloorService floor;
  @Inject private BallotBox box;

  @GET public Response state() {
    return Response.ok(Json.write(personal.compose())).header("Cache-Control", "no-store").build();
  }

  /** Marks the own presence: {@code {"present": true}}. */
  @POST @Path("presence")
  public Response presence(JsonObject body) {
    JsonValue present = given(body).get("present");
    if (present != JsonValue.TRUE && present != JsonValue.FALSE) {
      throw Refusal.invalid("BAD_REQUEST", "present");
    }
    attendance.markOwn(sitting(), present == JsonValue.TRUE);
    return state();
  }

  /** Asks for the floor: {@code {"kind": "CONTRIBUTION"}}. */
  @POST @Path("floor")
  public Response ask(JsonObject body) {
    Speech speech = floor.request(sitting(), Check.oneOf("kind", given(body).getString("kind", null), Speech.Kind.class));
    return Response.status(201).entity(Json.write(Map.of("id", speech.getId().toString(), "kind", speech.getKind(), "requestedAt", speech.getRequestedAt().toString()))).build();
  }

  @DELETE @Path("floor/{speech}")
  public void withdraw(@PathParam("speech") UUID speech) {
    floor.withdrawOwn(speech);
  }

  /** The order of business as last published. */
  @GET @Path("agenda")
  public String agenda() {
    AgendaVersion version = agenda.published(sittings.sitting(sitting()).getSessionId()).orElse(null);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("version", version == null ? null : version.getNumber());
    map.put("publishedAt", version == null ? null : version.getPublishedAt().toString());
    map.put("items", version == null ? List.of() : items(version));
    return Json.write(map);
  }

  /** A paper of an item, to be read in the browser. */
  @GET @Path("papers/{paper}") @Produces("application/pdf")
  public Response paper(@PathParam("paper") UUID paper) {
    return Response.ok(papers.content(paper)).header("Content-Disposition", "inline").header("Cache-Control", "private, no-store").build();
  }

  /**
   * Casts a ballot: {@code {"id": "…", "choice": "POUR"}}. The terminal makes the id and repeats the same request until it has an answer;
   * 201 and 200 both mean stored on disk, the latter that it already was.
   */
  @POST @Path("scrutins/{scrutin}/ballots")
  public CompletionStage<Response> cast(@PathParam("scrutin") UUID scrutin, JsonObject body) {
    Choice choice = Check.oneOf("choice", given(body).getString("choice", null), Choice.class);
    return box.cast(scrutin, uuid(body.getString("id", null)), choice).thenApply(TerminalResource::answer);
  }

  private static Response answer(Receipt receipt) {
    if (receipt instanceof Receipt.Counted counted) {
      return Response.status(counted.repeated() ? 200 : 201).entity(Json.write(Map.of("ballot", counted.ballot().toString(), "choice", counted.choice(),
          "at", counted.at().toString(), "receipt", counted.code()))).build();
    }
    String reason = ((Receipt.Refused) receipt).reason().name();
    return Response.status(CONFLICT).type(RefusalMapper.TYPE).entity(RefusalMapper.body(CONFLICT, reason, null, Refusal.sentence("refus." + reason))).build();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(AgendaVersion version) {
    var items = (List<Map<String, Object>>) Json.parse(version.getContent());
    items.forEach(item -> item.put("topicWord", Topic.valueOf((String) item.get("topic")).word()));
    return items;
  }

  private UUID sitting() {
    return sittings.current().orElseThrow(() -> Refusal.notFound("UNKNOWN_SITTING")).getId();
  }

  private static JsonObject given(JsonObject body) {
    if (body == null) {
      throw Refusal.invalid("BAD_REQUEST", null);
    }
    return body;
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(Check.given("id", text));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("BAD_REQUEST", "id");
    }
  }
}
