package liptako.voting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.OneWriter;
import liptako.store.StoreHealth;

/** Takes ballots. One writer orders them ({@link OneWriter}); a receipt completes only after the sync, so it means: on disk. */
@ApplicationScoped
public class BallotBox {
  /** 3,000 terminals is the drill; one resend of each must fit. A full queue answers « try again », and the terminal does. */
  static final int QUEUE_MOST = 6_000;
  /** One batch: enough for a whole hall of 150 in one sync, small enough that a statement's list of ids stays short. */
  static final int BATCH_MOST = 256;

  @Resource private ManagedThreadFactory threads;
  @Inject private BallotWriter writer;
  @Inject private StoreHealth health;
  @Inject private Caller caller;
  private OneWriter<BallotJudge.Incoming, Receipt> ballots;

  @PostConstruct void start() {
    ballots = new OneWriter<>(QUEUE_MOST, BATCH_MOST, this::write);
    ballots.start(threads, "liptako-ballots");
  }

  @PreDestroy void stop() {
    ballots.stop();
  }

  /**
   * Casts the signed-in deputy's ballot.
   *
   * @param id made by the terminal, which repeats it until it has the answer
   */
  @Allowed(Act.CAST_BALLOT)
  public CompletionStage<Receipt> cast(UUID scrutin, UUID id, Choice choice) {
    return send(scrutin, id, caller.deputy().orElseThrow(), choice);
  }

  /** Casts the ballot of a deputy who delegated the vote to the signed-in one; refused unless the frozen roll says so. */
  @Allowed(Act.CAST_BALLOT)
  public CompletionStage<Receipt> castFor(UUID giver, UUID scrutin, UUID id, Choice choice) {
    return send(scrutin, id, Check.given("giver", giver), choice);
  }

  private CompletionStage<Receipt> send(UUID scrutin, UUID id, UUID deputy, Choice choice) {
    health.require();
    return ballots.ask(new BallotJudge.Incoming(Check.given("id", id), Check.given("scrutin", scrutin), deputy,
        caller.deputy().orElseThrow(), Check.given("choice", choice), caller.mark()));
  }

  /** A failure of the store is refused in its own words, by which everybody is told what to do. */
  private List<Receipt> write(List<BallotJudge.Incoming> batch) throws Exception {
    try {
      return writer.write(batch);
    } catch (Refusal e) {
      throw e;
    } catch (Exception e) {
      throw health.failed(e).<Exception>map(refusal -> refusal).orElse(e);
    }
  }
}
