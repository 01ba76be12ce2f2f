package liptako.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
  @Inject private DeputyImport list;
  @Inject private Clock clock;

  public record DeputyBody(String state, String code, String name, String nationalTitle, Instant beginsAt, Instant endsAt, String actNumber, LocalDate actDate) {}

  public record MandateBody(Instant beginsAt, Instant endsAt, String actNumber, LocalDate actDate) {}

  public record EndBody(Instant at, String reason) {}

  public record MandateView(UUID id, UUID deputy, Instant beginsAt, Instant endsAt, String actNumber, LocalDate actDate, String endReason) {
    static MandateView of(Mandate m) {
      return new MandateView(m.getId(), m.getDeputyId(), m.getBeginsAt(), m.getEndsAt(), m.getActNumber(), m.getActDate(), m.getEndReason());
    }
  }

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
    return accreditation.accredit(new Accreditation(body.state, body.code, body.name, body.nationalTitle, body.beginsAt, body.endsAt, body.actNumber, body.actDate));
  }

  @POST
  @Path("import")
  @Consumes("text/csv")
  @Operation(summary = "Import a delegation's list", description = "For the clerk: CSV in UTF-8 with the columns etat,code,nom,titre,debut,fin,acte,date_acte. "
      + "All lines or none; with trial=true nothing is stored and the report lists every faulty line.")
  @APIResponseSchema(value = ListReport.class, responseCode = "200")
  public Response read(@QueryParam("trial") @DefaultValue("false") boolean trial, InputStream csv) {
    return Imported.of(list.read(Upload.bytes(csv, Sheet.BYTES_MOST), trial), trial);
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
    return accreditation.mandates(accreditation.deputy(id, clock.instant()).id()).stream().map(MandateView::of).toList();
  }

  @POST
  @Path("{deputy}/mandates")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Begin a further mandate", description = "For the clerk; 409 MANDATE_OVERLAPS when another runs in that time.")
  @APIResponseSchema(value = MandateView.class, responseCode = "201")
  public MandateView renew(@PathParam("deputy") UUID id, MandateBody body) {
    return MandateView.of(accreditation.renew(id, body.beginsAt, body.endsAt, body.actNumber, body.actDate));
  }

  @POST
  @Path("{deputy}/mandates/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "End the mandate that runs at an instant", description = "For the clerk, with the reason.")
  public MandateView end(@PathParam("deputy") UUID id, EndBody body) {
    return MandateView.of(accreditation.end(id, body.at, body.reason));
  }
}
