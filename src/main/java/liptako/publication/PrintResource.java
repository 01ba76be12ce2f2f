package liptako.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the clerk prints of accreditation and attendance. */
@RequestScoped
@Tag(name = "accreditation")
@Path("/")
@Produces({"application/pdf", MediaType.APPLICATION_JSON})
public class PrintResource {
  @Inject private BadgePrint badges;
  @Inject private CertificatePrint certificates;
  @Inject private AttendancePrint sheets;
  @Inject private VotingListPrint lists;

  @GET
  @Path("badges.pdf")
  @Operation(summary = "Sheets of ten badges, fronts and backs", description = "For the clerk: one deputy's, a delegation's, or all; who has no valid badge gets one.")
  public Response badges(@QueryParam("deputy") UUID deputy, @QueryParam("state") String state) {
    return pdf(badges.pdf(deputy, state), "badges");
  }

  @GET
  @Path("certificates/{deputy}.pdf")
  @Operation(summary = "The certificate of accreditation", description = "For the clerk; what the register says now.")
  public Response certificate(@PathParam("deputy") UUID deputy) {
    return pdf(certificates.pdf(deputy), "attestation");
  }

  @GET
  @Path("sittings/{sitting}/attendance.pdf")
  @Operation(summary = "The attendance sheet of a sitting", description = "For the clerk; as of now, or of the closing.")
  public Response attendance(@PathParam("sitting") UUID sitting) {
    return pdf(sheets.pdf(sitting), "feuille-de-presence");
  }

  @GET
  @Path("drafts/{draft}/list.pdf")
  @Operation(summary = "A voting list on paper", description = "For people signed in: each line with its exact words and what became of it by now.")
  public Response list(@PathParam("draft") UUID draft) {
    return pdf(lists.pdf(draft), "liste-de-vote");
  }

  @GET
  @Path("drafts/{draft}/list.csv")
  @Produces({"text/csv", MediaType.APPLICATION_JSON})
  @Operation(summary = "A voting list for spreadsheets", description = "For people signed in; semicolons, UTF-8 with a byte order mark.")
  public Response listSheet(@PathParam("draft") UUID draft) {
    return Response.ok(lists.csv(draft), Served.CSV).header("Content-Disposition", "attachment; filename=\"liste-de-vote.csv\"").build();
  }

  private static Response pdf(byte[] content, String name) {
    return Response.ok(content, "application/pdf").header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"").build();
  }
}
