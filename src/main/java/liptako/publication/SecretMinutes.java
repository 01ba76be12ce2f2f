package liptako.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.sealed.SecretView;
import liptako.sealed.SecretVote;

/** What the minutes say of a secret vote on terminals: participation, totals, outcome, and the fingerprints that lead from here to the archive of each box. */
final class SecretMinutes {
  private SecretMinutes() {}

  static List<Block> of(SecretView view, Function<Instant, String> time) {
    SecretVote vote = view.vote();
    List<Block> out = new ArrayList<>();
    out.add(new Block.Heading(4, say("title", vote.getNumber())));
    out.add(new Block.Facts(List.of(new Block.Fact(MinutesText.say("scrutin.question"), vote.getQuestion()), new Block.Fact(MinutesText.say("scrutin.rule"), vote.rule().sentence()))));
    if (vote.getClosedAt() != null) {
      out.add(new Block.Paragraph(say("times", time.apply(vote.getOpenedAt()), time.apply(vote.getClosedAt()), view.took().size(), view.electors().size()), "note"));
    }
    if (!view.totals().isEmpty()) {
      List<Map.Entry<String, Integer>> totals = view.totals();
      out.add(new Block.Paragraph(say("figures", totals.stream().map(t -> t.getKey() + " " + Words.number(t.getValue())).collect(Collectors.joining(", "))), ""));
    }
    if (vote.getStatus() == SecretVote.Status.ANNULLED) {
      out.add(new Block.Paragraph(say("annulled", vote.getAnnulReason()), "strong"));
    } else if (vote.getProclaimedAt() != null) {
      out.add(new Block.Paragraph(say("proclaimed", time.apply(vote.getProclaimedAt()), vote.verdict().sentence()), "strong"));
    }
    for (SecretView.Box box : view.boxes()) {
      String last = box.resultEvent() != null ? box.resultEvent() : box.closingEvent() != null ? box.closingEvent() : box.openingEvent();
      out.add(new Block.Paragraph(say("box", box.state() == null ? say("whole") : box.state(), box.credentials(), last), "note"));
    }
    return out;
  }

  private static String say(String key, Object... arguments) {
    return MinutesText.say("secret." + key, arguments);
  }
}
