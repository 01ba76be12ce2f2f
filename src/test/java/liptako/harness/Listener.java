package liptako.harness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;

/** A desk on the live stream: every message with the instant it came. */
final class Listener implements AutoCloseable, WebSocket.Listener {
  record Heard(long nanos, long millis, String text) {}

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  final ConcurrentLinkedQueue<Heard> heard = new ConcurrentLinkedQueue<>();
  private final StringBuilder part = new StringBuilder();
  private WebSocket socket;

  static CompletableFuture<Listener> at(LiptakoServer server, Http who) {
    var listener = new Listener();
    return CLIENT.newWebSocketBuilder().header("Cookie", who.cookies()).buildAsync(URI.create(server.url().replace("http", "ws") + "/flux"), listener)
        .thenApply(socket -> {
          listener.socket = socket;
          return listener;
        });
  }

  /** As a page does: the stream begins when the page has spoken. */
  @Override public void onOpen(WebSocket webSocket) {
    webSocket.request(1);
    webSocket.sendText(".", true);
  }

  @Override public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      heard.add(new Heard(System.nanoTime(), System.currentTimeMillis(), part.toString()));
      part.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  /** The first message after an instant that begins so; fails when none comes in time. */
  Heard await(String beginning, long afterNanos, long withinMillis) throws InterruptedException {
    long deadline = System.nanoTime() + withinMillis * 1_000_000;
    while (true) {
      for (Heard message : heard) {
        if (message.nanos > afterNanos && message.text.startsWith(beginning)) {
          return message;
        }
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("no « " + beginning + " » within " + withinMillis + " ms; heard " + heard.size() + " messages");
      }
      Thread.sleep(20);
    }
  }

  @Override public void close() {
    socket.abort();
  }
}
