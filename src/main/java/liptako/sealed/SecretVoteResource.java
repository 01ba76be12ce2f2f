package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.refusal.Check;
import liptako.rules.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Secret votes on terminals from their preparation to the publication. Ballots: {@link SealedBallotResource}. */
@Path("/")
@Tag(name = "sealed")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SecretVoteResource {
  @Inject private SecretVotes votes;
  @Inject private KeyCollection keys;
  @Inject private SecretOpening opening;
  @Inject private SecretCount count;
  @Inject private SecretOutcome outcome;
  @Inject private SecretReading reading;

  public record PrepareBody(String question, String meaning, String rule, Boolean rehearsal) {}

  public record CountersignBody(String fingerprint) {}

  public record ElementsBody(List<String> elements) {}

  public record OutcomeBody(Verdict.Outcome outcome) {}

  public record ReasonBody(String reason) {}

  /** Who took part is told from the close on, figures and verdict once the trustees opened the boxes. */
  public record SecretVoteData(UUID id, UUID session, UUID sitting, UUID election, Integer round, int number, String question, String meaning, String rule, String ruleSentence,
      SecretVote.Status status, boolean byDelegation, boolean rehearsal, boolean revotable, Ask ask, List<String> answers, Instant openedAt, Instant closedAt, Instant countedAt,
      Instant proclaimedAt, Instant publishedAt, String outcome, String annulReason, Verdict verdict, List<SecretView.Keys> keys, List<SecretView.Box> boxes, List<Elector> electors,
      List<String> took, List<String> warnings) {
    static SecretVoteData of(SecretView view) {
      SecretVote v = view.vote();
      return new SecretVoteData(v.getId(), v.getSessionId(), v.getSittingId(), v.getElectionId(), v.getRound(), v.getNumber(), v.getQuestion(), v.getMeaning(), v.rule().name(),
          v.rule().sentence(), v.getStatus(), v.isByDelegation(), v.isRehearsal(), v.rule().revotable(), v.ask(), view.answers(), v.getOpenedAt(), v.getClosedAt(), v.getCountedAt(),
          v.getProclaimedAt(), v.getPublishedAt(), v.getOutcome(), v.getAnnulReason(), v.verdict(), view.keys(), view.boxes(), view.electors(), view.took(), view.warnings());
    }
  }

  @GET
  @Path("sittings/{sitting}/secret-votes")
  @Operation(summary = "A sitting's secret votes", description = "For people signed in.")
  public List<SecretVoteData> ofSitting(@PathParam("sitting") UUID sitting) {
    return reading.ofSitting(sitting).stream().map(v -> data(v.getId())).toList();
  }

  @POST
  @Path("sittings/{sitting}/secret-votes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Prepare a secret vote on a text", description = "For chair or clerk; refused when the figures would betray a vote. The rule is frozen and the collection of keys begins.")
  @APIResponseSchema(value = SecretVoteData.class, responseCode = "201")
  public SecretVoteData prepare(@PathParam("sitting") UUID sitting, PrepareBody body) {
    return data(votes.prepare(sitting, body.question, body.meaning, body.rule, Boolean.TRUE.equals(body.rehearsal)).getId());
  }

  @POST
  @Path("elections/{election}/secret-votes")
  @Operation(summary = "Prepare the next round of an election on terminals", description = "For chair or clerk, as for a text.")
  @APIResponseSchema(value = SecretVoteData.class, responseCode = "201")
  public SecretVoteData prepareRound(@PathParam("election") UUID election) {
    return data(votes.prepareRound(election).getId());
  }

  @GET
  @Path("secret-votes/{vote}")
  @Operation(summary = "A secret vote as people signed in see it", description = "Participation in numbers, never a choice.")
  public SecretVoteData data(@PathParam("vote") UUID id) {
    return SecretVoteData.of(reading.desk(id));
  }

  @POST
  @Path("secret-votes/{vote}/keys/all")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give the public keys of a whole delegation", description = "For its registrar: as many as its deputies present, when none has given one.")
  public SecretVoteData depositAll(@PathParam("vote") UUID id, ElementsBody body) {
    keys.depositAll(id, body.elements);
    return data(id);
  }

  @POST
  @Path("secret-votes/{vote}/countersign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Countersign the list of a delegation's keys", description = "For its registrar, naming the list's fingerprint; a key that comes later asks for it again.")
  public SecretVoteData countersign(@PathParam("vote") UUID id, CountersignBody body) {
    keys.countersign(id, body.fingerprint);
    return data(id);
  }

  @POST
  @Path("secret-votes/{vote}/renew")
  @Operation(summary = "Collect the keys again", description = "For chair or clerk, when somebody who gave one has left or lost it.")
  public SecretVoteData renew(@PathParam("vote") UUID id) {
    return data(keys.renew(id).getId());
  }

  @POST
  @Path("secret-votes/{vote}/open")
  @Operation(summary = "Open a secret vote", description = "For the chair: to those present, whose keys are there and countersigned. Roll, question, keys and rule are frozen.")
  public SecretVoteData open(@PathParam("vote") UUID id) {
    return data(opening.open(id).getId());
  }

  @POST
  @Path("secret-votes/{vote}/hold")
  @Operation(summary = "Hold a secret vote", description = "For the chair: ballots cast stay, none is taken until it is resumed.")
  public SecretVoteData hold(@PathParam("vote") UUID id) {
    return data(opening.hold(id).getId());
  }

  @POST
  @Path("secret-votes/{vote}/resume")
  @Operation(summary = "Resume a held secret vote", description = "For the chair.")
  public SecretVoteData resume(@PathParam("vote") UUID id) {
    return data(opening.resume(id).getId());
  }

  @POST
  @Path("secret-votes/{vote}/close")
  @Operation(summary = "Close a secret vote", description = "For the chair; refused while so few have voted that the figures would tell their votes.")
  public SecretVoteData close(@PathParam("vote") UUID id) {
    return data(count.close(id).getId());
  }

  @POST
  @Path("secret-votes/{vote}/proclaim")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Proclaim the outcome of a secret vote on a text", description = "For the chair, who names it: it must be the rule's. Every archive is audited before.")
  public SecretVoteData proclaim(@PathParam("vote") UUID id, OutcomeBody body) {
    return data(outcome.proclaim(id, Check.given("outcome", body.outcome)).getId());
  }

  @POST
  @Path("secret-votes/{vote}/ask-publication")
  @Operation(summary = "Ask to publish a secret vote", description = "For the chair; the clerk confirms.")
  public SecretVoteData ask(@PathParam("vote") UUID id) {
    return data(outcome.askPublication(id).getId());
  }

  @POST
  @Path("secret-votes/{vote}/publish")
  @Operation(summary = "Confirm the publication of a secret vote", description = "For the clerk, as the second person.")
  public SecretVoteData publish(@PathParam("vote") UUID id) {
    return data(outcome.publish(id).getId());
  }

  @POST
  @Path("secret-votes/{vote}/annul")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Annul a secret vote", description = "For the chair, with the reason; it stays on record and may be taken again, or on paper.")
  public SecretVoteData annul(@PathParam("vote") UUID id, ReasonBody body) {
    return data(outcome.annul(id, body.reason).getId());
  }
}
