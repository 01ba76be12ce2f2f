package liptako.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The present frame of the live stream, for programs that ask instead of listening. */
@Path("live")
@Tag(name = "live")
@ApplicationScoped
public class LiveResource {
  @Inject private HallFrame frames;

  @GET
  @Path("alive")
  @Operation(summary = "Whether the server answers", description = "204, and nothing else is done: for a proxy's check, and the yardstick of the benchmarks. Public.")
  public void alive() {
    // The answer is that there is one.
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The hall as it is now", description = "The frame that the WebSocket /flux sends. The ETag is its number: with If-None-Match it answers 304 while nothing happened.")
  public Response live(@Context Request request) {
    HallFrame.Frame frame = frames.compose();
    var tag = new EntityTag(Long.toString(frame.number()));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(frame.json()).tag(tag) : unchanged).header("Cache-Control", "private, no-cache").build();
  }
}
