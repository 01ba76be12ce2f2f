package liptako.voting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.StoreHealth;

/**
 * Takes ballots. One writer orders them; those that arrive while it syncs share the next transaction and its one sync, and each is
 * judged alone. A receipt completes only after the sync, so it means: on disk.
 */
@ApplicationScoped
public class BallotBox {
  /** 3,000 terminals is the drill; one resend of each must fit. A full queue answers « try again », and the terminal does. */
  static final int QUEUE_MOST = 6_000;
  /** One batch: enough for a whole hall of 150 in one sync, small enough that a statement's list of ids stays short. */
  static final int BATCH_MOST = 256;
  private static final Logger LOG = Logger.getLogger("liptako.voting");

  /** A ballot on its way, with the promise of its answer. */
  record Pending(BallotJudge.Incoming ballot, CompletableFuture<Receipt> answer) {}

  private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(QUEUE_MOST);
  @Resource private ManagedThreadFactory threads;
  @Inject private BallotWriter writer;
  @Inject private StoreHealth health;
  @Inject private Caller caller;
  private Thread thread;

  @PostConstruct void start() {
    thread = threads.newThread(this::write);
    thread.setName("liptako-ballots");
    thread.start();
  }

  @PreDestroy void stop() {
    thread.interrupt();
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
    var ballot = new BallotJudge.Incoming(Check.given("id", id), Check.given("scrutin", scrutin), deputy,
        caller.deputy().orElseThrow(), Check.given("choice", choice), caller.name());
    var pending = new Pending(ballot, new CompletableFuture<>());
    if (!queue.offer(pending)) {
      throw Refusal.of(Refusal.Kind.BUSY, "TRY_AGAIN");
    }
    return pending.answer;
  }

  private void write() {
    List<Pending> batch = new ArrayList<>(BATCH_MOST);
    while (!Thread.currentThread().isInterrupted()) {
      try {
        batch.add(queue.take());
        queue.drainTo(batch, BATCH_MOST - 1);
        List<Receipt> receipts = writer.write(batch.stream().map(Pending::ballot).toList());
        for (int i = 0; i < batch.size(); i++) {
          batch.get(i).answer.complete(receipts.get(i));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        // Nothing of this batch was acknowledged; each terminal keeps its ballot and sends it again.
        Refusal refusal = e instanceof Refusal known ? known : health.failed(e).orElse(null);
        if (refusal == null) {
          LOG.log(Level.SEVERE, "a batch of ballots could not be stored", e);
          refusal = Refusal.of(Refusal.Kind.BUSY, "TRY_AGAIN");
        }
        for (Pending pending : batch) {
          pending.answer.completeExceptionally(refusal);
        }
      } finally {
        batch.clear();
      }
    }
    List<Pending> rest = new ArrayList<>();
    queue.drainTo(rest);
    rest.forEach(p -> p.answer.completeExceptionally(Refusal.of(Refusal.Kind.BUSY, "TRY_AGAIN")));
  }
}
