package liptako.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One server on PostgreSQL, and what can befall its database while deputies vote. */
@Tag("expensive")
class TroublePostgresIT {
  private static Postgres postgres;
  private static LiptakoServer server;
  private static Hall hall;

  @BeforeAll static void start() throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "trouble-postgresql-");
    postgres = Postgres.start(data, 0);
    server = LiptakoServer.start("trouble-postgresql", postgres.environment());
    hall = Hall.open(server, 4);
  }

  @AfterEach void annul() {
    hall.annulPending();
  }

  @AfterAll static void end() {
    if (server != null) {
      server.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test void aSyncLiesBetweenTheLastWriteAndEachAcknowledgement() {
    Assumptions.assumeTrue(Shell.rootWith("strace"), "needs root and strace");
    String scrutin = hall.openScrutin("majorite-simple");
    List<Long> traced = new java.util.ArrayList<>(postgres.processes());
    traced.add(server.pid());
    SyncProof proof;
    try (Strace strace = Strace.attach(traced, "-y", "-s", "2000", "-e", "trace=write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync")) {
      for (int i = 0; i < 12; i++) {
        assertThat(hall.cast(hall.deputies.get(i % hall.deputies.size()), scrutin, UUID.randomUUID(), "POUR").status()).isEqualTo(201);
      }
      strace.close();
      proof = SyncProof.of(strace.lines());
    }
    System.out.println("PostgreSQL: " + proof);
    assertThat(proof.faults()).isEmpty();
    assertThat(proof.acknowledgements()).as("acknowledgements judged").isEqualTo(12);
    hall.tallyAfterClose(scrutin);
  }

  @Test void theDatabaseIsRestartedUnderLoadAndTheSameTerminalsGoOn() throws Exception {
    String scrutin = hall.openScrutin("majorite-simple");
    try (Writers writers = Writers.start(hall, scrutin); Listener desk = Listener.at(server, hall.chair).get(20, TimeUnit.SECONDS)) {
      TroubleIT.until(() -> writers.count() > 20, 30_000, "ballots before");
      int port = postgres.port();
      postgres.close();
      long told = desk.await("!{\"code\":\"STORE_UNREACHABLE\"", 0, 10_000).nanos();
      List<Writers.Acknowledged> before = writers.acknowledged();
      postgres.startAgain(port);
      long over = desk.await("!", told, 30_000).nanos();
      System.out.printf("database away: over %d ms after it was told%n", (over - told) / 1_000_000);
      TroubleIT.until(() -> writers.count() > before.size() + 20, 30_000, "ballots after, without a restart of the server");
      Writers.compare(hall, scrutin, before);
      writers.stop();
      assertThat(writers.unexpected).isEmpty();
      Writers.compare(hall, scrutin, writers.acknowledged());
    }
    Writers.finish(hall, scrutin);
  }

  @Test void aFailedSyncOfTheDatabaseIsAcknowledgedToNobody() throws Exception {
    Assumptions.assumeTrue(Shell.rootWith("strace"), "needs root and strace");
    String scrutin = hall.openScrutin("majorite-simple");
    try (Writers writers = Writers.start(hall, scrutin); Listener desk = Listener.at(server, hall.chair).get(20, TimeUnit.SECONDS)) {
      TroubleIT.until(() -> writers.count() > 20, 30_000, "ballots before");
      try (Strace strace = Strace.attach(postgres.processes(), "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO:when=1")) {
        TroubleIT.until(() -> strace.lines().stream().anyMatch(line -> line.contains("INJECTED")), 20_000, "a failed sync");
        // How soon is the benchmarks' question; here only that every desk is told.
        desk.await("!{\"code\":\"STORE_UNREACHABLE\"", 0, 20_000);
      }
      int acknowledged = writers.count();
      TroubleIT.until(() -> writers.count() > acknowledged + 20, 60_000, "ballots after the database recovered from its log");
      writers.stop();
      assertThat(writers.unexpected).isEmpty();
      Writers.compare(hall, scrutin, writers.acknowledged());
    }
    Writers.finish(hall, scrutin);
  }
}
