package liptako.replay;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Many people doing the same at once, as many at a time as there are connections. */
final class Crowd implements AutoCloseable {
  private final ExecutorService threads;

  Crowd(int connections) {
    threads = Executors.newFixedThreadPool(connections);
  }

  /** Returns when each has done it; fails when one could not. */
  <T> void each(Collection<T> people, Consumer<T> act) {
    List<? extends Future<?>> doing = people.stream().map(one -> threads.submit(() -> act.accept(one))).toList();
    for (Future<?> one : doing) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof ReplayException reason ? reason : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ReplayException("interrompu");
      }
    }
  }

  @Override public void close() {
    threads.shutdownNow();
  }
}
