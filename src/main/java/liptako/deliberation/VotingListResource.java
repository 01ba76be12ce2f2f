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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liptako.refusal.Check;
import liptako.texts.Consolidation;
import liptako.texts.Text;
import liptako.texts.VotingList;
import liptako.texts.VotingOrder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list by which the amendments to a text are voted. */
@Path("drafts/{draft}/list")
@Tag(name = "texts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class VotingListResource {
  @Inject private VotingListService lists;
  @Inject private ListRun run;

  /** @param position place in the list, from 1 */
  public record MoveBody(String vote, Integer position) {}

  /** @param parts for each part but the last the edits it decides, numbered from 0 */
  public record SplitBody(String vote, List<List<Integer>> parts) {}

  public record BlockBody(List<String> votes) {}

  public record DecisionBody(String vote, Boolean adopted, String how) {}

  /** @param by the vote by which it fell; {@code falls} those that fall when it is adopted */
  public record LineView(String vote, int position, List<Integer> amendments, VotingOrder.Reason reason, VotingList.State state, String how, UUID scrutin, String by, List<String> falls) {}

  /** @param seconds for each line, or null until the clerk ends it */
  public record EntrustBody(String rule, Integer seconds) {}

  /** @param scrutin the one that was seen running, or null */
  public record StepBody(UUID scrutin) {}

  /** @param next the vote to be taken now, null when none is left */
  public record ListView(List<LineView> lines, String next, List<Text.Article> text, List<Consolidation.Conflict> conflicts) {
    static ListView of(VotingListService.Reading reading) {
      return new ListView(reading.entries().stream().map(entry -> new LineView(entry.vote().getName(), entry.vote().getPosition(), entry.vote().getNumbers(), entry.vote().getReason(),
          entry.line().state(), entry.vote().getDecidedHow(), entry.vote().getScrutinId(), entry.line().by(), entry.line().falls())).toList(), reading.next(), reading.consolidation().text().articles(),
          reading.consolidation().conflicts());
    }
  }

  @GET
  @Operation(summary = "The voting list as it stands", description = "For people signed in: each line with its state, what falls with it, and the text with what has been adopted so far.")
  public ListView list(@PathParam("draft") UUID draft) {
    return ListView.of(lists.reading(draft));
  }

  @POST
  @Operation(summary = "Propose the list", description = "For the clerk: the order of voting by the rules, from the admissible amendments; not once a vote of it has been taken.")
  public ListView propose(@PathParam("draft") UUID draft) {
    lists.propose(draft);
    return ListView.of(lists.reading(draft));
  }

  @POST
  @Path("move")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Move a vote to another place", description = "For the presiding officer and the clerk.")
  public ListView move(@PathParam("draft") UUID draft, MoveBody body) {
    lists.move(draft, body.vote, Check.given("position", body.position));
    return ListView.of(lists.reading(draft));
  }

  @POST
  @Path("split")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Split the vote on one amendment", description = "For the presiding officer and the clerk; a compromise is not split.")
  public ListView split(@PathParam("draft") UUID draft, SplitBody body) {
    lists.split(draft, body.vote, Check.given("parts", body.parts).stream().map(part -> Set.copyOf(part)).toList());
    return ListView.of(lists.reading(draft));
  }

  @POST
  @Path("block")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Put several votes together", description = "For the presiding officer and the clerk.")
  public ListView block(@PathParam("draft") UUID draft, BlockBody body) {
    lists.block(draft, body.votes);
    return ListView.of(lists.reading(draft));
  }

  @POST
  @Path("decide")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record a decision", description = "For the presiding officer and the clerk: what the assembly decided on a vote, and how.")
  public ListView decide(@PathParam("draft") UUID draft, DecisionBody body) {
    return ListView.of(lists.decide(draft, body.vote, Check.given("adopted", body.adopted), body.how));
  }

  @POST
  @Path("undo")
  @Operation(summary = "Take back the last decision", description = "For the presiding officer and the clerk, when it was recorded wrongly; both acts stay in the journal.")
  public ListView undo(@PathParam("draft") UUID draft) {
    lists.undo(draft);
    return ListView.of(lists.reading(draft));
  }

  @POST
  @Path("entrust")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Entrust the list to the clerk", description = "For the presiding officer: the clerk opens and ends a scrutin for each line, and what the rule gives is proclaimed.")
  public void entrust(@PathParam("draft") UUID draft, EntrustBody body) {
    run.entrust(draft, Check.text("rule", body.rule, 80), body.seconds);
  }

  @POST
  @Path("takeback")
  @Operation(summary = "Take the list back from the clerk", description = "For the presiding officer.")
  public void takeBack(@PathParam("draft") UUID draft) {
    run.takeBack(draft);
  }

  @POST
  @Path("step")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "One step of an entrusted list", description = "For the presiding officer and the clerk: ends the scrutin that is open, records it in its line and opens the next. Sent twice it does nothing more.")
  public ListRun.Step step(@PathParam("draft") UUID draft, StepBody body) {
    return run.step(draft, body.scrutin);
  }

  @POST
  @Path("consolidate")
  @Operation(summary = "Put what was adopted into the text", description = "For the presiding officer and the clerk, when nothing is left to vote: makes the text's next version.")
  public DraftResource.VersionView consolidate(@PathParam("draft") UUID draft) {
    return DraftResource.VersionView.of(lists.consolidate(draft));
  }
}
