package liptako.testing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The first sitting of the sample session, held and closed over the API: three absent and one late deputy of each kind, a speech with a
 * note, a text with its path, an adopted scrutin with a correction, an annulled one, its rejected repeat, an outcome proclaimed against the rule. Results are
 * published, the minutes are not.
 */
public final class PublishedSitting {
  public static final String QUESTION = "Résolution 7 : amendement 3 à l’article 4", TEXT = "Résolution exemple sur la Force unifiée", NOTE = "Salue la feuille de route & demande <un calendrier>.";
  public static final Set<String> ABSENT = Set.of("BF-07", "ML-13", "NE-18");
  private static final String LATE = "ML-02";
  private static PublishedSitting shared;

  public final String session;
  public final String sitting;
  public final String adopted;
  public final String annulled;
  public final String rejected;
  public final String overridden;
  /** A published text: tabled in one wording, amended into a second; one amendment adopted, one fallen, one inadmissible. */
  public final String text;
  public final Map<String, String> deputies = new LinkedHashMap<>();
  private final LiptakoServer server;
  private final Http chair;
  private final Http clerk;
  private final Map<String, Http> voters = new HashMap<>();

  /** One for all tests of a JVM, on a server of its own: it holds the sample's first sitting, which other tests leave in any state. */
  public static synchronized PublishedSitting shared() {
    if (shared == null) {
      LiptakoServer server = LiptakoServer.start("published", java.util.Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      shared = new PublishedSitting(server);
    }
    return shared;
  }

  private PublishedSitting(LiptakoServer server) {
    this.server = server;
    chair = Http.as(server, "presidence", "exemple-presidence");
    clerk = Http.as(server, "greffe", "exemple-greffe");
    session = (String) done(chair.get("/api/v1/sessions")).list().get(0).get("id");
    sitting = (String) done(chair.get("/api/v1/sessions/" + session + "/sittings")).list().get(0).get("id");
    done(clerk.get("/api/v1/deputies")).list().forEach(d -> deputies.put((String) d.get("code"), (String) d.get("id")));
    List<Map<String, Object>> items = done(clerk.get("/api/v1/sessions/" + session + "/items")).list();
    mark(deputies.keySet().stream().filter(c -> !ABSENT.contains(c) && !c.equals(LATE)).toList());
    act(chair, "sittings/" + sitting + "/open", Map.of());
    mark(List.of(LATE));
    act(chair, "sittings/" + sitting + "/items/" + items.get(2).get("id") + "/call", Map.of());
    speech();
    adopted = scrutin(QUESTION, "double-majorite", null, code -> number(code) % 6 == 0 ? "CONTRE" : "POUR");
    conclude(adopted, "ADOPTED");
    act(clerk, "scrutins/" + adopted + "/corrections", Map.of("deputy", deputies.get("NE-06"), "choice", "POUR", "note", ""));
    annulled = scrutin("Résolution 7, ensemble du texte", "majorite-simple", null, code -> number(code) == 1 ? "POUR" : null);
    act(chair, "scrutins/" + annulled + "/annul", Map.of("reason", "Des terminaux étaient hors réseau."));
    publish(annulled);
    rejected = scrutin("Résolution 7, ensemble du texte", "double-majorite", annulled, code -> code.startsWith("NE") ? "CONTRE" : "POUR");
    conclude(rejected, "REJECTED");
    overridden = scrutin("Renvoi en commission", "majorite-simple", null, code -> "POUR");
    act(chair, "scrutins/" + overridden + "/close", Map.of());
    act(chair, "scrutins/" + overridden + "/override", Map.of("outcome", "REJECTED", "reason", "La règle affichée n’était pas la bonne."));
    act(clerk, "scrutins/" + overridden + "/override/confirm", Map.of());
    act(chair, "scrutins/" + overridden + "/proclaim", Map.of("outcome", "REJECTED"));
    publish(overridden);
    act(chair, "sittings/" + sitting + "/close", Map.of());
    text = text((String) items.get(2).get("id"));
  }

  private String text(String item) {
    String draft = (String) act(clerk, "items/" + item + "/drafts", Map.of("kind", "RESOLUTION", "title", TEXT, "authors", "Commission exemple",
        "text", "Article premier — Objet\nLa Force unifiée protège les populations.\nElle compte cinq mille hommes.\nArticle 2\nLe commandement tourne chaque année.")).object().get("id");
    amend(draft, "a1.2", "Elle compte six mille hommes.");
    amend(draft, "a1.2", "Elle compte sept mille soldats & gendarmes.");
    amend(draft, "a2.1", "Le commandement est fixe.");
    act(chair, "drafts/" + draft + "/amendments/3/ruling", Map.of("admissible", false, "reason", "Hors du sujet."));
    Object lines = act(clerk, "drafts/" + draft + "/list", Map.of()).object().get("lines");
    String first = (String) ((Map<?, ?>) ((List<?>) lines).get(0)).get("vote");
    act(clerk, "drafts/" + draft + "/list/decide", Map.of("vote", first, "adopted", true, "how", "à main levée"));
    act(clerk, "drafts/" + draft + "/list/consolidate", Map.of());
    confirm(act(clerk, "drafts/" + draft + "/publish", Map.of()).object());
    return draft;
  }

  private void amend(String draft, String paragraph, String words) {
    act(clerk, "drafts/" + draft + "/amendments", Map.of("changes", List.of(Map.of("change", "Reword", "paragraph", paragraph, "words", List.of(words))), "authors", "Député exemple BF-01", "motive", "Essai."));
  }

  private void confirm(Map<String, Object> asked) {
    act(chair, "papers/releases/" + asked.get("id") + "/confirm", Map.of());
  }

  public LiptakoServer server() {
    return server;
  }

  private void mark(List<String> codes) {
    act(clerk, "sittings/" + sitting + "/presence", Map.of("deputies", codes.stream().map(deputies::get).toList(), "present", true));
  }

  private void speech() {
    String speech = (String) act(chair, "sittings/" + sitting + "/speeches", Map.of("kind", "CONTRIBUTION", "deputy", deputies.get("BF-03"))).object().get("id");
    act(chair, "speeches/" + speech + "/begin", Map.of());
    act(chair, "speeches/" + speech + "/end", Map.of());
    done(clerk.put("/api/v1/speeches/" + speech + "/note", Map.of("note", NOTE)));
  }

  private String scrutin(String question, String rule, String repeats, Function<String, String> choice) {
    Map<String, Object> body = new LinkedHashMap<>(Map.of("question", question, "meaning", "le texte est adopté.", "rule", rule));
    if (repeats != null) {
      body.put("repeats", repeats);
    }
    String id = (String) act(chair, "sittings/" + sitting + "/scrutins", body).object().get("id");
    for (String code : deputies.keySet()) {
      String chosen = ABSENT.contains(code) ? null : choice.apply(code);
      if (chosen != null) {
        Http voter = voters.computeIfAbsent(code, c -> Http.as(server, c.toLowerCase(java.util.Locale.ROOT), "exemple-depute"));
        act(voter, "scrutins/" + id + "/ballots", Map.of("id", UUID.randomUUID().toString(), "choice", chosen));
      }
    }
    return id;
  }

  private void conclude(String scrutin, String outcome) {
    act(chair, "scrutins/" + scrutin + "/close", Map.of());
    act(chair, "scrutins/" + scrutin + "/proclaim", Map.of("outcome", outcome));
    publish(scrutin);
  }

  private void publish(String scrutin) {
    act(chair, "scrutins/" + scrutin + "/publish", Map.of());
    act(clerk, "scrutins/" + scrutin + "/publish/confirm", Map.of());
  }

  private static int number(String code) {
    return Integer.parseInt(code.substring(3));
  }

  private static Http.Answer act(Http who, String path, Object body) {
    return done(who.post("/api/v1/" + path, body));
  }

  private static Http.Answer done(Http.Answer answer) {
    if (answer.status() >= 300) {
      throw new AssertionError(answer.response().request().method() + " " + answer.response().uri() + ": " + answer);
    }
    return answer;
  }
}
