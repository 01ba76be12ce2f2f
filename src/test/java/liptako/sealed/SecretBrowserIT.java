package liptako.sealed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole secret election in browsers: three trustees, nine deputies, of whom one is cut off in mid-vote, one changes his mind and one challenges his terminal;
 * the server is killed while ballots are cast, after the close and between two decryptions. Afterwards everything that is stored is searched for what nobody may learn.
 */
class SecretBrowserIT {
  private static final String PHRASE = "phrase de passe d’un garant";
  private static final List<String> STATES = List.of("bf", "ml", "ne");
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<Page> trustees = new ArrayList<>();
  private final List<Path> keyFiles = new ArrayList<>();
  private final List<Page> terminals = new ArrayList<>();
  /** What terminals and trustees know and the server must not. */
  private final TreeSet<String> secrets = new TreeSet<>();

  @BeforeAll static void patience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
  }

  @Test void aWholeSecretElectionOfWhichNothingIsLearnt(@TempDir Path folder) throws Exception {
    try (LiptakoServer server = LiptakoServer.start("secret", Map.of())) {
      ceremony(server, folder);
      Hall hall = Hall.open(server, 3);
      Map<String, String> ids = hall.clerk.get("/api/v1/deputies").list().stream().collect(Collectors.toMap(d -> (String) d.get("code"), d -> (String) d.get("id")));
      String election = made(hall.clerk.post("/api/v1/sittings/" + hall.sitting + "/elections", Map.of("office", "Président de la session", "places", 1, "rule", "election-presents")));
      for (String code : List.of("BF-09", "ML-09", "NE-09")) {
        made(hall.clerk.post("/api/v1/elections/" + election + "/candidacies", Map.of("deputy", ids.get(code))));
      }
      Page chair = window(server, "presidence", "exemple-presidence").newPage();
      chair.navigate("/secret/index.xhtml");
      chair.locator("[data-election] button").click();
      assertThat(chair.locator("#steps")).containsText("collecte des clés");
      for (String state : STATES) {
        for (int i = 1; i <= 3; i++) {
          Page page = window(server, "%s-%02d".formatted(state, i), "exemple-depute").newPage();
          page.navigate("/terminal/secret.xhtml");
          terminals.add(page);
        }
      }
      terminals.forEach(page -> assertThat(page.locator("#vote")).containsText("Votre clé de vote est déposée"));
      Pictures.take(terminals.get(0), "secret-cle");
      for (String state : STATES) {
        Page registrar = window(server, "registraire-" + state, "exemple-registraire").newPage();
        registrar.navigate("/registraire/index.xhtml");
        press(registrar, "Contresigner la liste");
        press(registrar, "Oui, continuer");
        assertThat(registrar.locator("#steps")).containsText("Vous avez contresigné");
        if (state.equals("bf")) {
          assertThat(Chromium.axe(registrar)).isEmpty();
          Pictures.take(registrar, "secret-registraire");
        }
      }
      press(chair, "Ouvrir le vote");
      press(chair, "Oui, continuer");
      assertThat(chair.locator("#steps")).containsText("vote ouvert");

      challenge(server, terminals.get(2));
      terminals.get(0).context().setOffline(true);
      seal(terminals.get(0), "BF-09");
      press(terminals.get(0), "Déposer dans l’urne");
      assertThat(terminals.get(0).locator("#vote")).containsText("Votre bulletin part");
      for (int i = 1; i < 8; i++) {
        vote(terminals.get(i), i == 7 ? "Blanc" : i < 5 ? "ML-09" : "BF-09");
      }
      server.kill();
      seal(terminals.get(8), "ML-09");
      press(terminals.get(8), "Déposer dans l’urne");
      server.start();
      assertThat(terminals.get(8).locator("#vote")).containsText("Votre bulletin est dans l’urne");
      terminals.get(0).context().setOffline(false);
      assertThat(terminals.get(0).locator("#vote")).containsText("Votre bulletin est dans l’urne");
      press(terminals.get(6), "Changer mon vote");
      vote(terminals.get(6), "ML-09");
      Pictures.take(terminals.get(6), "secret-recu");
      assertThat(chair.locator("#steps")).containsText("9");

      press(chair, "Clore le vote");
      press(chair, "Oui, continuer");
      assertThat(chair.locator("#steps")).containsText("les garants ouvrent la somme");
      Pictures.take(chair, "secret-presidence");
      assertThat(Chromium.axe(chair)).isEmpty();
      server.kill();
      server.start();
      decrypt(0);
      server.kill();
      server.start();
      decrypt(2);
      assertThat(chair.locator("#steps")).containsText("à proclamer");
      Pictures.take(trustees.get(0), "secret-garant-ouverture");

      String vote = (String) hall.chair.get("/api/v1/sittings/" + hall.sitting + "/secret-votes").list().get(0).get("id");
      Map<?, ?> box = (Map<?, ?>) ((List<?>) hall.chair.get("/api/v1/secret-votes/" + vote).object().get("boxes")).get(0);
      assertThat(box.get("figures")).as("blank, BF-09, ML-09, NE-09").isEqualTo(List.of(1L, 2L, 6L, 0L));
      terminals.forEach(page -> assertThat(page.locator("#vote")).containsText("Votre bulletin est dans la liste publiée et il compte"));
      done(hall.chair.post("/api/v1/elections/" + election + "/proclaim", Map.of()));
      hall.publishElection(election);
      Page site = Chromium.window(server).newPage();
      site.navigate("/vote-secret.xhtml?id=" + vote);
      assertThat(site.locator("main")).containsText("Ont pris part");
      assertThat(Chromium.axe(site)).isEmpty();
      Pictures.take(site, "secret-public");
      terminals.forEach(page -> secrets.add(((String) page.evaluate("() => JSON.parse(Object.entries(localStorage).find(e => e[0].startsWith('liptako.cle'))[1])"))));
      windows.forEach(BrowserContext::close);
      server.close();
      nothingIsLearnt(server, folder);
    }
  }

  private BrowserContext window(LiptakoServer server, String account, String password) {
    BrowserContext context = Chromium.window(server, account, password);
    context.setDefaultTimeout(60_000);
    windows.add(context);
    return context;
  }

  private void ceremony(LiptakoServer server, Path folder) {
    Page clerk = window(server, "greffe", "exemple-greffe").newPage();
    clerk.navigate("/secret/index.xhtml");
    press(clerk, "Ouvrir une cérémonie (une clé peut manquer)");
    press(clerk, "Oui, continuer");
    for (String state : STATES) {
      Page page = window(server, "garant-" + state, "exemple-garant").newPage();
      page.navigate("/garant/index.xhtml");
      trustees.add(page);
      page.locator("#pass1").fill(PHRASE);
      page.locator("#pass2").fill(PHRASE);
      Download saved = page.waitForDownload(() -> press(page, "Faire ma clé et l’enregistrer"));
      Path file = folder.resolve(state + ".json");
      saved.saveAs(file);
      keyFiles.add(file);
      open(page, file);
      if (state.equals("bf")) {
        Pictures.take(page, "secret-garant-cle");
      }
      press(page, "Faire cette étape");
      assertThat(page.locator("#steps li").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(state.equals("bf") ? "Burkina" : state.equals("ml") ? "Mali" : "Niger"))).containsText(java.util.regex.Pattern.compile(state.equals("ne") ? "attendu" : "fait"));
    }
    for (int step = 2; step <= 3; step++) {
      for (Page page : trustees) {
        assertThat(page.locator("#steps")).containsText("étape " + step + " sur 4");
        press(page, "Faire cette étape");
      }
    }
    for (Page page : trustees) {
      press(page, "Les lectures concordent");
      press(page, "Oui, continuer");
    }
    trustees.forEach(page -> assertThat(page.locator("#steps")).containsText("La clé est prête"));
    assertThat(Chromium.axe(trustees.get(0))).isEmpty();
    Pictures.take(trustees.get(0), "secret-garant");
  }

  /** The page's words stand in it hidden too: only a button is meant. */
  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static void open(Page page, Path file) {
    page.locator("#keyFile").setInputFiles(file);
    page.locator("#pass").fill(PHRASE);
    press(page, "Ouvrir le fichier");
  }

  private static void choose(Page page, String answer) {
    page.locator("button.choice").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(answer)).click();
  }

  private static void seal(Page page, String answer) {
    choose(page, answer);
    press(page, "Sceller mon bulletin");
    assertThat(page.locator("#vote")).containsText("Bulletin scellé");
  }

  private static void vote(Page page, String answer) {
    seal(page, answer);
    press(page, "Déposer dans l’urne");
    assertThat(page.locator("#vote")).containsText("Votre bulletin est dans l’urne");
  }

  /** The deputy's other device reads what the terminal sealed, and nothing with a wrong code. */
  private void challenge(LiptakoServer server, Page terminal) {
    choose(terminal, "NE-09");
    Pictures.take(terminal, "secret-choix");
    press(terminal, "Sceller mon bulletin");
    assertThat(terminal.locator("#vote")).containsText("Bulletin scellé");
    Pictures.take(terminal, "secret-relecture");
    press(terminal, "Vérifier ce bulletin");
    press(terminal, "Oui, continuer");
    assertThat(terminal.locator("#vote")).containsText("il ne comptera pas");
    String tracker = terminal.locator("code.tracker").textContent(), code = terminal.locator("code.code").first().textContent();
    secrets.add(code);
    Pictures.take(terminal, "secret-verification");
    try (BrowserContext context = Chromium.window(server)) {
      Page other = context.newPage();
      other.navigate("/bulletin.xhtml");
      other.locator("#tracker").fill(tracker.substring(0, 10));
      other.locator("#code").fill(code.substring(0, 21) + (code.endsWith("1") ? "2" : "1"));
      press(other, "Ouvrir le bulletin");
      assertThat(other.locator("#notice")).containsText("n’ouvre pas ce bulletin");
      other.locator("#code").fill(code);
      press(other, "Ouvrir le bulletin");
      assertThat(other.locator("#read")).containsText("NE-09");
      Pictures.take(other, "secret-autre-appareil");
    }
    press(terminal, "Préparer un autre bulletin");
  }

  /** After a restart the page still knows its key; a page that was left asks for the file. */
  private void decrypt(int trustee) {
    Page page = trustees.get(trustee);
    page.reload();
    assertThat(page.locator("#steps")).containsText("Vous ouvrez la somme");
    open(page, keyFiles.get(trustee));
    press(page, "Ouvrir la somme");
    press(page, "Oui, continuer");
    assertThat(page.locator("#steps")).not().containsText("Ouvrir la somme");
  }

  private void nothingIsLearnt(LiptakoServer server, Path folder) throws Exception {
    List<String> dump = new ArrayList<>();
    try (var connection = java.sql.DriverManager.getConnection("jdbc:h2:file:" + server.data().resolve("liptako"), "liptako", ""); var sql = connection.createStatement()) {
      sql.execute("script to '" + folder.resolve("dump.sql") + "'");
      List<String[]> ballots = new ArrayList<>();
      List<String> people = new ArrayList<>();
      try (var rows = sql.executeQuery("select tracker, credential from secret_ballot")) {
        while (rows.next()) {
          ballots.add(new String[] {rows.getString(1), rows.getString(2)});
        }
      }
      try (var rows = sql.executeQuery("select deputy_id, code from election_elector")) {
        while (rows.next()) {
          people.add(rows.getString(1));
          people.add(rows.getString(2));
        }
      }
      try (var rows = sql.executeQuery("select column_name from information_schema.columns where table_name = 'SECRET_BALLOT' and (data_type like '%TIME%' or column_name like '%\\_AT')")) {
        assertThat(rows.next()).as("ballots have no time").isFalse();
      }
      dump.addAll(Files.readAllLines(folder.resolve("dump.sql")));
      try (var files = Files.walk(server.data())) {
        for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
          dump.addAll(Files.readAllLines(log));
        }
      }
      assertThat(ballots).as("nine ballots and a second one of one voter").hasSize(10);
      assertThat(people).hasSize(18);
      assertThat(dump).hasSizeGreaterThan(500);
      long seen = 0;
      for (String line : dump) {
        boolean ballot = ballots.stream().anyMatch(b -> line.contains(b[0]) || line.contains(b[1]));
        seen += ballot ? 1 : 0;
        // The list of ballots and the list of keys hold all of them at once, and no person; what names a person names no ballot.
        assertThat(ballot && people.stream().anyMatch(line::contains)).as("a line that joins a person and a ballot: %.200s", line).isFalse();
        for (String secret : secrets) {
          assertThat(line.contains(secret)).as("a line that holds a secret of a terminal: %.200s", line).isFalse();
        }
      }
      assertThat(seen).as("lines with a ballot that were looked at").isGreaterThanOrEqualTo(10);
      assertThat(secrets).hasSize(10);
    }
  }
}
