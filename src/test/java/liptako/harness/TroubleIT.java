package liptako.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One server on a small disk of its own, and what can befall it while deputies vote. Needs root; without it the class is skipped. */
@Tag("expensive")
class TroubleIT {
  private static SmallDisk disk;
  private static LiptakoServer server;
  private static Hall hall;

  @BeforeAll static void start() throws IOException {
    Assumptions.assumeTrue(SmallDisk.possible(), "needs root, loop devices and strace");
    disk = SmallDisk.make(512);
    server = LiptakoServer.startOn(Files.createDirectories(disk.folder().resolve("data")), Map.of());
    hall = Hall.open(server, 4);
  }

  @AfterEach void annul() {
    disk.free();
    hall.annulPending();
  }

  @AfterAll static void end() {
    if (server != null) {
      server.close();
    }
    if (disk != null) {
      disk.close();
    }
  }

  @Test void aSyncLiesBetweenTheLastWriteAndEachAcknowledgement() {
    String scrutin = hall.openScrutin("majorite-simple");
    SyncProof proof;
    try (Strace strace = Strace.attach(List.of(server.pid()), "-y", "-s", "2000", "-e", "trace=write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync")) {
      for (int i = 0; i < 12; i++) {
        assertThat(hall.cast(hall.deputies.get(i % hall.deputies.size()), scrutin, UUID.randomUUID(), "POUR").status()).isEqualTo(201);
      }
      strace.close();
      proof = SyncProof.of(strace.lines());
    }
    System.out.println("H2: " + proof);
    assertThat(proof.faults()).isEmpty();
    assertThat(proof.acknowledgements()).as("acknowledgements judged").isEqualTo(12);
    hall.tallyAfterClose(scrutin);
  }

  @Test void aSlowSyncMakesEverythingSlowerAndNothingElse() throws InterruptedException {
    String scrutin = hall.openScrutin("majorite-simple");
    try (Writers writers = Writers.start(hall, scrutin)) {
      try (Strace strace = Strace.attach(List.of(server.pid()), "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:delay_exit=100000")) {
        int before = writers.count();
        Thread.sleep(3_000);
        List<Writers.Acknowledged> slow = writers.acknowledged();
        slow = slow.subList(Math.min(slow.size(), before + hall.deputies.size()), slow.size());
        assertThat(slow).as("acknowledged while each sync takes 100 ms").isNotEmpty();
        assertThat(slow.stream().mapToLong(Writers.Acknowledged::tookNanos).min().getAsLong()).as("none before its sync").isGreaterThan(90_000_000L);
      }
      writers.stop();
      assertThat(writers.unexpected).isEmpty();
      assertThat(writers.refusals).isEmpty();
      Writers.compare(hall, scrutin, writers.acknowledged());
    }
    Writers.finish(hall, scrutin);
  }

  @Test void afterAFailedSyncNothingIsAcknowledgedEverybodyIsToldAndARestartHeals() throws Exception {
    String scrutin = hall.openScrutin("majorite-simple");
    try (Writers writers = Writers.start(hall, scrutin); Listener desk = Listener.at(server, hall.chair).get(20, TimeUnit.SECONDS)) {
      until(() -> writers.count() > 20, 30_000, "ballots before the failure");
      try (Strace strace = Strace.attach(List.of(server.pid()), "-ttt", "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO")) {
        until(() -> strace.failed().isPresent(), 20_000, "a failed sync");
        Listener.Heard told = desk.await("!{\"code\":\"STORE_UNSAFE\"", 0, 20_000);
        assertThat(told.text()).contains("redémarrer le serveur");
        long after = told.millis() - strace.failed().get();
        System.out.printf("failed sync: desk told after %d ms%n", after);
      }
      // The disk works again, and still nothing is acknowledged: a second sync would say « done » of what is not there.
      int acknowledged = writers.count();
      Thread.sleep(2_000);
      assertThat(writers.count()).as("acknowledged after the failed sync").isEqualTo(acknowledged);
      assertThat(hall.chair.post("/api/v1/scrutins/" + scrutin + "/hold", Map.of()).code()).isEqualTo("STORE_UNSAFE");
      assertThat(writers.refusals).containsKey("STORE_UNSAFE");
      assertThat(server.data().resolve("sync-failed")).exists();
      List<Writers.Acknowledged> before = writers.acknowledged();
      server.kill();
      server.start();
      assertThat(server.data().resolve("sync-failed")).doesNotExist();
      Writers.compare(hall, scrutin, before);
      until(() -> writers.count() > acknowledged, 30_000, "the same terminals' ballots after the restart");
      writers.stop();
      assertThat(writers.unexpected).isEmpty();
      Writers.compare(hall, scrutin, writers.acknowledged());
    }
    Writers.finish(hall, scrutin);
  }

  @Test void aFullDiskLosesNothingShowsNoStackTraceAndPassesWithoutARestart() throws Exception {
    String scrutin = hall.openScrutin("majorite-simple");
    long log = Files.size(server.log());
    try (Writers writers = Writers.start(hall, scrutin); Listener desk = Listener.at(server, hall.chair).get(20, TimeUnit.SECONDS)) {
      until(() -> writers.count() > 20, 30_000, "ballots before");
      disk.fill();
      long told = desk.await("!{\"code\":\"STORE_FULL\"", 0, 60_000).nanos();
      Thread.sleep(1_500);
      assertThat(hall.cast(hall.deputies.get(0), scrutin, UUID.randomUUID(), "POUR").code()).as("who comes now").isEqualTo("STORE_FULL");
      assertThat(hall.chair.post("/api/v1/scrutins/" + scrutin + "/hold", Map.of()).code()).isEqualTo("STORE_FULL");
      assertThat(hall.chair.get("/api/v1/live").status()).as("reading goes on").isEqualTo(200);
      List<Writers.Acknowledged> before = writers.acknowledged();
      disk.free();
      long over = desk.await("!", told, 15_000).nanos();
      System.out.printf("disk full: told, and again %d ms later without a restart%n", (over - told) / 1_000_000);
      until(() -> writers.count() > before.size() + 20, 20_000, "ballots after, without a restart");
      Writers.compare(hall, scrutin, before);
      writers.stop();
      assertThat(writers.unexpected).isEmpty();
      Writers.compare(hall, scrutin, writers.acknowledged());
    }
    Writers.finish(hall, scrutin);
    assertThat(Files.readString(server.log()).substring((int) log)).doesNotContain("\tat ");
  }

