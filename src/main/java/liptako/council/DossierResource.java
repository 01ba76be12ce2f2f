package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.DELETE;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liptako.agenda.AgendaItem;
import liptako.assembly.Body;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dossiers, for the secretariats of the bodies they have reached. */
@jakarta.ws.rs.Path("/")
@Tag(name = "council")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DossierResource {
  @Inject private Dossiers dossiers;
  @Inject private Referrals referrals;
  @Inject private Decisions decisions;
  @Inject private Acts acts;
  @Inject private Paths paths;

  public record DossierBody(Body origin, String title, String summary, Pillar pillar, List<UUID> actions) {}

  /** The version is the one the page read. */
  public record DossierChange(String version, String title, String summary, Pillar pillar, List<UUID> actions) {}

  public record PlaceBody(UUID session, UUID sitting, Integer minutes) {}

  public record ItemView(UUID id, UUID session, int position, String title) {
    static ItemView of(AgendaItem i) {
      return new ItemView(i.getId(), i.getSessionId(), i.getPosition(), i.getTitle());
    }
  }

  public record ReferralBody(Body from, Body to, Purpose purpose, UUID act, String note, LocalDate dueOn) {}

  public record AnswerBody(Purpose form, UUID act, String note) {}

  public record DecisionBody(String question, String rule, List<Said> positions) {}

  public record ReasonBody(String reason) {}

  public record ActBody(ActKind kind, String title, String content, UUID decision, UUID scrutin) {}

  public record DecisionView(UUID id, UUID session, UUID item, UUID dossier, int number, String question, String rule, List<Position> positions, Object verdict, Instant decidedAt,
      Instant annulledAt, String annulReason) {
    static DecisionView of(StateDecision d) {
      return new DecisionView(d.id(), d.session(), d.item(), d.dossier(), d.number(), d.question(), d.rule().name(), d.positions(), d.verdict().toMap(), d.decidedAt(),
          d.annulledAt(), d.annulReason());
    }
  }

  /** The path: where the dossier is now, and everything that happened in order. */
  public record PathView(Body origin, Body seat, List<liptako.council.Path.Step> steps) {
    static PathView of(liptako.council.Path path) {
      return new PathView(path.origin(), path.seat(), path.steps());
    }
  }

  @GET
  @jakarta.ws.rs.Path("dossiers")
  @Operation(summary = "The dossiers that have reached the caller's bodies", description = "For the secretariats.")
  public List<Dossier> mine() {
    return dossiers.mine();
  }

  @POST
  @jakarta.ws.rs.Path("dossiers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Open a dossier", description = "For the secretariat of its origin.")
  @APIResponseSchema(value = Dossier.class, responseCode = "201")
  public Dossier open(DossierBody b) {
    return dossiers.open(b.origin, b.title, b.summary, b.pillar, b.actions, false);
  }

  @GET
  @jakarta.ws.rs.Path("dossiers/{dossier}")
  @Operation(summary = "One dossier", description = "For the secretariats it has reached; its version must be named to change it.")
  public Dossier one(@PathParam("dossier") UUID id) {
    return dossiers.mine(id);
  }

  @PUT
  @jakarta.ws.rs.Path("dossiers/{dossier}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Change a dossier", description = "For the secretariat of its origin; 409 STALE when somebody changed it since the version named.")
  public Dossier change(@PathParam("dossier") UUID id, DossierChange b) {
    return dossiers.change(id, b.version, b.title, b.summary, b.pillar, b.actions);
  }

  @GET
  @jakarta.ws.rs.Path("dossiers/{dossier}/path")
  @Operation(summary = "A dossier's path as the secretariats see it", description = "Its steps from body to body, in order.")
  public PathView path(@PathParam("dossier") UUID id) {
    return PathView.of(paths.desk(id));
  }

  @POST
  @jakarta.ws.rs.Path("dossiers/{dossier}/items")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Put a dossier on a session's order of business", description = "For the secretariat of a body it has reached; the item names its origin.")
  @APIResponseSchema(value = ItemView.class, responseCode = "201")
  public ItemView place(@PathParam("dossier") UUID id, PlaceBody b) {
    return ItemView.of(dossiers.place(id, b.session, b.sitting, b.minutes));
  }

  @DELETE
  @jakarta.ws.rs.Path("dossiers/items/{item}")
  @Operation(summary = "Take a dossier off an order of business", description = "For that body's secretariat, as long as nothing was decided under the item.")
  public void withdraw(@PathParam("item") UUID item) {
    dossiers.withdraw(item);
  }

  @GET
  @jakarta.ws.rs.Path("dossiers/{dossier}/referrals")
  @Operation(summary = "A dossier's referrals and answers", description = "For the secretariats it has reached.")
  public List<Referral> referrals(@PathParam("dossier") UUID id) {
    return referrals.of(dossiers.mine(id).id());
  }

  @POST
  @jakarta.ws.rs.Path("dossiers/{dossier}/referrals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Refer a dossier to another body", description = "For the secretariat of a body it has reached.")
  @APIResponseSchema(value = Referral.class, responseCode = "201")
  public Referral refer(@PathParam("dossier") UUID id, ReferralBody b) {
    return referrals.refer(id, b.from, b.to, b.purpose, b.act, b.note, b.dueOn);
  }

  @POST
  @jakarta.ws.rs.Path("referrals/{referral}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Answer a referral", description = "For the addressee's secretariat: as AVIS, RECOMMANDATION or DECISION with the numbered act.")
  @APIResponseSchema(value = Referral.class, responseCode = "201")
  public Referral answer(@PathParam("referral") UUID id, AnswerBody b) {
    return referrals.answer(id, b.form, b.act, b.note);
  }

  @GET
  @jakarta.ws.rs.Path("dossiers/{dossier}/decisions")
  @Operation(summary = "Decisions of States on a dossier", description = "For the secretariats it has reached.")
  public List<DecisionView> decisions(@PathParam("dossier") UUID id) {
    return decisions.of(dossiers.mine(id).id()).stream().map(DecisionView::of).toList();
  }

  @POST
  @jakarta.ws.rs.Path("items/{item}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record a decision of the States", description = "For the body's secretariat: one position of each State; the rule says what follows.")
  @APIResponseSchema(value = DecisionView.class, responseCode = "201")
  public DecisionView decide(@PathParam("item") UUID item, DecisionBody b) {
    return DecisionView.of(decisions.record(item, b.question, b.rule, b.positions));
  }

  @POST
  @jakarta.ws.rs.Path("decisions/{decision}/annul")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Declare a decision void", description = "For the body's secretariat, with the reason; it stays on record.")
  public DecisionView annul(@PathParam("decision") UUID id, ReasonBody b) {
    return DecisionView.of(decisions.annul(id, b.reason));
  }

  @GET
  @jakarta.ws.rs.Path("dossiers/{dossier}/acts")
  @Operation(summary = "Numbered acts of a dossier", description = "For the secretariats it has reached.")
  public List<BodyAct> acts(@PathParam("dossier") UUID id) {
    return acts.of(dossiers.mine(id).id());
  }

  @POST
  @jakarta.ws.rs.Path("items/{item}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Issue a numbered act", description = "For the body's secretariat, upon a decision or a scrutin that adopted it.")
  @APIResponseSchema(value = BodyAct.class, responseCode = "201")
  public BodyAct issue(@PathParam("item") UUID item, ActBody b) {
    return acts.issue(new NewAct(item, b.kind, b.title, b.content, b.decision, b.scrutin));
  }
}
