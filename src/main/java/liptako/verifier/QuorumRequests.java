package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.util.HashMap;
import java.util.Map;
import liptako.journal.JournalLine;

/** Who asked for the quorum before which vote: a call found on the item counts for the next vote on it, unless the sitting was resumed or closed in between. */
final class QuorumRequests {
  /** @param sure whether no sealed entry since may have been a vote that the call counted for */
  private record Found(String call, String item, boolean sure) {}

  private final Map<String, String> items = new HashMap<>();
  private final Map<String, Found> found = new HashMap<>();

  /** Takes an open entry about a sitting. */
  void take(JournalLine line) {
    var body = new Body(line);
    switch (line.kind()) {
      case "quorum.called" -> items.put(body.text("call"), body.textOrNull("item"));
      case "quorum.found" -> {
        require(items.containsKey(body.text("call")), "L’acte n° %d conclut un appel du quorum inconnu.", line.number());
        found.put(line.subject(), new Found(body.text("call"), items.get(body.text("call")), true));
      }
      case "sitting.resumed", "sitting.closed" -> found.remove(line.subject());
      default -> { }
    }
  }

  /** A vote of which only that it was opened can be read: it may have been any sitting's. */
  void sealedVote() {
    found.replaceAll((sitting, call) -> new Found(call.call, call.item, false));
  }

  /** A vote is opened: it names the call that counts for it, and no other. */
  void vote(int number, String sitting, String item, String named) {
    Found call = found.get(sitting);
    boolean counts = call != null && call.item != null && call.item.equals(item);
    require(named == null || counts && named.equals(call.call), "Le scrutin n° %d se réclame d’un appel du quorum qui ne le concerne pas.", number);
    require(named != null || !counts || !call.sure, "Le scrutin n° %d ne tient pas compte de l’appel du quorum qui le précède.", number);
    if (counts) {
      found.remove(sitting);
    }
  }
}
