package liptako.election;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.refusal.Check;
import liptako.rules.ElectionVerdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Elections from the candidacies to the publication. Counting: {@link CountResource}. */
@Path("/")
@Tag(name = "election")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ElectionResource {
  @Inject private Elections elections;
  @Inject private Rounds rounds;
  @Inject private AgeBureau births;

  public record PrepareBody(String office, Integer places, String rule, String state) {}

  public record CandidacyBody(UUID deputy, String list, List<String> members, LocalDate bornOn) {}

  public record DeputiesBody(List<UUID> deputies) {}

  public record DeputyBody(UUID deputy) {}

  public record OrderBody(List<UUID> order) {}

  public record ReasonBody(String reason) {}

  public record CandidacyView(UUID id, UUID deputy, String name, String bornOn, boolean standing, boolean withdrawn, Integer electedRound) {
    static CandidacyView of(Candidacy c) {
      return new CandidacyView(c.getId(), c.getDeputyId(), c.getName(), c.getBornOn(), c.isStanding(), c.isWithdrawn(), c.getElectedRound());
    }
  }

  /** The figures are null until both counts agree, and where they would betray a vote. */
  public record RoundData(int number, int places, Instant openedAt, Instant closedAt, int electors, long took, Map<String, Integer> figures, boolean withheld, String countedBy,
      String sheet, ElectionVerdict verdict, List<ElectionView.Elector> list) {
    static RoundData of(ElectionView.RoundView view) {
      ElectionRound r = view.round();
      return new RoundData(r.getNumber(), r.getPlaces(), r.getOpenedAt(), r.getClosedAt(), view.electors().size(), view.took(), r.figures().isEmpty() ? null : r.figures(), r.isWithheld(),
          r.getCountedBy(), r.getSheetSha256(), r.verdict(), view.electors());
    }
  }

  public record ElectionData(UUID id, UUID session, UUID sitting, int number, String office, int places, String state, String rule, String ruleSentence, Election.Status status,
      Instant proclaimedAt, Instant publishedAt, List<CandidacyView> candidacies, List<RoundData> rounds, List<ElectionView.Scrutineer> scrutineers) {
    static ElectionData of(ElectionView view) {
      Election e = view.election();
      return new ElectionData(e.getId(), e.getSessionId(), e.getSittingId(), e.getNumber(), e.getOffice(), e.getPlaces(), e.getStateCode(), e.rule().name(), e.rule().sentence(), e.getStatus(),
          e.getProclaimedAt(), e.getPublishedAt(), view.candidacies().stream().map(CandidacyView::of).toList(), view.rounds().stream().map(RoundData::of).toList(), view.scrutineers());
    }
  }

  @GET
  @Path("sittings/{sitting}/elections")
  @Operation(summary = "A sitting's elections", description = "For people signed in.")
  public List<ElectionData> ofSitting(@PathParam("sitting") UUID sitting) {
    return elections.ofSitting(sitting).stream().map(e -> data(e.getId())).toList();
  }

  @POST
  @Path("sittings/{sitting}/elections")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Prepare an election", description = "For the clerk: the office, its places, the rule, and the State whose deputies alone may stand, if any. The rule is frozen.")
  @APIResponseSchema(value = ElectionData.class, responseCode = "201")
  public ElectionData prepare(@PathParam("sitting") UUID sitting, PrepareBody body) {
    return data(elections.prepare(sitting, body.office, Check.given("places", body.places), body.rule, body.state).getId());
  }

  @GET
  @Path("elections/{election}")
  @Operation(summary = "An election as people signed in see it", description = "No figure before both counts agree.")
  public ElectionData data(@PathParam("election") UUID id) {
    return ElectionData.of(elections.desk(id));
  }

  @POST
  @Path("elections/{election}/candidacies")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take a declaration of candidacy", description = "For the clerk: a deputy, or a list with its members and the oldest member’s date of birth.")
  @APIResponseSchema(value = CandidacyView.class, responseCode = "201")
  public CandidacyView declare(@PathParam("election") UUID id, CandidacyBody body) {
    return CandidacyView.of(body.list == null ? elections.declare(id, body.deputy) : elections.declareList(id, body.list, body.members, body.bornOn));
  }

  @POST
  @Path("elections/{election}/candidacies/{candidacy}/withdraw")
  @Operation(summary = "Take a withdrawal", description = "For the clerk, before the first round or between two.")
  public CandidacyView withdraw(@PathParam("election") UUID id, @PathParam("candidacy") UUID candidacy) {
    return CandidacyView.of(elections.withdraw(id, candidacy));
  }

  @PUT
  @Path("elections/{election}/scrutineers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Name the scrutineers", description = "For the clerk: deputies who do not stand.")
  public ElectionData scrutineers(@PathParam("election") UUID id, DeputiesBody body) {
    elections.scrutineers(id, body.deputies);
    return data(id);
  }

  @POST
  @Path("elections/{election}/rounds")
  @Operation(summary = "Open the next round", description = "For the chair: to the deputies present, each for himself.")
  @APIResponseSchema(value = ElectionData.class, responseCode = "201")
  public ElectionData open(@PathParam("election") UUID id) {
    rounds.open(id);
    return data(id);
  }

  @POST
  @Path("elections/{election}/sign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Note that a deputy takes part", description = "For the clerk at the box.")
  public void sign(@PathParam("election") UUID id, DeputyBody body) {
    rounds.sign(id, Check.given("deputy", body.deputy));
  }

  @POST
  @Path("elections/{election}/sign/own")
  @Operation(summary = "Take part", description = "For a deputy, at the terminal.")
  public void signOwn(@PathParam("election") UUID id) {
    rounds.signOwn(id);
  }

  @POST
  @Path("elections/{election}/close")
  @Operation(summary = "Close the round", description = "For the chair: the count begins.")
  public ElectionData close(@PathParam("election") UUID id) {
    rounds.close(id);
    return data(id);
  }

  @POST
  @Path("elections/{election}/again")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Hold a round on paper again", description = "For the chair, with the reason, before its count is recorded: so few tied that no lot can be drawn, or more papers than signatures.")
  public ElectionData again(@PathParam("election") UUID id, ReasonBody body) {
    rounds.again(id, body.reason);
    return data(id);
  }

  @POST
  @Path("elections/{election}/lot")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record the lot drawn in public", description = "For the chair: the candidacies that are equal, in the order in which they were drawn.")
  public ElectionData lot(@PathParam("election") UUID id, OrderBody body) {
    rounds.lot(id, body.order);
    return data(id);
  }

  @POST
  @Path("elections/{election}/proclaim")
  @Operation(summary = "Proclaim who is elected", description = "For the chair, as the rounds gave it.")
  public ElectionData proclaim(@PathParam("election") UUID id) {
    elections.proclaim(id);
    return data(id);
  }

  @POST
  @Path("elections/{election}/annul")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Annul an election", description = "For the chair, with the reason; it stays on record.")
  public ElectionData annul(@PathParam("election") UUID id, ReasonBody body) {
    elections.annul(id, body.reason);
    return data(id);
  }

  @GET
  @Path("sittings/{sitting}/age-bureau")
  @Operation(summary = "The bureau d’âge of those present", description = "For people signed in: the oldest presides, the two youngest are secretaries; and whose date of birth is not known.")
  public AgeBureau.Bureau ageBureau(@PathParam("sitting") UUID sitting) {
    return births.of(sitting);
  }

}
