package liptako.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import liptako.json.Json;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The live stream as a board and a terminal get it while ballots fall. */
class StreamIT {
  private static final int BALLOTS = 24;
  private final List<Map<String, Object>> board = new ArrayList<>();
  private final List<Map<String, Object>> terminal = new ArrayList<>();
  private Stream silent;

  @Test void aTerminalHearsOfCountsOnceASecondOfTheCloseAtOnceAndWhoNeverAnswersGetsOneFrame() throws Exception {
    LiptakoServer server = LiptakoServer.shared();
    URI url = URI.create(server.url());
    var address = new InetSocketAddress(url.getHost(), url.getPort());
    try (Hall hall = Hall.open(server, 1); var loop = new Loop()) {
      new Stream(loop, address, Http.as(server, "observateur", "exemple-observateur").cookies(), 0, frame -> board.add(object(frame)));
      new Stream(loop, address, hall.deputies.get(0).cookies(), System.currentTimeMillis(), frame -> terminal.add(object(frame)));
      silent = new Stream(loop, address, hall.clerk.cookies(), 0, null);
      silent.answerNoPings();
      String scrutin = hall.openScrutin("majorite-simple");
      require(loop, () -> "OPEN".equals(status(board)) && "OPEN".equals(status(terminal)));
      int boardBefore = board.size();
      int terminalBefore = terminal.size();
      long began = System.nanoTime();
      for (int i = 0; i < BALLOTS; i++) {
        assertThat(hall.cast(hall.deputies.get(i % 3), scrutin, UUID.randomUUID(), i % 2 == 0 ? "POUR" : "CONTRE").status()).isEqualTo(201);
        loop.until(() -> false, Duration.ofMillis(100));
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      int boardFrames = board.size() - boardBefore;
      int terminalFrames = terminal.size() - terminalBefore;
      assertThat(boardFrames).as("the board's frames in %s s", seconds).isBetween(6, (int) (seconds * 10) + 2);
      assertThat(terminalFrames).as("the terminal's frames in %s s", seconds).isBetween(1, (int) seconds + 2);
      require(loop, () -> last(board).get("n").equals(last(terminal).get("n")));
      assertThat(scrutin(terminal).get("voted")).isEqualTo(3L);
      hall.tallyAfterClose(scrutin);
      require(loop, () -> "CLOSED".equals(status(board)) && "CLOSED".equals(status(terminal)));
      assertThat(silent.seen()).as("frames to a page that never had the first").isEqualTo(1);
    }
  }

  /** A minute of waiting: no shorter way shows that the line of a terminal that lost its power is given back. */
  @Test @Tag("expensive") void aLineThatSaysNothingIsClosedAndOneThatBeatsStays() throws Exception {
    LiptakoServer server = LiptakoServer.shared();
    URI url = URI.create(server.url());
    var address = new InetSocketAddress(url.getHost(), url.getPort());
    String observer = Http.as(server, "observateur", "exemple-observateur").cookies();
    try (var loop = new Loop()) {
      var mute = new Stream(loop, address, observer, 0, null);
      mute.answerNoPings();
      var beating = new Stream(loop, address, observer, 0, null);
      loop.until(() -> mute.live() && beating.live(), Duration.ofSeconds(20));
      for (int i = 0; i < 30 && !mute.lost(); i++) {
        beating.beat();
        loop.until(mute::lost, Duration.ofSeconds(4));
      }
      assertThat(mute.ending()).contains("1001");
      assertThat(beating.live()).isTrue();
    }
  }

  private static void require(Loop loop, BooleanSupplier holds) throws IOException {
    assertThat(loop.until(holds, Duration.ofSeconds(15))).isTrue();
  }

  private static String status(List<Map<String, Object>> frames) {
    return frames.isEmpty() || scrutin(frames) == null ? null : (String) scrutin(frames).get("status");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> scrutin(List<Map<String, Object>> frames) {
    return (Map<String, Object>) last(frames).get("scrutin");
  }

  private static Map<String, Object> last(List<Map<String, Object>> frames) {
    return frames.get(frames.size() - 1);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(String frame) {
    return (Map<String, Object>) Json.parse(frame);
  }
}
