package liptako.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.permission.Role;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/** A text that is a script, a tag, an expression and a formula at once, in every field people type into, then shown at every desk, on the display, on the site and in every file. */
class InjectionIT {
  private static final String PAYLOAD = "=1+1\"'><img src=x onerror=window.pwned=1><script>window.pwned=1</script>#{7654321*1234567}${7654321*1234567}";
  /** Longer than any group of an identifier's digits: a short product is found in one by chance. */
  private static final String EVALUATED = "9449772114007";
  private final Attacked attacked = Attacked.shared();
  private final LiptakoServer server = attacked.server;
  private int stored;

  private String text(int most) {
    stored++;
    return PAYLOAD.substring(0, Math.min(most, PAYLOAD.length()));
  }

  @Test void whatIsTypedIsShownAndNeverRunAnywhere() {
    Http clerk = attacked.as(Role.CLERK), chair = attacked.as(Role.CHAIR), admin = attacked.as(Role.ADMINISTRATOR), college = attacked.as(Role.COLLEGE_CLERK);
    Http deputy = attacked.as(Role.DEPUTY);
    String own = (String) deputy.get("/api/v1/me").object().get("deputy");
    try (Hall hall = Hall.open(server, 1)) {
      String today = LocalDate.now().toString();
      String session = Hall.made(clerk.post("/api/v1/sessions", Map.of("body", "PARLEMENTS", "title", text(300), "place", text(120), "zone", "Africa/Bamako", "beginsOn", today, "endsOn", today)));
      Hall.done(clerk.post("/api/v1/sessions/" + session + "/convene", ""));
      String item = Hall.made(clerk.post("/api/v1/sessions/" + hall.session + "/items", Map.of("title", text(300), "topic", "AUTRES", "description", text(2_000), "minutes", 10)));
      Map<?, ?> asked = (Map<?, ?>) Hall.done(clerk.post("/api/v1/sessions/" + hall.session + "/agenda", Map.of())).object().get("release");
      Hall.done(chair.post("/api/v1/papers/releases/" + asked.get("id") + "/confirm", Map.of()));
      Hall.done(chair.post("/api/v1/sittings/" + hall.sitting + "/items/" + item + "/call", ""));
      String state = "T" + (char) ('A' + System.nanoTime() % 26);
      Hall.done(admin.post("/api/v1/states", Map.of("code", state, "name", text(80))));
      Hall.done(admin.post("/api/v1/states/" + state + "/organs", Map.of("name", text(200), "shortName", "=1+1\"<b>", "memberTitle", text(70), "members", 71, "from", "2026-01-01")));
      Hall.done(admin.put("/api/v1/states/" + state + "/seats", Map.of("seats", 5, "from", "2026-01-01", "sample", true)));
      Hall.made(clerk.post("/api/v1/deputies", Map.of("state", state, "code", "X" + System.nanoTime() % 100_000, "name", text(200), "nationalTitle", text(70), "beginsAt", "2026-01-01T00:00:00Z")));
      Hall.done(clerk.put("/api/v1/profiles/" + own, Map.of("languages", text(120))));
      Hall.done(clerk.post("/api/v1/items/" + item + "/drafts", Map.of("kind", "RESOLUTION", "title", text(300), "authors", text(200), "text", "Article 1\n" + text(500))));
      Hall.done(admin.post("/api/v1/accounts", Map.of("name", "inj" + System.nanoTime(), "displayName", text(200), "password", "cheval lune brique", "role", "OBSERVER")));
      String speech = Hall.made(chair.post("/api/v1/sittings/" + hall.sitting + "/speeches", Map.of("kind", "CONTRIBUTION", "deputy", own)));
      Hall.done(chair.post("/api/v1/speeches/" + speech + "/begin", ""));
      Hall.done(clerk.put("/api/v1/speeches/" + speech + "/note", Map.of("note", text(2_000))));
      Hall.made(college.post("/api/v1/dossiers", Map.of("origin", "COLLEGE", "title", text(300), "summary", text(2_000), "pillar", "DIPLOMATIE", "actions", List.of())));
      String scrutin = Hall.made(chair.post("/api/v1/sittings/" + hall.sitting + "/scrutins", Map.of("question", text(500), "meaning", text(1_000), "rule", "majorite-simple")));
      hall.cast(hall.deputies.get(1), scrutin, UUID.randomUUID(), "POUR");
      List<String> looked = new ArrayList<>();
      desks(looked);
      Hall.done(chair.post("/api/v1/scrutins/" + scrutin + "/close", ""));
      Hall.done(chair.post("/api/v1/scrutins/" + scrutin + "/override", Map.of("outcome", "REJECTED", "reason", text(1_000))));
      Hall.done(clerk.post("/api/v1/scrutins/" + scrutin + "/override/confirm", ""));
      Hall.done(chair.post("/api/v1/scrutins/" + scrutin + "/proclaim", Map.of("outcome", "REJECTED")));
      Hall.done(chair.post("/api/v1/scrutins/" + scrutin + "/publish", ""));
      Hall.done(clerk.post("/api/v1/scrutins/" + scrutin + "/publish/confirm", ""));
      Hall.done(clerk.post("/api/v1/scrutins/" + scrutin + "/corrections", Map.of("deputy", own, "choice", "POUR", "note", text(500))));
      Hall.done(clerk.post("/api/v1/sessions/" + session + "/publish", ""));
      site(looked, scrutin, hall.session);
      files(scrutin, hall.session);
      assertThat(stored).as("fields").isGreaterThan(18);
      assertThat(looked).as("pages looked at").hasSizeGreaterThan(25);
    }
  }

