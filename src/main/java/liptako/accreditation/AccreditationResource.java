package liptako.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liptako.api.Imported;
import liptako.api.Upload;
import liptako.mandate.Change;
import liptako.mandate.Requirements;
import liptako.refusal.Check;
import liptako.refusal.ListReport;
import liptako.refusal.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deputies and their mandates. */
@Path("deputies")
@Tag(name = "accreditation")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AccreditationResource {
  @Inject private AccreditationService accreditation;
  @Inject private MandateService mandates;
  @Inject private MandateReading reading;
  @Inject private DeputyImport list;
  @Inject private Clock clock;

  public record DeputyBody(String state, String code, String name, String nationalTitle, Instant beginsAt, Instant endsAt, String actNumber, LocalDate actDate, String substituteOf) {}

  /** substituteOf is the principal's id, or null for a principal's mandate. */
  public record MandateBody(Instant beginsAt, Instant endsAt, String actNumber, LocalDate actDate, UUID substituteOf) {}

  public record EndBody(Instant at, String reason) {}

  /** change as one of the names of liptako.mandate.Change. */
  public record ChangeBody(Change change, Instant at, String reason) {}

  public record VoidBody(Integer number, String reason) {}

  public record RequirementsBody(Boolean powers, Boolean oath, Boolean contestedSits, Instant from) {}

  @GET
  @Operation(summary = "Every deputy ever accredited, as of an instant", description = "Now without one; « mandate » is null for who is not in office then. Public.")
  public List<Deputy> all(@QueryParam("at") Instant at) {
    return accreditation.deputies(at == null ? clock.instant() : at);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Accredit a deputy", description = "For the clerk: makes the deputy known and begins the first mandate. Refused when no seat is left.")
  @APIResponseSchema(value = Deputy.class, responseCode = "201")
  public Deputy accredit(DeputyBody body) {
    return accreditation.accredit(new Accreditation(body.state, body.code, body.name, body.nationalTitle, body.beginsAt, body.endsAt, body.actNumber, body.actDate, body.substituteOf));
  }

  @POST
  @Path("import")
  @Consumes({"text/csv", "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
  @Operation(summary = "Import a delegation's list", description = "For the clerk: CSV in UTF-8, ODS or XLSX with the columns etat,code,nom,titre,debut,fin,acte,date_acte and, if wanted, suppleant_de,courriel,telephone,langues. "
      + "All lines or none; with trial=true nothing is stored and the report lists every faulty line.")
  @APIResponseSchema(value = ListReport.class, responseCode = "200")
  public Response read(@QueryParam("trial") @DefaultValue("false") boolean trial, InputStream file) {
    return Imported.of(list.read(Upload.bytes(file, Sheet.BYTES_MOST), trial), trial);
  }

  @GET
  @Path("{deputy}")
  @Operation(summary = "One deputy as of an instant", description = "Now without one. Public.")
  public Deputy one(@PathParam("deputy") UUID id, @QueryParam("at") Instant at) {
    return accreditation.deputy(id, at == null ? clock.instant() : at);
  }

  @GET
  @Path("{deputy}/mandates")
  @Operation(summary = "A deputy's mandates", description = "In the order of time. Public.")
  public List<MandateView> mandates(@PathParam("deputy") UUID id) {
    return reading.mandates(id);
  }

  @POST
  @Path("{deputy}/mandates")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Begin a further mandate", description = "For the clerk; 409 MANDATE_OVERLAPS when another runs in that time. With substituteOf it is a substitute's.")
  @APIResponseSchema(value = MandateView.class, responseCode = "201")
  public MandateView renew(@PathParam("deputy") UUID id, MandateBody body) {
    return mandates.begin(id, body.beginsAt, body.endsAt, body.actNumber, body.actDate, body.substituteOf);
  }

  @POST
  @Path("{deputy}/mandates/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "End the mandate that runs at an instant", description = "For the clerk, with the reason.")
  public MandateView end(@PathParam("deputy") UUID id, EndBody body) {
    return mandates.change(id, Change.ENDED, body.at, body.reason);
  }

  @POST
  @Path("{deputy}/mandates/changes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Write what became of the mandate that runs at an instant", description = "For the clerk: verification of powers, challenge and decision, oath, suspension, "
      + "resignation, revocation, death, replacement, a substitute's seat. 409 with the reason when the history cannot stand so.")
  public MandateView change(@PathParam("deputy") UUID id, ChangeBody body) {
    return mandates.change(id, body.change, body.at == null ? clock.instant() : body.at, body.reason);
  }

  @POST
  @Path("mandates/{mandate}/void")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Void a change written by mistake", description = "For the clerk, with the reason; both entries stay on record.")
  public MandateView voidChange(@PathParam("mandate") UUID mandate, VoidBody body) {
    return mandates.voidChange(mandate, Check.number("number", body.number, 1, 10_000), body.reason);
  }

  @GET
  @Path("requirements")
  @Operation(summary = "What a holder needs to sit", description = "In force now. Public.")
  public Requirements requirements() {
    return reading.requirements();
  }

  @PUT
  @Path("requirements")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set what a holder needs to sit", description = "For the administrator, from now on or from an instant to come; what was required before stays on record.")
  public void require(RequirementsBody body) {
    mandates.require(new Requirements(Boolean.TRUE.equals(body.powers), Boolean.TRUE.equals(body.oath), Boolean.TRUE.equals(body.contestedSits)), body.from);
  }
}
