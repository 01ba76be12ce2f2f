package liptako.formula;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The formulas of the presiding officer. */
@Path("formulas")
@Tag(name = "floor")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FormulaResource {
  @Inject private FormulaService formulas;

  public record WordsBody(String words) {}

  @GET
  @Operation(summary = "What the presiding officer says, step by step", description = "Public: each formula with its usual wording and the house's own, if it has one.")
  public List<Formula> list() {
    return formulas.formulas();
  }

  @PUT
  @Path("{formula}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Word a formula", description = "For the clerk; only with the arguments of the usual wording. Without words that one stands again.")
  public Formula word(@PathParam("formula") String key, WordsBody body) {
    return formulas.word(key, body.words);
  }
}
