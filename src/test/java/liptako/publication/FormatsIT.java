package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import liptako.json.Json;
import liptako.testing.Http;
import liptako.testing.PublishedSitting;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A published sitting in every open format, each judged by the format's own rules. */
class FormatsIT {
  private static PublishedSitting held;
  private static Http anybody;

  @BeforeAll static void hold() {
    held = PublishedSitting.shared();
    anybody = Http.anybody(held.server());
  }

  /** Gets it, keeps a copy to look at, and gets it again by its tag. */
  private static String get(String path) throws Exception {
    Http.Answer answer = anybody.get("/api/v1/public/" + path);
    assertThat(answer.status()).as(path + ": " + answer).isEqualTo(200);
    Files.writeString(Files.createDirectories(Path.of("target/formats")).resolve(path.replace('/', '-')), answer.body());
    String tag = answer.response().headers().firstValue("ETag").orElseThrow();
    var again = anybody.send(anybody.request("/api/v1/public/" + path).header("If-None-Match", tag).GET());
    assertThat(again.status()).as(path).isEqualTo(304);
    return answer.body();
  }

  private static String attribute(Document document, String element, String name) {
    return ((Element) document.getElementsByTagName(element).item(0)).getAttribute(name);
  }

  @Test void jsonIsValidByTheSchemasWePublish() throws Exception {
    for (String scrutin : List.of(held.adopted, held.annulled, held.rejected, held.overridden)) {
      Judges.published(get("schemas/scrutin.json"), get("scrutins/" + scrutin + ".json"));
    }
    Judges.published(get("schemas/session.json"), get("sessions/" + held.session));
    Judges.published(get("schemas/popolo.json"), get("sessions/" + held.session + "/popolo.json"));
    assertThat(anybody.get("/api/v1/public/schemas/nothing.json").code()).isEqualTo("UNKNOWN_SCHEMA");
  }

  @Test void everyThingOfThePopoloFileIsValidByPopolosSchemas() throws Exception {
    Map<?, ?> popolo = (Map<?, ?>) Json.parse(get("sessions/" + held.session + "/popolo.json"));
    for (var kind : Map.of("persons", "person", "organizations", "organization", "memberships", "membership", "events", "event", "motions", "motion", "vote_events", "vote_event").entrySet()) {
      List<?> things = (List<?>) popolo.get(kind.getKey());
      assertThat(things).as(kind.getKey()).isNotEmpty();
      things.forEach(thing -> Judges.popolo(kind.getValue(), thing));
    }
    assertThat((List<?>) popolo.get("persons")).hasSize(75);
    assertThat((List<?>) popolo.get("memberships")).hasSize(75);
    assertThat((List<?>) popolo.get("vote_events")).hasSize(4);
  }

  @Test void rollCallsAndOrderOfBusinessAreValidAkomaNtoso() throws Exception {
    Document adopted = Judges.akomaNtoso(get("scrutins/" + held.adopted + ".akn.xml"));
    assertThat(attribute(adopted, "voting", "outcome")).isEqualTo("#adopted");
    assertThat(adopted.getElementsByTagName("vote").getLength()).isEqualTo(72);
    Document annulled = Judges.akomaNtoso(get("scrutins/" + held.annulled + ".akn.xml"));
    assertThat(annulled.getElementsByTagName("vote").getLength()).as("how they voted in an annulled scrutin that was never closed").isZero();
    assertThat(attribute(Judges.akomaNtoso(get("scrutins/" + held.overridden + ".akn.xml")), "voting", "outcome")).isEqualTo("#rejected");
    Document agenda = Judges.akomaNtoso(get("sessions/" + held.session + "/agenda.akn.xml"));
    assertThat(agenda.getElementsByTagName("item").getLength()).isGreaterThan(3);
    assertThat(attribute(agenda, "FRBRalias", "value")).endsWith("/eli/parlements/1/ordre-du-jour");
  }

  @Test void sittingsAreACalendar() throws Exception {
    for (String path : List.of("sittings.ics", "sessions/" + held.session + "/sittings.ics")) {
      var calendar = Judges.calendar(get(path));
      VEvent first = (VEvent) calendar.getComponents("VEVENT").get(0);
      assertThat(calendar.getComponents("VEVENT").size()).isGreaterThan(1);
      assertThat(first.getUid().orElseThrow().getValue()).isEqualTo(held.sitting + "@liptako");
      assertThat(first.getSummary().getValue()).startsWith("1re séance – ");
      assertThat(first.getDescription().getValue()).contains("Feuille de route de l’an I de la Confédération");
    }
  }

  @Test void resultsAreAnAtomFeed() throws Exception {
    Document feed = Judges.atom(get("results.atom"));
    assertThat(feed.getElementsByTagNameNS(Judges.ATOM, "entry").getLength()).isEqualTo(4);
    assertThat(feed.getDocumentElement().getTextContent()).contains(PublishedSitting.QUESTION + " – Adopté", "61 pour, 11 contre, 0 abstention", "– Annulé");
  }

  @Test void spreadsheetsHaveEachLineOnceAndSayTheyAreUtf8() throws Exception {
    String results = get("sessions/" + held.session + "/results.csv");
    assertThat(results).startsWith("\uFEFFscrutin;identifiant;").contains(";Adopté;;75;75;72;61;11;0\r\n", ";Adopté;BF;25;25;24;20;4;0\r\n", "/eli/parlements/1/scrutin/1");
    assertThat(results.lines()).hasSize(1 + 3 * 4 + 1);
    assertThat(get("sessions/" + held.session + "/votes.csv").lines()).hasSize(1 + 4 * 75);
  }
}
