package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.permission.Act;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.rules.Progress;
import liptako.rules.Tally;
import liptako.rules.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scrutins from opening to publication. Ballots: {@link BallotResource}. */
@Path("/")
@Tag(name = "voting")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ScrutinResource {
  @Inject private ScrutinOpening opening;
  @Inject private ScrutinConduct conduct;
  @Inject private Proclamation proclamation;
  @Inject private Corrections corrections;
  @Inject private ScrutinReading reading;
  @Inject private Caller caller;

  public record OpenBody(String question, String meaning, String rule, UUID repeats, Integer seconds, Way way) {}

  public record ExtendBody(Integer seconds) {}

  public record ShowBody(Boolean show) {}

  public record CastingBody(Choice choice) {}

  public record OutcomeBody(Verdict.Outcome outcome) {}

  public record OverrideBody(Verdict.Outcome outcome, String reason) {}

  public record ReasonBody(String reason) {}

  public record CorrectionBody(UUID deputy, Choice choice, String note) {}

  public record ScrutinSummary(UUID id, UUID session, UUID sitting, UUID item, int number, String question, String meaning, Scrutin.Status status, boolean showChoices,
      Instant openedAt, Instant closedAt, Instant proclaimedAt, Instant publishedAt, String outcome, Scrutin.Override override, Instant annulledAt, String annulReason, UUID repeats, Instant closesAt, Way way) {
    static ScrutinSummary of(Scrutin s) {
      return new ScrutinSummary(s.getId(), s.getSessionId(), s.getSittingId(), s.getItemId(), s.getNumber(), s.getQuestion(), s.getMeaning(), s.getStatus(), s.isShowChoices(),
          s.getOpenedAt(), s.getClosedAt(), s.getProclaimedAt(), s.getPublishedAt(), s.getOutcome(), s.override(), s.getAnnulledAt(), s.getAnnulReason(), s.getRepeatsId(), s.getClosesAt(), s.getWay());
    }
  }

  /** The tally, voters' choices and verdict are null while they may not be seen. */
  public record ScrutinDetail(ScrutinSummary scrutin, RuleResource.RuleView rule, int voted, Tally tally, Verdict verdict, Progress progress, List<VoterView> voters,
      List<Corrections.Correction> corrections, AgreedCount count) {
    static ScrutinDetail of(ScrutinView v) {
      return new ScrutinDetail(ScrutinSummary.of(v.scrutin()), RuleResource.RuleView.of(v.rule()), v.voted(), v.tally(), v.verdict(), v.progress(),
          v.voters().stream().map(VoterView::of).toList(), v.corrections(), v.count());
    }
  }

  public record VoterView(UUID deputy, String code, String name, String title, String state, boolean present, boolean voted, Choice choice, String receipt, RollEntry.Proxied proxy) {
    static VoterView of(ScrutinView.Voter v) {
      return new VoterView(v.deputy(), v.entry().code(), v.entry().name(), v.entry().title(), v.entry().state(), v.entry().present(), v.voted(), v.choice(), v.receipt(), v.entry().proxy());
    }
  }

  /** Whether the deputy stands on the frozen roll and may vote, and the ballot that counts. */
  public record OwnView(boolean onRoll, boolean mayVote, BallotFact ballot) {}

  @GET
  @Path("sessions/{session}/scrutins")
  @Operation(summary = "A session's scrutins", description = "Every one when signed in, otherwise those published.")
  public List<ScrutinSummary> ofSession(@PathParam("session") UUID session) {
    return (caller.may(Act.FOLLOW_SITTING) ? reading.ofSession(session) : reading.published(session)).stream().map(ScrutinSummary::of).toList();
  }

  @GET
  @Path("sittings/{sitting}/scrutins")
  @Operation(summary = "A sitting's scrutins", description = "For people signed in.")
  public List<ScrutinSummary> ofSitting(@PathParam("sitting") UUID sitting) {
    return reading.ofSitting(sitting).stream().map(ScrutinSummary::of).toList();
  }

  @POST
  @Path("sittings/{sitting}/scrutins")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Open a scrutin on the item under discussion", description = "For the chair. Roll, presence, rule, question and the meaning of « pour » are frozen. With seconds it closes by itself on the server's clock. A `way` other than TERMINAL is counted by two clerks, whose agreed count closes it.")
  @APIResponseSchema(value = ScrutinSummary.class, responseCode = "201")
  public ScrutinSummary open(@PathParam("sitting") UUID sitting, OpenBody body) {
    return ScrutinSummary.of(opening.open(sitting, body.question, body.meaning, body.rule, body.repeats, body.seconds == null ? null : Duration.ofSeconds(body.seconds), body.way));
  }

  @GET
  @Path("scrutins/{scrutin}")
  @Operation(summary = "A published scrutin", description = "With each name and the verdict's explanation; 404 before publication. Public.")
  public ScrutinDetail published(@PathParam("scrutin") UUID id) {
    return ScrutinDetail.of(reading.publicView(id));
  }

  @GET
  @Path("scrutins/{scrutin}/hall")
  @Operation(summary = "A scrutin as the hall sees it", description = "For people signed in: how each votes from the proclamation on, or when the chair shows it.")
  public ScrutinDetail hall(@PathParam("scrutin") UUID id) {
    return ScrutinDetail.of(reading.hall(id));
  }

  @GET
  @Path("scrutins/{scrutin}/desk")
  @Operation(summary = "A scrutin as chair and clerk see it", description = "Figures and verdict from the close on.")
  public ScrutinDetail desk(@PathParam("scrutin") UUID id) {
    return ScrutinDetail.of(reading.desk(id));
  }

  @GET
  @Path("scrutins/{scrutin}/own")
  @Operation(summary = "The own ballot", description = "For a deputy: as it is stored, and whether the frozen roll lets the deputy vote.")
  public OwnView own(@PathParam("scrutin") UUID id) {
    var entry = reading.ownEntry(id);
    return new OwnView(entry.isPresent(), entry.filter(RollEntry::present).isPresent(), reading.own(id).orElse(null));
  }

  @POST
  @Path("scrutins/{scrutin}/hold")
  @Operation(summary = "Hold a scrutin", description = "For the chair: ballots cast stay, none is taken until it is resumed.")
  public ScrutinSummary hold(@PathParam("scrutin") UUID id) {
    return ScrutinSummary.of(conduct.hold(id));
  }

  @POST
  @Path("scrutins/{scrutin}/resume")
  @Operation(summary = "Resume a held scrutin", description = "For the chair.")
  public ScrutinSummary resume(@PathParam("scrutin") UUID id) {
    return ScrutinSummary.of(conduct.resume(id));
  }

  @POST
  @Path("scrutins/{scrutin}/extend")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give a scrutin more time", description = "For the chair, while it runs: seconds from the end that was said, or from now where none was. 10 s to 2 h in all.")
  public ScrutinSummary extend(@PathParam("scrutin") UUID id, ExtendBody body) {
    return ScrutinSummary.of(conduct.extend(id, Duration.ofSeconds(Check.given("seconds", body.seconds))));
  }

  @POST
  @Path("scrutins/{scrutin}/show-choices")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Let the hall see how each votes, or not", description = "For the chair, until the proclamation shows it anyway.")
  public ScrutinSummary showChoices(@PathParam("scrutin") UUID id, ShowBody body) {
    return ScrutinSummary.of(conduct.showChoices(id, Check.given("show", body.show)));
  }

  @POST
  @Path("scrutins/{scrutin}/close")
  @Operation(summary = "Close a scrutin", description = "For the chair: the verdict is computed by the frozen rule. Closing again changes nothing.")
  public ScrutinSummary close(@PathParam("scrutin") UUID id) {
    return ScrutinSummary.of(conduct.close(id));
  }

  @POST
  @Path("scrutins/{scrutin}/casting-vote")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give the chair's casting vote", description = "For the chair, on a tie that the rule leaves to the chair.")
  public ScrutinSummary castingVote(@PathParam("scrutin") UUID id, CastingBody body) {
    return ScrutinSummary.of(conduct.castingVote(id, body.choice));
  }

  @POST
  @Path("scrutins/{scrutin}/proclaim")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Proclaim the outcome", description = "For the chair, who names it: it must be the rule's, or a confirmed override's.")
  public ScrutinSummary proclaim(@PathParam("scrutin") UUID id, OutcomeBody body) {
    return ScrutinSummary.of(proclamation.proclaim(id, Check.given("outcome", body.outcome)));
  }

  @POST
  @Path("scrutins/{scrutin}/override")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask to proclaim another outcome than the rule's", description = "For the chair, with a reason; the clerk must confirm.")
  public ScrutinSummary askOverride(@PathParam("scrutin") UUID id, OverrideBody body) {
    return ScrutinSummary.of(proclamation.askOverride(id, body.outcome, body.reason));
  }

  @POST
  @Path("scrutins/{scrutin}/override/confirm")
  @Operation(summary = "Confirm an override", description = "For the clerk, as the second person.")
  public ScrutinSummary confirmOverride(@PathParam("scrutin") UUID id) {
    return ScrutinSummary.of(proclamation.confirmOverride(id));
  }

  @POST
  @Path("scrutins/{scrutin}/annul")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Annul a scrutin", description = "For the chair, with the reason; it stays on record and may be taken again.")
  public ScrutinSummary annul(@PathParam("scrutin") UUID id, ReasonBody body) {
    return ScrutinSummary.of(proclamation.annul(id, body.reason));
  }

  @POST
  @Path("scrutins/{scrutin}/corrections")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Declare what a deputy had wanted to vote", description = "For the clerk, after the proclamation; it stands beside the result and never changes it.")
  public void correct(@PathParam("scrutin") UUID id, CorrectionBody body) {
    corrections.declare(id, Check.given("deputy", body.deputy), body.choice, body.note);
  }
}
