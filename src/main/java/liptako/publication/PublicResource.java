package liptako.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import liptako.agenda.AgendaVersion;
import liptako.assembly.Sitting;
import liptako.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Open data: what is published, for anybody's programs. */
@Path("public")
@RequestScoped
@Tag(name = "public")
public class PublicResource {
  private static final String JSON = Served.JSON, CSV = Served.CSV, PDF = Served.PDF, UUID_FORM = Served.UUID_FORM;

  @Inject private PublicSite site;
  @Inject private MinutesService minutes;
  @Inject private PublishedTexts texts;
  @Inject private Search search;
  @Context private Request request;

  @GET @Path("sessions") @Produces(JSON)
  @Operation(summary = "Published sessions, latest first")
  public Response sessions() {
    return json(site.sessions().stream().map(s -> {
      Map<String, Object> session = ResultFile.session(s);
      session.put("href", "/api/v1/public/sessions/" + s.getId());
      return session;
    }).toList());
  }

  @GET @Path("sessions/{id: " + UUID_FORM + "}") @Produces(JSON)
  @Operation(summary = "A published session: sittings, order of business and texts as published, results")
  public Response session(@PathParam("id") UUID id) {
    PublicSite.SessionRecord record = site.session(id);
    Map<String, Object> json = ResultFile.session(record.session());
    json.put("identifier", Identifier.of(record.session()));
    json.put("formats", formats("/api/v1/public/sessions/" + id, record.agenda() != null, !record.scrutins().isEmpty()));
    json.put("sittings", record.sittings().stream().map(s -> sitting(s, record.minutes().get(s.getId()))).toList());
    json.put("agenda", record.agenda() == null ? null : agenda(record.agenda()));
    json.put("texts", texts.ofSession(id).stream().map(text -> TextFile.summary(new PublishedTexts.Shown(text, record.session()))).toList());
    json.put("scrutins", record.scrutins().stream().map(ResultFile::summary).toList());
    return json(json);
  }

  @GET @Path("scrutins/{id: " + UUID_FORM + "}.json") @Produces(JSON)
  @Operation(summary = "A published result: figures, verdict, rule and names")
  public Response scrutin(@PathParam("id") UUID id) {
    return json(ResultFile.json(site.scrutin(id)));
  }

  @GET @Path("scrutins/{id: " + UUID_FORM + "}.csv") @Produces(CSV)
  @Operation(summary = "The names of a published result, for spreadsheets")
  public Response names(@PathParam("id") UUID id) {
    PublicSite.ResultRecord result = site.scrutin(id);
    return fresh(ResultFile.csv(result).getBytes(StandardCharsets.UTF_8), CSV, "scrutin-" + result.scrutin().getNumber() + ".csv");
  }

  @GET @Path("sittings/{id: " + UUID_FORM + "}/minutes.pdf") @Produces(PDF)
  @Operation(summary = "The minutes of a sitting as last published")
  public Response minutes(@PathParam("id") UUID id) {
    return fresh(minutes.publishedPdf(id), PDF, null);
  }

  @GET @Path("search") @Produces(JSON)
  @Operation(summary = "Search in everything published", description = "Words by their beginning, accents and capitals ignored; at most 60 results.")
  public Response search(@QueryParam("q") String q) {
    return json(search.find(q).stream().map(hit -> Map.of("kind", hit.kind().name(), "title", hit.title(), "text", hit.text(), "href", "/" + hit.address(), "at", hit.at().toString())).toList());
  }

  private static Map<String, Object> sitting(Sitting sitting, MinutesVersion minutes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", sitting.getId().toString());
    json.put("number", sitting.getNumber());
    json.put("plannedAt", sitting.getPlannedAt().toString());
    json.put("status", sitting.getStatus().name());
    json.put("openedAt", sitting.getOpenedAt() == null ? null : sitting.getOpenedAt().toString());
    json.put("closedAt", sitting.getClosedAt() == null ? null : sitting.getClosedAt().toString());
    json.put("minutes", minutes == null ? null : Map.of("href", "/api/v1/public/sittings/" + sitting.getId() + "/minutes.pdf", "version", minutes.version(), "sha256", minutes.sha256()));
    return json;
  }

  /** Where the other formats of the session are. */
  private static Map<String, Object> formats(String of, boolean agenda, boolean results) {
    Map<String, Object> json = new LinkedHashMap<>(Map.of("sittings", of + "/sittings.ics"));
    if (agenda) {
      json.put("agenda", of + "/agenda.akn.xml");
    }
    if (results) {
      json.putAll(Map.of("bundle", of + "/bundle.zip", "popolo", of + "/popolo.json", "results", of + "/results.csv", "votes", of + "/votes.csv"));
    }
    return json;
  }

  private static Map<String, Object> agenda(AgendaVersion version) {
    return Map.of("version", version.getNumber(), "publishedAt", version.getPublishedAt().toString(), "items", Json.parse(version.getContent()));
  }

  private Response json(Object body) {
    return fresh(Json.write(body).getBytes(StandardCharsets.UTF_8), JSON, null);
  }

  private Response fresh(byte[] body, String type, String fileName) {
    return Served.answer(request, body, type, fileName);
  }
}
