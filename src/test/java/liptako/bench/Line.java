package liptako.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept HTTP/1.1 connection that asks one thing after the other; thin, because client and server share the processors that are measured. */
final class Line implements AutoCloseable {
  private final String host;
  private final int port;
  private final byte[] buffer = new byte[16_384];
  private Socket socket;
  private InputStream in;
  private int start;
  private int end;

  /** A status and a body in Latin 1: what is looked for in it is ASCII. */
  record Answer(int status, String body) {}

  Line(String url) {
    URI uri = URI.create(url);
    host = uri.getHost();
    port = uri.getPort();
  }

  /** The bytes of a request with a sign-in. */
  static byte[] request(String method, String path, String cookies, String body) {
    byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    String head = method + " " + path + " HTTP/1.1\r\nHost: liptako\r\nCookie: " + cookies + "\r\nAccept: application/json\r\n"
        + (body == null ? "" : "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n") + "\r\n";
    byte[] bytes = java.util.Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), head.length() + content.length);
    System.arraycopy(content, 0, bytes, head.length(), content.length);
    return bytes;
  }

  Answer ask(byte[] request) throws IOException {
    if (socket == null) {
      socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(30_000);
      socket.connect(new InetSocketAddress(host, port), 10_000);
      in = socket.getInputStream();
      start = end = 0;
    }
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().substring(9, 12));
    int length = status == 204 ? 0 : -1;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding: chunked");
      last |= lower.startsWith("connection: close");
    }
    String body = chunked ? chunks() : text(Math.max(length, 0));
    if (last) {
      close();
    }
    return new Answer(status, body);
  }

  private String chunks() throws IOException {
    var body = new StringBuilder();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      body.append(text(size));
      line();
    }
    line();
    return body.toString();
  }

  private String text(int length) throws IOException {
    var text = new StringBuilder(length);
    while (text.length() < length) {
      fill();
      int taken = Math.min(end - start, length - text.length());
      text.append(new String(buffer, start, taken, StandardCharsets.ISO_8859_1));
      start += taken;
    }
    return text.toString();
  }

  private String line() throws IOException {
    var line = new StringBuilder(48);
    while (true) {
      fill();
      char c = (char) buffer[start++];
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append(c);
      }
    }
  }

  private void fill() throws IOException {
    if (start == end) {
      start = 0;
      end = in.read(buffer);
      if (end <= 0) {
        end = 0;
        close();
        throw new IOException("the server closed the line");
      }
    }
  }

  @Override public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
