package liptako.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import liptako.testing.LiptakoServer;

/** A request as bytes: what well-behaved clients refuse to send. */
final class Raw {
  private Raw() {}

  /** The answer until the server closes the line. */
  static String ask(LiptakoServer server, String request) {
    URI at = URI.create(server.url());
    try (var socket = new Socket(at.getHost(), at.getPort())) {
      socket.setSoTimeout(15_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String get(LiptakoServer server, String path, String host) {
    return ask(server, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  static int status(String answer) {
    return answer.matches("(?s)HTTP/1\\.[01] \\d{3}.*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }
}
