package liptako.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The page's side of the live stream (RFC 6455): upgrades, beats, and hands whole frames over, or only counts them. */
final class Stream extends Loop.Wire {
  private static final byte[] BEAT = {(byte) 0x81, (byte) 0x81, 0, 0, 0, 0, '.'};
  /** Ballots' answers are shorter, frames of the hall longer. */
  private static final int ANSWER_BYTES_MOST = 400;
  private static final byte[] PONG = {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0};
  private final Consumer<String> frames;
  private final StringBuilder head = new StringBuilder();
  private final byte[] lead = new byte[10];
  private int leadLength;
  private long left = -1;
  private byte[] payload;
  private boolean live;
  private String lost;
  private long seen;
  private boolean dumb;
  private Consumer<String> answers = answer -> {};

  /**
   * Connects.
   *
   * @param frames gets the text of each frame; null when it is enough to count them, as for most of a thousand terminals
   */
  Stream(Loop loop, InetSocketAddress server, String cookies, long terminal, Consumer<String> frames) throws IOException {
    loop.super(server);
    this.frames = frames;
    send(("GET /flux?depuis=" + (terminal > 0 ? "&terminal=" + terminal : "") + " HTTP/1.1\r\nHost: liptako\r\nCookie: " + cookies
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: bGlwdGFrbyBlc3NhaSAxNg==\r\nSec-WebSocket-Version: 13\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  boolean live() {
    return live && lost == null;
  }

  boolean lost() {
    return lost != null;
  }

  /** How the line ended; null while it stands. */
  String ending() {
    return lost;
  }

  /** Frames of the hall so far; answers to beats are none. */
  long seen() {
    return seen;
  }

  /** As a line on which nothing arrives any more. */
  void answerNoPings() {
    dumb = true;
  }

  /** Who hears what is answered to ballots. */
  void answers(Consumer<String> hears) {
    answers = hears;
  }

  /** Sends a ballot. */
  void cast(String ballot) {
    send(OpenLine.masked(ballot));
  }

  void beat() {
    if (live()) {
      send(BEAT);
    }
  }

  @Override void arrived(ByteBuffer bytes) {
    while (!live && bytes.hasRemaining()) {
      head.append((char) bytes.get());
      if (head.toString().endsWith("\r\n\r\n")) {
        if (!head.toString().startsWith("HTTP/1.1 101")) {
          throw new IllegalStateException("no upgrade: " + head);
        }
        live = true;
        send(BEAT);
      }
    }
    while (bytes.hasRemaining() || left == 0) {
      frame(bytes);
    }
  }

  private void frame(ByteBuffer bytes) {
    if (left < 0) {
      lead[leadLength++] = bytes.get();
      int wide = leadLength < 2 ? 0 : (lead[1] & 127) < 126 ? 0 : (lead[1] & 127) == 126 ? 2 : 8;
      if (leadLength < 2 || leadLength < 2 + wide) {
        return;
      }
      left = wide == 0 ? lead[1] & 127 : 0;
      for (int i = 0; i < wide; i++) {
        left = left << 8 | lead[2 + i] & 255;
      }
      leadLength = 0;
      payload = frames == null && left > ANSWER_BYTES_MOST ? null : new byte[(int) left];
    }
    int taken = (int) Math.min(left, bytes.remaining());
    if (payload == null) {
      bytes.position(bytes.position() + taken);
    } else {
      bytes.get(payload, payload.length - (int) left, taken);
    }
    left -= taken;
    if (left == 0) {
      left = -1;
      int kind = lead[0] & 15;
      if (kind == 8) {
        lost = "closed by the server: " + (payload.length < 2 ? "no reason" : ((payload[0] & 255) << 8 | payload[1] & 255) + " " + new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
      } else if (kind == 9) {
        if (!dumb) {
          send(PONG);
        }
      } else if (payload != null && payload.length > 0 && payload[0] == 'b') {
        answers.accept(new String(payload, 1, payload.length - 1, StandardCharsets.UTF_8));
      } else if ((lead[1] & 127) > 1) {
        seen++;
        if (frames != null) {
          frames.accept(new String(payload, StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Override void gone() {
    lost = lost == null ? "broken off" : lost;
  }
}
