package liptako.deliberation;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import liptako.refusal.Check;
import liptako.texts.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Texts laid before the assembly and the amendments to them. */
@Path("/")
@Tag(name = "texts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DraftResource {
  @Inject private DraftService drafts;
  @Inject private AmendmentService amendments;
  @Inject private TextVote votes;

  public record DraftBody(Draft.Kind kind, String title, String authors, String text, Instant amendmentsUntil) {}

  public record VersionBody(String text, String reason) {}

  public record AmendmentBody(List<ChangeBody> changes, String authors, String motive, Integer amends, Boolean compromise, List<Integer> replaces) {}

  public record RulingBody(Boolean admissible, String reason) {}

  public record SignaturesBody(Integer least) {}

  public record OpenBody(String rule) {}

  public record VoteView(UUID scrutin, int number) {}

  public record OutcomeBody(Boolean adopted, String how) {}

  public record TakeOverBody(String authors) {}

  public record DraftView(UUID id, UUID item, Draft.Kind kind, String title, String authors, Draft.Status status, Instant amendmentsUntil, Instant tabledAt, int signatures, UUID scrutin,
      String decidedHow, String reference, String sha256) {
    static DraftView of(Draft d) {
      return new DraftView(d.getId(), d.getItemId(), d.getKind(), d.getTitle(), d.getAuthors(), d.getStatus(), d.getAmendmentsUntil(), d.getTabledAt(), d.getSignatures(),
          d.getScrutinId(), d.getDecidedHow(), d.getFinalReference(), d.getFinalSha256());
    }
  }

  public record VersionView(int number, String hash, String reason, Instant madeAt, List<Text.Article> articles) {
    static VersionView of(DraftVersion v) {
      return new VersionView(v.getNumber(), v.getHash(), v.getReason(), v.getMadeAt(), v.text().articles());
    }
  }

  public record AmendmentView(int number, Integer amends, boolean compromise, Set<Integer> replaces, String authors, String motive, TabledAmendment.Status status, String ruling,
      Instant tabledAt, List<Object> changes) {
    static AmendmentView of(TabledAmendment a) {
      return new AmendmentView(a.getNumber(), a.getAmends(), a.isCompromise(), a.getReplaces(), a.getAuthors(), a.getMotive(), a.getStatus(), a.getRuling(), a.getTabledAt(),
          TextJson.ofChanges(a.amendment().changes()));
    }
  }

  @GET
  @Path("items/{item}/drafts")
  @Operation(summary = "The texts of an item", description = "For people signed in.")
  public List<DraftView> drafts(@PathParam("item") UUID item) {
    return drafts.drafts(item).stream().map(DraftView::of).toList();
  }

  @POST
  @Path("items/{item}/drafts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Table a text", description = "For the clerk: lines « Article premier », « Article 2 — title » begin articles, each other line that is not empty is a paragraph.")
  @APIResponseSchema(value = DraftView.class, responseCode = "201")
  public DraftView table(@PathParam("item") UUID item, DraftBody body) {
    return DraftView.of(drafts.table(item, body.kind, body.title, body.authors, body.text, body.amendmentsUntil));
  }

  @GET
  @Path("drafts/{draft}/versions")
  @Operation(summary = "All wordings of a text, the first first", description = "For people signed in; the last is in force.")
  public List<VersionView> versions(@PathParam("draft") UUID draft) {
    return drafts.versions(drafts.draft(draft).getId()).stream().map(VersionView::of).toList();
  }

  @POST
  @Path("drafts/{draft}/versions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Reword a text", description = "For the clerk, as long as nobody has tabled an amendment to it.")
  @APIResponseSchema(value = VersionView.class, responseCode = "201")
  public VersionView rewrite(@PathParam("draft") UUID draft, VersionBody body) {
    return VersionView.of(drafts.rewrite(draft, body.text, body.reason));
  }

  @POST
  @Path("drafts/{draft}/withdraw")
  @Operation(summary = "Withdraw a text", description = "For the clerk, before it is amended or decided.")
  public void withdraw(@PathParam("draft") UUID draft) {
    drafts.withdraw(draft);
  }

  @POST
  @Path("drafts/{draft}/signatures")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set how many deputies must sign an amendment", description = "For the clerk; its author among them, 1 to 50.")
  public DraftView signatures(@PathParam("draft") UUID draft, SignaturesBody body) {
    drafts.requireSignatures(draft, body.least);
    return DraftView.of(drafts.draft(draft));
  }

  @POST
  @Path("drafts/{draft}/vote")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Open the scrutin on the whole text", description = "For the presiding officer, once its amendments are voted and put into it.")
  public VoteView vote(@PathParam("draft") UUID draft, OpenBody body) {
    var scrutin = votes.open(draft, Check.text("rule", body.rule, 80));
    return new VoteView(scrutin.getId(), scrutin.getNumber());
  }

  @POST
  @Path("drafts/{draft}/settle")
  @Operation(summary = "Take what the scrutin on the whole decided", description = "For the presiding officer and the clerk, once it is proclaimed; an adopted text gets its number and is frozen with its hash.")
  public DraftView settle(@PathParam("draft") UUID draft) {
    votes.settle(draft);
    return DraftView.of(drafts.draft(draft));
  }

  @POST
  @Path("drafts/{draft}/decide")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record the decision on a text without a scrutin", description = "For the presiding officer.")
  public DraftView decide(@PathParam("draft") UUID draft, OutcomeBody body) {
    votes.decide(draft, Check.given("adopted", body.adopted), body.how);
    return DraftView.of(drafts.draft(draft));
  }

  @GET
  @Path("drafts/{draft}/amendments")
  @Operation(summary = "The amendments to a text, by number", description = "For people signed in.")
  public List<AmendmentView> amendments(@PathParam("draft") UUID draft) {
    return amendments.amendments(drafts.draft(draft).getId()).stream().map(AmendmentView::of).toList();
  }

  @POST
  @Path("drafts/{draft}/amendments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Table an amendment", description = "For deputies in their own name and for the clerk in anybody's, until the deadline; after it only a compromise by the clerk.")
  @APIResponseSchema(value = AmendmentView.class, responseCode = "201")
  public AmendmentView amend(@PathParam("draft") UUID draft, AmendmentBody body) {
    Set<Integer> replaces = body.replaces == null ? Set.of() : new TreeSet<>(body.replaces);
    return AmendmentView.of(amendments.table(draft, new AmendmentService.Proposal(Check.given("changes", body.changes).stream().map(ChangeBody::asChange).toList(), body.authors,
        body.motive, body.amends, Boolean.TRUE.equals(body.compromise), replaces)));
  }

  @POST
  @Path("drafts/{draft}/amendments/{number}/ruling")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Rule on an amendment", description = "For the presiding officer: an inadmissible one is not put to the vote, and the reason is kept.")
  public AmendmentView rule(@PathParam("draft") UUID draft, @PathParam("number") int number, RulingBody body) {
    return AmendmentView.of(amendments.rule(draft, number, Check.given("admissible", body.admissible), body.reason));
  }

  @POST
  @Path("drafts/{draft}/amendments/{number}/withdraw")
  @Operation(summary = "Withdraw an amendment", description = "For its author, or the clerk for the author, before it is decided.")
  public AmendmentView withdraw(@PathParam("draft") UUID draft, @PathParam("number") int number) {
    return AmendmentView.of(amendments.withdraw(draft, number));
  }

  @POST
  @Path("drafts/{draft}/amendments/{number}/takeover")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take over a withdrawn amendment", description = "For another deputy in the own name, or the clerk in anybody's.")
  public AmendmentView takeOver(@PathParam("draft") UUID draft, @PathParam("number") int number, TakeOverBody body) {
    return AmendmentView.of(amendments.takeOver(draft, number, body.authors));
  }
}
