package liptako.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/** The end of a timed scrutin passes while the server is down. */
class TimedCloseIT {
  @Test void anEndThatPassedWhileTheServerWasDownClosesTheScrutinAtItsStart() throws InterruptedException {
    try (LiptakoServer server = LiptakoServer.start("timed", Map.of())) {
      Hall hall = Hall.open(server, 1);
      String id = Hall.made(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/scrutins",
          Map.of("question", "Question d’essai", "meaning", "le texte est adopté", "rule", "majorite-simple", "seconds", 10)));
      UUID ballot = UUID.randomUUID();
      assertThat(hall.cast(hall.deputies.get(0), id, ballot, "POUR").status()).isEqualTo(201);
      Instant end = Instant.parse((String) ((Map<?, ?>) hall.chair.get("/api/v1/scrutins/" + id + "/desk").object().get("scrutin")).get("closesAt"));
      server.kill();
      Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis()));
      server.start();
      assertThat(hall.cast(hall.deputies.get(1), id, UUID.randomUUID(), "CONTRE").code()).isEqualTo("SCRUTIN_CLOSED");
      assertThat(hall.cast(hall.deputies.get(0), id, ballot, "POUR").status()).as("the first answer again").isEqualTo(200);
      Map<String, Object> detail = hall.chair.get("/api/v1/scrutins/" + id + "/desk").object();
      for (Instant until = Instant.now().plusSeconds(20); ((Map<?, ?>) detail.get("scrutin")).get("status").equals("OPEN") && Instant.now().isBefore(until); ) {
        Thread.sleep(200);
        detail = hall.chair.get("/api/v1/scrutins/" + id + "/desk").object();
      }
      assertThat(((Map<?, ?>) detail.get("scrutin")).get("status")).isEqualTo("CLOSED");
      assertThat(((Map<?, ?>) detail.get("tally")).get("pour")).isEqualTo(1L);
      assertThat(((Map<?, ?>) detail.get("tally")).get("contre")).isEqualTo(0L);
    }
  }
}
