package liptako.live;

import jakarta.websocket.Session;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Spares a line the container's idle time-out, which nobody uses here. At each message in and out the container makes a task of its managed scheduler for it,
 * even with no time-out set, and such a task looks through every jar of the application for what it might carry along: to a hall of a thousand that took more
 * processor than the messages (flight recorder). There is no setting for it, so the session's scheduler is exchanged for one that does nothing; a container
 * without that field works as before, only slower.
 */
final class IdleTasks {
  private static final Logger LOG = Logger.getLogger("liptako.live");
  private static final ScheduledExecutorService NEVER =
      (ScheduledExecutorService) Proxy.newProxyInstance(IdleTasks.class.getClassLoader(), new Class<?>[] {ScheduledExecutorService.class}, (proxy, method, arguments) -> null);

  private IdleTasks() {}

  static void none(Session line) {
    try {
      Field scheduler = line.getClass().getDeclaredField("service");
      scheduler.setAccessible(true);
      scheduler.set(line, NEVER);
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(Level.FINE, "the container's idle tasks stay", e);
    }
  }
}
