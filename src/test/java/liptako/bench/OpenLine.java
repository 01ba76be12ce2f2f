package liptako.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A terminal's open line (RFC 6455) that casts one ballot after the other; thin as {@link Line}, and blocking as it is. */
final class OpenLine implements AutoCloseable {
  private static final int TEXT = 0x81, PING = 0x89;
  private final Socket socket = new Socket();
  private final DataInputStream in;

  OpenLine(String url, String cookies) throws IOException {
    URI uri = URI.create(url);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    socket.connect(new java.net.InetSocketAddress(uri.getHost(), uri.getPort()), 10_000);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 16_384));
    socket.getOutputStream().write(("GET /flux?terminal=" + System.currentTimeMillis() + " HTTP/1.1\r\nHost: liptako\r\nCookie: " + cookies
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: bGlwdGFrbyBlc3NhaSAxNg==\r\nSec-WebSocket-Version: 13\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    if (!head.toString().startsWith("HTTP/1.1 101")) {
      throw new IOException("no upgrade: " + head);
    }
    send(masked("."));
  }

  /** A text of a client as one frame; the mask is zero, which unmasks as any other. */
  static byte[] masked(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    byte[] head = content.length < 126 ? new byte[] {(byte) TEXT, (byte) (0x80 | content.length), 0, 0, 0, 0}
        : new byte[] {(byte) TEXT, (byte) (0x80 | 126), (byte) (content.length >> 8), (byte) content.length, 0, 0, 0, 0};
    byte[] frame = Arrays.copyOf(head, head.length + content.length);
    System.arraycopy(content, 0, frame, head.length, content.length);
    return frame;
  }

  private void send(byte[] frame) throws IOException {
    socket.getOutputStream().write(frame);
  }

  /** Sends a ballot's frame and waits for its answer, past whatever else the line says. */
  String cast(byte[] ballot) throws IOException {
    send(ballot);
    while (true) {
      int kind = in.readUnsignedByte();
      int length = in.readUnsignedByte();
      byte[] content = new byte[length < 126 ? length : length == 126 ? in.readUnsignedShort() : Math.toIntExact(in.readLong())];
      in.readFully(content);
      if (kind == PING) {
        send(new byte[] {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0});
      } else if (kind != TEXT) {
        throw new IOException("the line ended: " + kind);
      } else if (content[0] == 'b') {
        return new String(content, 1, content.length - 1, StandardCharsets.UTF_8);
      }
    }
  }

  @Override public void close() throws IOException {
    socket.close();
  }
}
