package liptako.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A deputy's terminal: follows the stream, and sends its ballot under one id again and again until it is answered, as {@code ballot.js} does. */
final class Terminal {
  private static final int ANSWER_SECONDS = 8, LINE_SECONDS = 4;
  private final Loop loop;
  private final InetSocketAddress server;
  private final House.Member member;
  private Stream stream;
  private long earlier;
  private Call call;
  private byte[] request;
  private String ballot;
  private String id;
  private int attempt;
  private long castAt;
  private long answeredAt;
  private int status;
  private int tries;

  Terminal(Loop loop, InetSocketAddress server, House.Member member) {
    this.loop = loop;
    this.server = server;
    this.member = member;
  }

  void follow() throws IOException {
    earlier += stream == null ? 0 : stream.seen();
    stream = new Stream(loop, server, member.cookies(), System.currentTimeMillis(), null);
    stream.answers(this::heard);
  }

  Stream stream() {
    return stream;
  }

  /** Frames of the hall it got, over all its lines. */
  long frames() {
    return earlier + stream.seen();
  }

  /** Casts; the time runs from here. */
  void cast(String scrutin, String choice) {
    id = UUID.randomUUID().toString();
    request = Line.request("POST", "/api/v1/scrutins/" + scrutin + "/ballots", member.cookies(), "{\"id\":\"" + id + "\",\"choice\":\"" + choice + "\"}");
    ballot = "{\"ballot\":\"" + id + "\",\"scrutin\":\"" + scrutin + "\",\"choice\":\"" + choice + "\"}";
    castAt = System.nanoTime();
    answeredAt = 0;
    status = 0;
    tries = 0;
    if (stream.live()) {
      onLine();
    } else {
      send();
    }
  }

  /** First on the open line; without an answer by a request, under the same id. */
  private void onLine() {
    int mine = ++attempt;
    tries++;
    stream.cast(ballot);
    loop.at(System.nanoTime() + LINE_SECONDS * 1_000_000_000L, () -> {
      if (mine == attempt && status == 0) {
        send();
      }
    });
  }

  @SuppressWarnings("unchecked")
  private void heard(String answer) {
    var said = (java.util.Map<String, Object>) liptako.json.Json.parse(answer);
    if (status != 0 || !said.get("ballot").equals(id)) {
      return;
    }
    int answered = ((Number) said.get("status")).intValue();
    if (answered < 300 || answered >= 400 && answered < 500) {
      status = answered;
      answeredAt = System.nanoTime();
      attempt++;
    } else {
      again();
    }
  }

  boolean answered() {
    return status != 0;
  }

  /** 201 or 200 counted; 4xx the application's no. */
  int status() {
    return status;
  }

  /** When, by {@link System#nanoTime}. */
  long answeredAt() {
    return answeredAt;
  }

  int tries() {
    return tries;
  }

  /** Microseconds from the press to the answer. */
  long micros() {
    return (answeredAt - castAt) / 1_000;
  }

  private void send() {
    int mine = ++attempt;
    tries++;
    try {
      if (call == null) {
        call = new Call();
      }
      call.head.setLength(0);
      call.send(request);
      loop.at(System.nanoTime() + ANSWER_SECONDS * 1_000_000_000L, () -> {
        if (mine == attempt && status == 0) {
          again();
        }
      });
    } catch (IOException e) {
      again();
    }
  }

  /** Not answered, or told to come again: the same ballot in half a second or so. */
  private void again() {
    attempt++;
    if (call != null) {
      call.end();
      call = null;
    }
    loop.at(System.nanoTime() + ThreadLocalRandom.current().nextLong(250_000_000, 750_000_000), () -> {
      if (status == 0) {
        send();
      }
    });
  }

  /** The terminal's HTTP connection, kept as browsers keep it. */
  private final class Call extends Loop.Wire {
    private final StringBuilder head = new StringBuilder();

    Call() throws IOException {
      loop.super(server);
    }

    @Override void arrived(ByteBuffer bytes) {
      head.append(StandardCharsets.ISO_8859_1.decode(bytes));
      int body = head.indexOf("\r\n\r\n");
      if (body < 0 || status != 0) {
        return;
      }
      String lines = head.substring(0, body).toLowerCase(java.util.Locale.ROOT);
      int length = lines.indexOf("content-length: ");
      boolean whole = lines.contains("transfer-encoding: chunked") ? head.indexOf("\r\n0\r\n\r\n", body) >= 0
          : length < 0 || head.length() - body - 4 >= Integer.parseInt(lines.substring(length + 16).split("\r")[0]);
      if (!whole) {
        return;
      }
      int answer = Integer.parseInt(head.substring(9, 12));
      if (answer < 300 || answer >= 400 && answer < 500) {
        status = answer;
        answeredAt = System.nanoTime();
        attempt++;
      } else {
        again();
      }
      if (call == this && lines.contains("connection: close")) {
        end();
        call = null;
      }
    }

    @Override void gone() {
      if (call == this) {
        call = null;
        if (request != null && status == 0) {
          again();
        }
      }
    }
  }
}
