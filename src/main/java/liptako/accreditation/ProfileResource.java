package liptako.accreditation;

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
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import liptako.api.Upload;
import liptako.refusal.PdfFile;
import liptako.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contact, languages, photo and the files of designation acts. */
@Path("/")
@Tag(name = "accreditation")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProfileResource {
  @Inject private ProfileService profiles;
  @Inject private DesignationActs acts;

  /** languages separated by commas. */
  public record ProfileBody(String email, String phone, String languages) {}

  @GET
  @Path("profiles/{deputy}")
  @Operation(summary = "A deputy's languages and contact", description = "For people signed in; contact for the clerk only.")
  public Profile profile(@PathParam("deputy") UUID id) {
    return profiles.profile(id);
  }

  @PUT
  @Path("profiles/{deputy}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set a deputy's contact and languages", description = "For the clerk.")
  public void change(@PathParam("deputy") UUID id, ProfileBody body) {
    profiles.change(id, body.email, body.phone, body.languages);
  }

  @GET
  @Path("profiles/{deputy}/photo")
  @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
  @Operation(summary = "A deputy's photo", description = "Public.")
  public Response photo(@PathParam("deputy") UUID id) {
    byte[] photo = profiles.photo(id).orElseThrow(() -> Refusal.notFound("NO_PHOTO"));
    return Response.ok(photo, "image/jpeg").header("X-Content-Type-Options", "nosniff").header("Cache-Control", "private, max-age=60").build();
  }

  @PUT
  @Path("profiles/{deputy}/photo")
  @Consumes({"image/jpeg", "image/png"})
  @Operation(summary = "Set a deputy's photo", description = "For the clerk: the picture is the body; it is drawn anew, 3 by 4, without anything else the file held.")
  public void setPhoto(@PathParam("deputy") UUID id, InputStream photo) {
    profiles.setPhoto(id, Upload.bytes(photo, Portrait.BYTES_MOST));
  }

  @GET
  @Path("states/{state}/designation-acts")
  @Operation(summary = "The files of a designation act", description = "For people signed in.")
  public List<DesignationAct> acts(@PathParam("state") String state, @QueryParam("number") String number) {
    return acts.acts(state, number);
  }

  @POST
  @Path("states/{state}/designation-acts")
  @Consumes("application/pdf")
  @Operation(summary = "Keep a designation act", description = "For the clerk: the PDF is the body; it belongs to every mandate of the State that names its number.")
  @APIResponseSchema(value = DesignationAct.class, responseCode = "201")
  public DesignationAct keep(@PathParam("state") String state, @QueryParam("number") String number, @QueryParam("fileName") String fileName, InputStream pdf) {
    return acts.keep(state, number, fileName, Upload.bytes(pdf, PdfFile.BYTES_MOST));
  }

  @GET
  @Path("designation-acts/{act}/content")
  @Produces({"application/pdf", MediaType.APPLICATION_JSON})
  @Operation(summary = "A designation act's PDF", description = "For people signed in; to be saved, never shown within a page of this site.")
  public Response content(@PathParam("act") UUID id) {
    DesignationAct act = acts.act(id);
    return Response.ok(acts.content(id), "application/pdf").header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Content-Disposition", "attachment; filename=\"acte-" + act.state().toLowerCase() + ".pdf\"").build();
  }
}
