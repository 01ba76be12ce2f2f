package liptako.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.refusal.Check;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clerk's words in the minutes, and what becomes of published minutes. */
@RequestScoped
@Tag(name = "minutes")
@Path("minutes/{sitting}")
@Produces(MediaType.APPLICATION_JSON)
public class MinutesEditResource {
  @Inject private MinutesWording wording;
  @Inject private MinutesApproval approval;
  @Inject private MinutesService minutes;

  public record PassageView(String key, Instant at, String facts, String words, boolean changed) {}

  public record WordsBody(String key, String words) {}

  public record ObjectionBody(UUID deputy, String words) {}

  public record SettledBody(UUID objection, Boolean upheld, String how) {}

  public record HowBody(String how) {}

  public record StandingView(List<MinutesApproval.Objection> objections, MinutesApproval.Approval approval, List<MinutesApproval.Signature> signatures) {}

  @GET
  @Path("passages")
  @Operation(summary = "The passages that can be worded", description = "For the clerk: what the facts say, the clerk's words, and whether the facts have changed since.")
  public List<PassageView> passages(@PathParam("sitting") UUID sitting) {
    return wording.passages(sitting).stream().map(p -> new PassageView(p.key(), p.at(), p.generated(), p.words(), p.changed())).toList();
  }

  @PUT
  @Path("passages")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Word a passage", description = "For the clerk; without words what is written from the facts stands again.")
  public List<PassageView> write(@PathParam("sitting") UUID sitting, WordsBody body) {
    wording.write(sitting, Check.text("key", body.key, 120), body.words);
    return passages(sitting);
  }

  @GET
  @Path("report.pdf")
  @Produces({"application/pdf", MediaType.APPLICATION_JSON})
  @Operation(summary = "The analytical report of a sitting", description = "For the clerk: who said what, in the speakers' own words where they were handed in.")
  public Response report(@PathParam("sitting") UUID sitting) {
    return Response.ok(minutes.report(sitting), "application/pdf").header("Cache-Control", "no-store").header("Content-Disposition", "inline; filename=\"compte-rendu-analytique.pdf\"").build();
  }

  @GET
  @Path("standing")
  @Operation(summary = "Objections, approval and signatures", description = "Public, as published minutes are.")
  public StandingView standing(@PathParam("sitting") UUID sitting) {
    return new StandingView(approval.objections(sitting), approval.approval(sitting), approval.signatures(sitting));
  }

  @POST
  @Path("objections")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take an objection to published minutes", description = "For the clerk.")
  public StandingView object(@PathParam("sitting") UUID sitting, ObjectionBody body) {
    approval.object(sitting, body.deputy, body.words);
    return standing(sitting);
  }

  @POST
  @Path("objections/settle")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record what was decided on an objection", description = "For the clerk.")
  public StandingView settle(@PathParam("sitting") UUID sitting, SettledBody body) {
    approval.settle(sitting, body.objection, Check.given("upheld", body.upheld), body.how);
    return standing(sitting);
  }

  @POST
  @Path("approve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record the approval of an earlier sitting's minutes", description = "For the clerk, in an open sitting.")
  public StandingView approve(@PathParam("sitting") UUID sitting, HowBody body) {
    approval.approve(sitting, body.how);
    return standing(sitting);
  }

  @POST
  @Path("sign")
  @Operation(summary = "Sign the version last published", description = "For the presiding officer and the clerk, each once a version.")
  public StandingView sign(@PathParam("sitting") UUID sitting) {
    approval.sign(sitting);
    return standing(sitting);
  }
}