  private void desks(List<String> looked) {
    Map<Role, List<String>> desks = new LinkedHashMap<>();
    for (String page : FacesPages.all()) {
      FacesPages.roles(page).ifPresent(roles -> roles.stream().limit(1).forEach(role -> desks.computeIfAbsent(role, r -> new ArrayList<>()).add(page)));
    }
    desks.computeIfAbsent(Role.OBSERVER, r -> new ArrayList<>()).add("/salle/index.xhtml");
    desks.forEach((role, pages) -> look(role, pages, looked));
  }

  private void site(List<String> looked, String scrutin, String session) {
    List<String> pages = new ArrayList<>(List.of("/scrutin.xhtml?id=" + scrutin, "/session.xhtml?id=" + session, "/recherche.xhtml?q=" + java.net.URLEncoder.encode(PAYLOAD, java.nio.charset.StandardCharsets.UTF_8),
        "/recu.xhtml?code=" + java.net.URLEncoder.encode(PAYLOAD, java.nio.charset.StandardCharsets.UTF_8), "/erreur/perimee.xhtml?suite=javascript:window.pwned=1"));
    FacesPages.all().stream().filter(page -> FacesPages.roles(page).isEmpty() && !page.startsWith("/erreur")).forEach(pages::add);
    look(null, pages, looked);
  }

  private void look(Role role, List<String> pages, List<String> looked) {
    try (BrowserContext window = Chromium.window(server)) {
      if (role != null) {
        Chromium.signIn(server, window, attacked.as(role));
      }
      Page page = window.newPage();
      List<String> broken = new ArrayList<>();
      page.onDialog(dialog -> broken.add("dialog " + dialog.message()));
      page.onConsoleMessage(message -> {
        if (message.text().contains("Content Security Policy") || message.text().contains("Refused to")) {
          broken.add(message.text());
        }
      });
      for (String path : pages) {
        page.navigate(path);
        assertThat(page.evaluate("() => window.pwned ?? 0")).as(path + " as " + role).isEqualTo(0);
        assertThat(page.evaluate("() => document.querySelectorAll('img[onerror], [onclick*=pwned], img[src=x]').length")).as(path + " as " + role).isEqualTo(0);
        assertThat(page.content()).as(path + " as " + role).doesNotContain(EVALUATED);
        assertThat(broken).as("the policy on " + path + " as " + role).isEmpty();
        looked.add(path);
      }
    }
  }

  private void files(String scrutin, String session) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String path : List.of("scrutins/" + scrutin + ".json", "scrutins/" + scrutin + ".csv", "scrutins/" + scrutin + ".akn.xml", "scrutins/" + scrutin + ".txt", "results.atom", "sittings.ics",
        "sessions/" + session + "/results.csv", "sessions/" + session + "/votes.csv", "sessions/" + session + "/popolo.json", "sessions/" + session + "/sittings.ics", "sessions/" + session + "/agenda.akn.xml")) {
      Http.Answer answer = attacked.nobody.get("/api/v1/public/" + path);
      if (answer.status() == 200) {
        files.put(path, answer.body());
        assertThat(answer.body()).as(path).doesNotContain(EVALUATED);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse("")).as(path).doesNotContain("text/html");
        if (path.endsWith(".xml") || path.endsWith(".atom")) {
          assertThat(answer.body()).as(path).doesNotContain("<img").doesNotContain("<script");
        }
        if (path.endsWith(".csv")) {
          assertThat(answer.body().lines().flatMap(line -> java.util.Arrays.stream(line.split("[,;](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))).map(cell -> cell.replaceFirst("^\"", ""))).as("no cell of " + path + " is calculated")
              .noneMatch(cell -> cell.matches("^[=+@\\t].*"));
        }
      }
    }
    assertThat(files).as("files that are there").hasSizeGreaterThan(7);
    assertThat(files.get("scrutins/" + scrutin + ".json")).as("the question, whole").contains("onerror");
    assertThat(attacked.nobody.get("/api/v1/public/scrutins/" + scrutin + ".pdf").body()).startsWith("%PDF");
  }
}
