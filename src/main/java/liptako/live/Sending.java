package liptako.live;

import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Sends on a line. At each message the container makes a task of its managed scheduler, for an idle time-out that nobody uses here, and such a task looks
 * through every jar of the sender's class loader for what it might carry along: to a hall of a thousand that took more processor than the messages
 * (flight recorder). So what is sent is sent under a loader that has no jars.
 */
final class Sending {
  private static final ClassLoader NO_JARS = new ClassLoader(null) {};

  /** What a line is told. */
  private interface Telling {
    void tell() throws IOException;
  }

  private Sending() {}

  /** A message whose fate nobody waits for: a line that is gone is noticed by its silence. */
  static void text(Session line, String text) {
    text(line, text, result -> {});
  }

  static void text(Session line, String text, SendHandler then) {
    try {
      send(() -> line.getAsyncRemote().sendText(text, then));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static void ping(Session line) throws IOException {
    send(() -> line.getAsyncRemote().sendPing(ByteBuffer.allocate(0)));
  }

  private static void send(Telling telling) throws IOException {
    Thread sender = Thread.currentThread();
    ClassLoader before = sender.getContextClassLoader();
    sender.setContextClassLoader(NO_JARS);
    try {
      telling.tell();
    } finally {
      sender.setContextClassLoader(before);
    }
  }
}
