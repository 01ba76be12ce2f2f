package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import liptako.api.Upload;
import liptako.json.Json;
import liptako.refusal.Refusal;
import liptako.rules.Rule;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules of procedure. */
@Path("rules")
@Tag(name = "voting")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RuleResource {
  /** The shelf's own limit is in characters; no rule comes near it. */
  private static final int BYTES_MOST = 400_000;
  @Inject private RuleShelf shelf;

  public record RuleView(String name, String title, String sentence, boolean sample, boolean secret, boolean revotable, Object file) {
    static RuleView of(Rule rule) {
      return new RuleView(rule.name(), rule.title(), rule.sentence(), rule.sample(), rule.secret(), rule.revotable(), Json.parse(rule.json()));
    }
  }

  @GET
  @Operation(summary = "Every rule", description = "By name; the sentence is made from the file. Public.")
  public List<RuleView> rules() {
    return shelf.rules().stream().map(RuleView::of).toList();
  }

  @GET
  @Path("{rule}")
  @Operation(summary = "One rule", description = "Public.")
  public RuleView rule(@PathParam("rule") String name) {
    return shelf.rules().stream().filter(r -> r.name().equals(name)).findFirst().map(RuleView::of).orElseThrow(() -> Refusal.notFound("NOT_FOUND"));
  }

  @POST
  @Path("try")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read a rule without storing it", description = "The body is the rule file; 400 BAD_RULE names every place and remedy. Public.")
  public RuleView tryOut(InputStream file) {
    return RuleView.of(shelf.read(text(file)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Store a rule under its name", description = "For the administrator; the body is the rule file. Scrutins already opened keep theirs.")
  public RuleView store(InputStream file) {
    return RuleView.of(shelf.store(text(file)));
  }

  private static String text(InputStream file) {
    return new String(Upload.bytes(file, BYTES_MOST), StandardCharsets.UTF_8);
  }
}
