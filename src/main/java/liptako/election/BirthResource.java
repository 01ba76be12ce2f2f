package liptako.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dates of birth, by which age tells equals apart and the bureau d’âge is found. */
@Path("deputies/{deputy}/birth")
@Tag(name = "election")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BirthResource {
  @Inject private AgeBureau births;

  public record BirthBody(LocalDate bornOn) {}

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Note a deputy’s date of birth", description = "For the clerk; the journal seals it.")
  public void born(@PathParam("deputy") UUID deputy, BirthBody body) {
    births.born(deputy, body.bornOn());
  }
}
