package liptako.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The file of what is held about a person. By POST, because it stands in the journal that it was handed out. */
@Path("personal-data")
@Tag(name = "access")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PersonResource {
  @Inject private PersonalData data;

  @POST
  @Path("deputies/{deputy}")
  @Operation(summary = "What is held about a deputy", description = "For the clerk, on the deputy’s request: every row and act, without passwords, codes and keys.")
  public Response deputy(@PathParam("deputy") UUID deputy) {
    return file(data.ofDeputy(deputy));
  }

  @POST
  @Path("accounts/{account}")
  @Operation(summary = "What is held about an account’s holder", description = "For the administrator, on the holder’s request.")
  public Response account(@PathParam("account") UUID account) {
    return file(data.ofAccount(account));
  }

  @POST
  @Path("me")
  @Operation(summary = "What is held about oneself")
  public Response own() {
    return file(data.own());
  }

  private static Response file(byte[] json) {
    return Response.ok(json).header("Content-Disposition", "attachment; filename=\"" + PersonalData.FILE + "\"").header("Cache-Control", "no-store").build();
  }
}
