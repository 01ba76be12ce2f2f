package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liptako.json.Json;
import liptako.testing.Http;

/** Holds the formats of any published session against others' rules and against each other, for tests that made one in their own way. */
public final class SessionFormats {
  private SessionFormats() {}

  /** Looks at the session and at its first scrutins; fails when there is none. */
  public static void hold(Http anybody, String session, int scrutins) throws Exception {
    Map<?, ?> told = (Map<?, ?>) Json.parse(get(anybody, "sessions/" + session));
    Judges.published(get(anybody, "schemas/session.json"), Json.write(told));
    String popolo = get(anybody, "sessions/" + session + "/popolo.json");
    Judges.published(get(anybody, "schemas/popolo.json"), popolo);
    Judges.calendar(get(anybody, "sessions/" + session + "/sittings.ics"));
    List<?> all = (List<?>) told.get("scrutins");
    assertThat(all).isNotEmpty();
    String results = get(anybody, "sessions/" + session + "/results.csv");
    for (Object each : all.subList(0, Math.min(scrutins, all.size()))) {
      String id = (String) ((Map<?, ?>) each).get("id");
      String text = get(anybody, "scrutins/" + id + ".json");
      Judges.published(get(anybody, "schemas/scrutin.json"), text);
      Map<?, ?> json = (Map<?, ?>) Json.parse(text);
      Map<?, ?> tally = (Map<?, ?>) json.get("tally");
      var figures = new TreeMap<String, String>();
      figures.put("", figures(tally));
      ((List<?>) tally.get("delegations")).forEach(d -> figures.put((String) ((Map<?, ?>) d).get("code"), figures((Map<?, ?>) d)));
      assertThat(Figures.ofVotes((List<?>) json.get("votes"))).as("names of " + id).isEqualTo(figures);
      assertThat(Figures.ofNames(get(anybody, "scrutins/" + id + ".csv"))).as("csv of " + id).isEqualTo(figures);
      assertThat(Figures.ofSheet(results, (Long) json.get("number"))).as("results.csv of " + id).isEqualTo(figures);
      assertThat(Figures.ofPopolo((Map<?, ?>) Json.parse(popolo), id)).as("popolo of " + id).isEqualTo(figures);
      assertThat(Figures.ofAkomaNtoso(Judges.akomaNtoso(get(anybody, "scrutins/" + id + ".akn.xml")))).as("akoma ntoso of " + id).isEqualTo(figures);
      assertThat(Figures.ofPage(anybody.get("/scrutin.xhtml?id=" + id).body()).get("")).as("page of " + id).isEqualTo(figures.get(""));
    }
    var pdf = java.net.http.HttpClient.newHttpClient().send(anybody.request("/api/v1/public/scrutins/" + ((Map<?, ?>) all.get(0)).get("id") + ".pdf").GET().build(),
        java.net.http.HttpResponse.BodyHandlers.ofByteArray());
    Judges.archivalAndAccessible(pdf.body());
  }

  private static String figures(Map<?, ?> of) {
    return of.get("pour") + "/" + of.get("contre") + "/" + of.get("abstention");
  }

  private static String get(Http anybody, String path) {
    Http.Answer answer = anybody.get("/api/v1/public/" + path);
    assertThat(answer.status()).as(path + ": " + answer).isEqualTo(200);
    return answer.body();
  }
}
