package liptako.publication;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bundle of a published session, for everybody. */
@Tag(name = "public")
@Path("/public/sessions/{id}/bundle.zip")
public class BundleResource {
  @Inject private SessionBundle bundles;

  @Operation(summary = "Everything published of a session, in one file that anybody can verify")
  @GET @Produces("application/zip") public Response bundle(@PathParam("id") UUID id, @Context Request request) {
    SessionBundle.Bundle bundle = bundles.of(id);
    var tag = new EntityTag(bundle.tag());
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    var revalidated = new CacheControl();
    revalidated.setNoCache(true);
    revalidated.setPrivate(false);
    if (known != null) {
      return known.tag(tag).cacheControl(revalidated).build();
    }
    try {
      StreamingOutput body = out -> Files.copy(bundle.file(), out);
      return Response.ok(body).tag(tag).cacheControl(revalidated).header("Content-Length", Files.size(bundle.file()))
          .header("Content-Disposition", "attachment; filename=\"liptako-" + id + ".zip\"").build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
