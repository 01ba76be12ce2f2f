package liptako.attack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import liptako.json.Json;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;

/** The open line of a signed-in terminal, to send whatever comes to mind and hear what is answered to ballots. */
final class LineToThrowAt implements AutoCloseable, WebSocket.Listener {
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private WebSocket socket;

  static LineToThrowAt open(LiptakoServer server, Http who) throws Exception {
    var line = new LineToThrowAt();
    line.socket = HttpClient.newHttpClient().newWebSocketBuilder().header("Cookie", who.cookies()).buildAsync(URI.create(server.url().replace("http", "ws") + "/flux"), line).get(20, TimeUnit.SECONDS);
    return line;
  }

  @Override public void onOpen(WebSocket opened) {
    opened.request(1);
    opened.sendText(".", true);
  }

  @Override public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      if (part.charAt(0) == 'b') {
        answers.add(part.substring(1));
      }
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> cast(String text) throws Exception {
    socket.sendText(text, true).get(20, TimeUnit.SECONDS);
    String answer = answers.poll(20, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("no answer to " + text);
    }
    return (Map<String, Object>) Json.parse(answer);
  }

  @Override public void close() {
    socket.abort();
  }
}
