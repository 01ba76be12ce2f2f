package liptako.publication;

import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Published minutes are objected to, published anew, approved by the next sitting and signed by both. */
class MinutesApprovalIT {
  @Test void minutesAreObjectedToApprovedByTheNextSittingAndSigned() throws Exception {
    try (Hall hall = Hall.open(LiptakoServer.shared(), 1)) {
      String minutes = "/api/v1/minutes/" + hall.sitting;
      String author = (String) hall.clerk.get("/api/v1/deputies").list().stream().filter(d -> d.get("code").equals("BF-01")).findFirst().orElseThrow().get("id");
      String speech = made(hall.deputies.get(0).post("/api/v1/sittings/" + hall.sitting + "/speeches", Map.of("kind", "EXPLANATION")));
      done(hall.chair.post("/api/v1/speeches/" + speech + "/begin", Map.of()));
      done(hall.clerk.put("/api/v1/speeches/" + speech + "/language", Map.of("language", "mooré", "interpreter", "Interprète exemple")));
      done(hall.chair.post("/api/v1/speeches/" + speech + "/end", Map.of()));
      done(hall.clerk.put("/api/v1/speeches/" + speech + "/note", Map.of("note", "Il vote pour.")));
      done(hall.deputies.get(0).put("/api/v1/speeches/" + speech + "/text", Map.of("text", "Je vote pour, et je dis pourquoi.")));
      assertThat(hall.deputies.get(0).get("/terminal/interventions.xhtml").body()).contains("explication de vote", "texte remis");
      agendaChanges(hall);
      assertThat(hall.clerk.post(minutes + "/objections", Map.of("deputy", author, "words", "x")).code()).isEqualTo("MINUTES_NOT_PUBLISHED");
      assertThat(hall.clerk.post(minutes + "/sign", Map.of()).code()).isEqualTo("MINUTES_NOT_PUBLISHED");
      done(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/close", Map.of()));
      assertThat(text(hall.clerk, "/api/v1/sittings/" + hall.sitting + "/minutes.pdf")).contains("explication de vote").contains("(en mooré, interprète : Interprète exemple)").contains("Il vote pour.")
          .contains("Version n° 2 de l’ordre du jour").contains("Changements en séance : Ajouté : 2. Point ajouté en séance");
      assertThat(text(hall.clerk, minutes + "/report.pdf")).contains("Je vote pour, et je dis pourquoi.").doesNotContain("Il vote pour.");
      publish(hall);
      assertThat(Http.anybody(LiptakoServer.shared()).get("/statistiques.xhtml?session=" + hall.session).body()).contains("Temps de parole", "Député exemple BF-01");

      assertThat(hall.deputies.get(0).post(minutes + "/objections", Map.of("deputy", author, "words", "x")).status()).as("the clerk takes objections").isEqualTo(403);
      assertThat(hall.clerk.post(minutes + "/objections", Map.of("deputy", author, "words", " ")).code()).isEqualTo("TEXT_MISSING");
      String first = objection(hall.clerk.post(minutes + "/objections", Map.of("deputy", author, "words", "J’ai dit : contre.")));
      String second = objection(hall.clerk.post(minutes + "/objections", Map.of("deputy", author, "words", "Mon nom manque.")));
      assertThat(hall.clerk.post(minutes + "/approve", Map.of("how", "sans opposition")).code()).as("no sitting is open").isEqualTo("MINUTES_NEXT_SITTING");

      String next = made(hall.clerk.post("/api/v1/sessions/" + hall.session + "/sittings", Map.of("at", LocalDate.now() + "T15:00:00")));
      done(hall.chair.post("/api/v1/sittings/" + next + "/open", Map.of()));
      try {
        assertThat(hall.clerk.post(minutes + "/approve", Map.of("how", "sans opposition")).code()).isEqualTo("MINUTES_OBJECTIONS_OPEN");
        done(hall.clerk.post(minutes + "/objections/settle", Map.of("objection", second, "upheld", false, "how", "à main levée")));
        done(hall.clerk.post(minutes + "/objections/settle", Map.of("objection", first, "upheld", true, "how", "à main levée")));
        assertThat(hall.clerk.post(minutes + "/objections/settle", Map.of("objection", first, "upheld", false, "how", "x")).code()).as("settled once").isEqualTo("UNKNOWN_OBJECTION");
        done(hall.clerk.put("/api/v1/speeches/" + speech + "/note", Map.of("note", "Il vote contre.")));
        publish(hall);
        Map<?, ?> standing = done(hall.clerk.post(minutes + "/approve", Map.of("how", "sans opposition"))).object();
        assertThat(((Map<?, ?>) standing.get("approval")).get("version")).isEqualTo(2L);
        assertThat(hall.clerk.post(minutes + "/objections", Map.of("deputy", author, "words", "x")).code()).isEqualTo("MINUTES_APPROVED");
        assertThat(hall.clerk.post(minutes + "/approve", Map.of("how", "x")).code()).isEqualTo("MINUTES_APPROVED");

        done(hall.chair.post(minutes + "/sign", Map.of()));
        done(hall.clerk.post(minutes + "/sign", Map.of()));
        assertThat(hall.clerk.post(minutes + "/sign", Map.of()).code()).isEqualTo("MINUTES_SIGNED");
        assertThat(hall.deputies.get(0).post(minutes + "/sign", Map.of()).status()).isEqualTo(403);
        Map<String, Object> open = Http.anybody(LiptakoServer.shared()).get(minutes + "/standing").object();
        assertThat(((List<?>) open.get("signatures"))).hasSize(2).allSatisfy(s -> assertThat(((Map<?, ?>) s).get("version")).isEqualTo(2L));
        assertThat(((List<?>) open.get("objections"))).hasSize(2);
        assertThat(text(hall.clerk, "/api/v1/sittings/" + next + "/minutes.pdf")).contains("Le procès-verbal de la 1re séance est approuvé, sans opposition.");
      } finally {
        hall.chair.post("/api/v1/sittings/" + next + "/close", Map.of());
      }
    }
  }

  /** An item is added while the sitting is open; the versions of the order of business are compared and the last is marked adopted. */
  private static void agendaChanges(Hall hall) {
    String session = "/api/v1/sessions/" + hall.session;
    publishAgenda(hall);
    made(hall.clerk.post(session + "/items", Map.of("title", "Point ajouté en séance", "topic", "AUTRES")));
    publishAgenda(hall);
    List<Map<String, Object>> changes = hall.clerk.get(session + "/agenda/versions/2/changes").list();
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0)).containsEntry("kind", "ADDED").containsEntry("title", "Point ajouté en séance");
    assertThat(hall.chair.post(session + "/agenda/versions/2/stage", Map.of("stage", "ADOPTED")).status()).as("the clerk writes the order of business").isEqualTo(403);
    assertThat(done(hall.clerk.post(session + "/agenda/versions/2/stage", Map.of("stage", "ADOPTED"))).object().get("stage")).isEqualTo("ADOPTED");
  }

  private static void publishAgenda(Hall hall) {
    Map<?, ?> release = (Map<?, ?>) done(hall.clerk.post("/api/v1/sessions/" + hall.session + "/agenda", Map.of())).object().get("release");
    done(hall.chair.post("/api/v1/papers/releases/" + release.get("id") + "/confirm", Map.of()));
  }

  private static void publish(Hall hall) {
    Object asked = done(hall.clerk.post("/api/v1/sittings/" + hall.sitting + "/minutes/publish", Map.of())).object().get("id");
    done(hall.chair.post("/api/v1/papers/releases/" + asked + "/confirm", Map.of()));
  }

  private static String objection(Http.Answer answer) {
    List<?> all = (List<?>) done(answer).object().get("objections");
    return (String) ((Map<?, ?>) all.get(all.size() - 1)).get("id");
  }

  private static String text(Http who, String path) throws Exception {
    HttpResponse<byte[]> answer = who.bytes(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }
  }
}
