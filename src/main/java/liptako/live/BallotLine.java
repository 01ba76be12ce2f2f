package liptako.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.api.RecordReader;
import liptako.json.Json;
import liptako.permission.AccountPrincipal;
import liptako.permission.Caller;
import liptako.refusal.Refusal;
import liptako.voting.BallotBox;
import liptako.voting.Choice;
import liptako.voting.Receipt;

/**
 * Ballots that come on a terminal's open line: {@code {"ballot","scrutin","choice","giver"}} is answered by « b » and what {@code POST …/ballots} of the
 * same id would answer, with its status. The box, the judging and the receipt are the same; the terminal falls back on the other way under the same id.
 */
@ApplicationScoped
public class BallotLine {
  /** What a ballot begins with, and its answer. */
  static final String ASKS = "{", ANSWERS = "b";
  private static final Logger LOG = Logger.getLogger("liptako.live");
  @Inject private BallotBox box;
  @Inject private Caller caller;

  /** A ballot as it stands on the line; the giver is named only to cast the ballot that a delegation of vote allows. */
  record Asked(UUID ballot, UUID scrutin, Choice choice, UUID giver) {}

  /** Casts; the answer is given when the ballot is on disk or refused. Whatever the text says, nothing is thrown. */
  void cast(AccountPrincipal who, String text, Consumer<String> answer) {
    UUID[] id = new UUID[1];
    try {
      Asked asked = RecordReader.read(Asked.class, text);
      id[0] = asked.ballot;
      caller.onLine(who, () -> asked.giver == null ? box.cast(asked.scrutin, asked.ballot, asked.choice) : box.castFor(asked.giver, asked.scrutin, asked.ballot, asked.choice))
          .whenComplete((receipt, failure) -> answer.accept(failure == null ? said(receipt) : failed(id[0], failure)));
    } catch (RuntimeException e) {
      answer.accept(failed(id[0], e));
    }
  }

  private static String said(Receipt receipt) {
    if (receipt instanceof Receipt.Counted counted) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("ballot", counted.ballot().toString());
      answer.put("status", counted.repeated() ? 200 : 201);
      answer.put("choice", counted.choice().name());
      answer.put("at", counted.at().toString());
      answer.put("receipt", counted.code());
      return ANSWERS + Json.write(answer);
    }
    var reason = ((Receipt.Refused) receipt).reason();
    return refused(receipt.ballot(), Refusal.Kind.CONFLICT.status(), reason.name(), Refusal.sentence("refus." + reason.name()));
  }

  private static String failed(UUID ballot, Throwable failure) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    if (cause instanceof Refusal refusal) {
      return refused(ballot, refusal.kind().status(), refusal.code(), refusal.getMessage());
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, cause, () -> "a ballot on a line failed: failure " + reference);
    return refused(ballot, 500, "FAILURE", Refusal.sentence("FAILURE", reference));
  }

  /** The same words as problem details have ({@link liptako.api.Problem}). */
  private static String refused(UUID ballot, int status, String code, String detail) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ballot", ballot == null ? null : ballot.toString());
    answer.put("status", status);
    answer.put("title", code);
    answer.put("detail", detail);
    return ANSWERS + Json.write(answer);
  }
}
