package liptako.drill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a terminal sends while the hall rehearses. */
@Path("drill")
@Tag(name = "drill")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DrillResource {
  @Inject private DrillService drills;

  public record AnswerBody(UUID drill) {}

  public record AnswerView(Instant at) {}

  @POST
  @Path("answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Answer the rehearsal", description = "For a deputy, while « exercice » runs: it counts for nothing, is no ballot and is never published. Repeating it gives the first answer again.")
  public AnswerView answer(AnswerBody body) {
    return new AnswerView(drills.answer(body.drill).at());
  }
}
