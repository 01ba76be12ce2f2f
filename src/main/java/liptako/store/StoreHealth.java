package liptako.store;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import liptako.language.Bundle;
import liptako.language.Language;
import liptako.refusal.Refusal;

/**
 * Whether the store can take something down. While it cannot, nothing is tried but by {@link StoreProbe}: every act is refused at once
 * with the same sentence, and everybody is told. After a failed sync nothing is tried at all.
 */
@ApplicationScoped
public class StoreHealth {
  /** Fired when the store's state changed. */
  public record Changed() {}

  /** A trouble and since when. */
  public record Alarm(StoreTrouble trouble, Instant since) {
    /** The French sentence that says what is wrong and what to do. */
    public String sentence() {
      return Refusal.sentence(trouble.code());
    }

    /** The same in each language that readers may have chosen, by its code. */
    public Map<String, String> sentences() {
      return Language.offered().stream().collect(Collectors.toMap(Language::code, language -> Bundle.REFUSALS.say(language, trouble.code())));
    }
  }

  private static final Logger LOG = Logger.getLogger("liptako.store");
  @Inject private Clock clock;
  @Inject private Event<Changed> changed;
  private volatile Alarm alarm;

  @PostConstruct void start() {
    RoomyFile.tell(noRoom -> report(StoreTrouble.FULL, noRoom));
  }

  public Optional<Alarm> alarm() {
    return Optional.ofNullable(alarm);
  }

  /** Refuses while the store is in trouble. */
  public void require() {
    Alarm now = alarm;
    if (now != null) {
      throw refusal(now.trouble);
    }
  }

  /** Takes note of a failure; the refusal it comes to, or empty when the store is not at fault. */
  public Optional<Refusal> failed(Throwable failure) {
    Alarm before = alarm;
    // Who waited for a lock behind a write that waits for room fails by its time limit; the reason is the trouble.
    return StoreTrouble.of(failure).map(trouble -> report(trouble, failure))
        .or(() -> Optional.ofNullable(before).filter(a -> StoreTrouble.ofDatabase(failure)).map(a -> refusal(a.trouble)));
  }

  /** Takes note of a trouble, said once in the log; one that lasts is never covered by one that passes. */
  Refusal report(StoreTrouble trouble, Throwable failure) {
    synchronized (this) {
      if (alarm != null && (alarm.trouble == trouble || !alarm.trouble.passes())) {
        return refusal(alarm.trouble);
      }
      alarm = new Alarm(trouble, clock.instant());
    }
    LOG.severe("store " + trouble + ": " + cause(failure));
    if (!trouble.passes()) {
      UnsafeMark.set(cause(failure));
    }
    changed.fire(new Changed());
    return refusal(trouble);
  }

  /** The store took something down and synced it: what passes has passed. */
  void worked() {
    synchronized (this) {
      if (alarm == null || !alarm.trouble.passes()) {
        return;
      }
      LOG.warning("store works again after " + alarm.trouble + " since " + alarm.since);
      alarm = null;
    }
    changed.fire(new Changed());
  }

  private static Refusal refusal(StoreTrouble trouble) {
    return Refusal.of(Refusal.Kind.BUSY, trouble.code());
  }

  private static String cause(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
