package liptako.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import liptako.refusal.Refusal;

/** Deputies at simulated terminals: most press within a third of the time, one in ten late, one in ten never. The rehearsal's id is the seed. */
final class SimulatedTerminals {
  private record Press(UUID deputy, long afterMillis) {}

  private final List<Press> presses = new ArrayList<>();
  private final Consumer<UUID> answer;

  SimulatedTerminals(Drill drill, Set<UUID> deputies, Consumer<UUID> answer) {
    this.answer = answer;
    var random = new Random(drill.id().getLeastSignificantBits());
    long time = Duration.between(drill.startedAt(), drill.endsAt()).toMillis();
    drill.asked().stream().filter(d -> deputies.contains(d.id())).forEach(d -> {
      int kind = random.nextInt(10);
      if (kind > 0) {
        presses.add(new Press(d.id(), kind == 1 ? time * 2 / 3 + random.nextLong(time / 3) : 500 + random.nextLong(time / 3)));
      }
    });
    presses.sort(Comparator.comparingLong(Press::afterMillis));
  }

  void start(ThreadFactory threads) {
    if (!presses.isEmpty()) {
      threads.newThread(this::run).start();
    }
  }

  private void run() {
    long passed = 0;
    try {
      for (Press press : presses) {
        Thread.sleep(press.afterMillis - passed);
        passed = press.afterMillis;
        answer.accept(press.deputy);
      }
    } catch (Refusal over) {
      // Ended before its time: nobody presses any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
