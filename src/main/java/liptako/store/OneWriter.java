package liptako.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.refusal.Refusal;

/**
 * Many ask, one thread writes: what arrives while it writes shares the next batch. An answer is given when the batch's writing has returned,
 * which it does only when everything in it is durable; when it fails nobody of the batch is answered; each is told to try again, or what the refusal says.
 */
public final class OneWriter<Q, A> {
  /** Writes a batch and answers each in its order. */
  public interface Writing<Q, A> {
    List<A> write(List<Q> batch) throws Exception;
  }

  private static final Logger LOG = Logger.getLogger("liptako.store");

  private record Pending<Q, A>(Q question, CompletableFuture<A> answer) {}

  private final BlockingQueue<Pending<Q, A>> queue;
  private final int batchMost;
  private final Writing<Q, A> writing;
  private Thread thread;

  /**
   * @param queueMost questions that may wait; more are refused at once
   * @param batchMost questions written together at most
   */
  public OneWriter(int queueMost, int batchMost, Writing<Q, A> writing) {
    queue = new ArrayBlockingQueue<>(queueMost);
    this.batchMost = batchMost;
    this.writing = writing;
  }

  /** @param name of its thread */
  public void start(ThreadFactory threads, String name) {
    thread = threads.newThread(this::run);
    thread.setName(name);
    thread.start();
  }

  public void stop() {
    thread.interrupt();
  }

  /** The promise of an answer; a full queue refuses at once. */
  public CompletionStage<A> ask(Q question) {
    var pending = new Pending<Q, A>(question, new CompletableFuture<>());
    if (!queue.offer(pending)) {
      throw tryAgain();
    }
    return pending.answer;
  }

  private void run() {
    List<Pending<Q, A>> batch = new ArrayList<>(batchMost);
    while (!Thread.currentThread().isInterrupted()) {
      try {
        batch.add(queue.take());
        queue.drainTo(batch, batchMost - 1);
        List<A> answers = writing.write(batch.stream().map(Pending::question).toList());
        for (int i = 0; i < batch.size(); i++) {
          batch.get(i).answer.complete(answers.get(i));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Refusal refusal) {
        batch.forEach(p -> p.answer.completeExceptionally(refusal));
      } catch (Exception e) {
        // Nothing of this batch was acknowledged; each terminal keeps its ballot and sends it again.
        LOG.log(Level.SEVERE, "a batch of ballots could not be stored", e);
        batch.forEach(p -> p.answer.completeExceptionally(tryAgain()));
      } finally {
        batch.clear();
      }
    }
    List<Pending<Q, A>> rest = new ArrayList<>();
    queue.drainTo(rest);
    rest.forEach(p -> p.answer.completeExceptionally(tryAgain()));
  }

  private static Refusal tryAgain() {
    return Refusal.of(Refusal.Kind.BUSY, "TRY_AGAIN");
  }
}