  @Test void garbageAndHalfFramesDisturbNobody() throws Exception {
    String scrutin = hall.openScrutin("majorite-simple");
    URI address = URI.create(server.url());
    List<Socket> garbage = new ArrayList<>();
    var random = new Random(7);
    String handshake = "GET /flux HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: " + hall.deputies.get(0).cookies() + "\r\n\r\n";
    for (int i = 0; i < 90; i++) {
      var socket = new Socket(address.getHost(), address.getPort());
      OutputStream out = socket.getOutputStream();
      byte[] noise = new byte[200];
      random.nextBytes(noise);
      switch (i % 5) {
        case 0 -> out.write(noise);
        case 1 -> out.write("POST /api/v1/scrutins/x/ballots HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{\"id\":".getBytes(StandardCharsets.US_ASCII));
        case 2 -> { // a text frame that says 100 bytes and brings three
          out.write(handshake.getBytes(StandardCharsets.US_ASCII));
          out.write(new byte[] {(byte) 0x81, (byte) 0xE4, 1, 2, 3, 4, 'a', 'b', 'c'});
        }
        case 3 -> { // far beyond what a beat may be, in one frame
          out.write(handshake.getBytes(StandardCharsets.US_ASCII));
          out.write(new byte[] {(byte) 0x81, (byte) 0xFE, 0x40, 0, 0, 0, 0, 0});
          out.write(new byte[0x4000]);
        }
        default -> { // an opcode that does not exist
          out.write(handshake.getBytes(StandardCharsets.US_ASCII));
          out.write(new byte[] {(byte) 0x8F, (byte) 0x80, 0, 0, 0, 0});
        }
      }
      out.flush();
      garbage.add(socket);
    }
    for (Http deputy : hall.deputies) {
      long began = System.nanoTime();
      assertThat(hall.cast(deputy, scrutin, UUID.randomUUID(), "CONTRE").status()).isEqualTo(201);
      assertThat((System.nanoTime() - began) / 1_000_000).as("ms, with the garbage still connected").isLessThan(5_000);
    }
    try (Listener desk = Listener.at(server, hall.chair).get(20, TimeUnit.SECONDS)) {
      desk.await("{", 0, 5_000);
    }
    for (Socket socket : garbage) {
      socket.close();
    }
    assertThat(hall.tallyAfterClose(scrutin).get("contre")).hasToString(String.valueOf(hall.deputies.size()));
  }

  @Tag("unproven") @Test void aThousandReconnectAtOnceAndEachHasTheHall() throws Exception {
    String scrutin = hall.openScrutin("majorite-simple");
    List<CompletableFuture<Listener>> coming = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      coming.add(Listener.at(server, hall.deputies.get(i % hall.deputies.size())));
    }
    List<Listener> there = new ArrayList<>();
    for (CompletableFuture<Listener> listener : coming) {
      there.add(listener.get(60, TimeUnit.SECONDS));
    }
    try {
      for (Listener listener : there) {
        listener.await("{", 0, 30_000);
      }
      assertThat(hall.cast(hall.deputies.get(0), scrutin, UUID.randomUUID(), "POUR").status()).isEqualTo(201);
      for (Listener listener : there) {
        until(() -> listener.heard.stream().anyMatch(m -> m.text().contains("\"voted\":1")), 20_000, "the ballot on every board");
      }
    } finally {
      there.forEach(Listener::close);
    }
    hall.tallyAfterClose(scrutin);
  }

  @Test void whatComesAfterTheCloseIsOnRecordUpToALimit() {
    String scrutin = hall.openScrutin("majorite-simple");
    Http deputy = hall.deputies.get(0);
    hall.tallyAfterClose(scrutin);
    long before = number();
    for (int i = 0; i < 14; i++) {
      assertThat(hall.cast(deputy, scrutin, UUID.randomUUID(), "POUR").code()).isEqualTo("SCRUTIN_CLOSED");
    }
    assertThat(number() - before).as("journal entries of 14 late ballots").isEqualTo(10);
    assertThat(hall.cast(hall.deputies.get(1), scrutin, UUID.randomUUID(), "POUR").code()).isEqualTo("SCRUTIN_CLOSED");
    assertThat(number() - before).as("another deputy's is on record too").isEqualTo(11);
    for (int i = 0; i < 5; i++) {
      assertThat(hall.cast(deputy, UUID.randomUUID().toString(), UUID.randomUUID(), "POUR").code()).isEqualTo("UNKNOWN_SCRUTIN");
    }
    assertThat(number() - before).as("about no scrutin there is nothing to record").isEqualTo(11);
  }

  private static long number() {
    return ((Number) hall.chair.get("/api/v1/live").object().get("n")).longValue();
  }

  static void until(BooleanSupplier holds, long withinMillis, String what) throws InterruptedException {
    long deadline = System.nanoTime() + withinMillis * 1_000_000;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(what + ": not within " + withinMillis + " ms");
      }
      Thread.sleep(50);
    }
  }
}
