package liptako.sealed;

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
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.OneWriter;
import liptako.store.StoreHealth;

/**
 * Takes sealed ballots and who takes part, apart from each other: a ballot comes without the sign-in, its signature by a listed key is what lets it in; the
 * signing comes with the sign-in and says nothing of a ballot. A receipt completes only after the sync, so it means: on disk.
 */
@ApplicationScoped
public class SealedBox {
  /** 3,000 terminals is the drill; one resend of each must fit. A full queue answers « try again », and the terminal does. */
  static final int QUEUE_MOST = 6_000;
  /** A ballot has ten kilobytes: a batch is some megabytes in one transaction. */
  static final int BATCH_MOST = 256;

  @Resource private ManagedThreadFactory threads;
  @Inject private SealedWriter writer;
  @Inject private BoxChecks checks;
  @Inject private StoreHealth health;
  @Inject private Caller caller;
  private OneWriter<Sealed, SealedReceipt> queue;

  @PostConstruct void start() {
    queue = new OneWriter<>(QUEUE_MOST, BATCH_MOST, this::write);
    queue.start(threads, "liptako-sealed-ballots");
  }

  @PreDestroy void stop() {
    queue.stop();
  }

  /** Casts a sealed ballot; form, key, membership of the group and every proof are checked before it waits for the writer. */
  @Public("the signature by a listed key admits a ballot; a sign-in would join it to a deputy")
  public CompletionStage<SealedReceipt> cast(UUID vote, String body) {
    health.require();
    BoxChecks.Checked checked = checks.check(vote, Check.given("ballot", body));
    return queue.ask(new Sealed.Cast(vote, checked.box(), checked.credential(), checked.tracker(), body));
  }

  /** Spends a ballot instead of casting it: its voter opens it on another device to see that the terminal seals what was chosen (Benaloh). */
  @Public("as for casting")
  public CompletionStage<SealedReceipt> spend(UUID vote, String body) {
    health.require();
    BoxChecks.Checked checked = checks.check(vote, Check.given("ballot", body));
    return queue.ask(new Sealed.Spend(vote, checked.box(), checked.credential(), checked.tracker(), body));
  }

  /** The signed-in deputy takes part (émargement); again is no fault. */
  @Allowed(Act.CAST_BALLOT)
  public CompletionStage<SealedReceipt> sign(UUID vote) {
    health.require();
    return queue.ask(new Sealed.Sign(Check.given("vote", vote), caller.deputy().orElseThrow()));
  }

  /** A failure of the store is refused in its own words, by which everybody is told what to do. */
  private List<SealedReceipt> write(List<Sealed> batch) throws Exception {
    try {
      return writer.write(batch);
    } catch (Refusal e) {
      throw e;
    } catch (Exception e) {
      throw health.failed(e).<Exception>map(refusal -> refusal).orElse(e);
    }
  }
}
