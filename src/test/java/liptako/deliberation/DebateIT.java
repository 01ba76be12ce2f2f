package liptako.deliberation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole debate at the desks: a text, three amendments, a sub-amendment, a compromise, a point of order whose ruling is appealed, the voting list by one key, the minutes. */
class DebateIT {
  private static final String TYPED = "Article premier — Objet\nLa Force unifiée protège les populations et leurs biens.\nElle compte cinq mille hommes.\n\nArticle 2\nLe commandement tourne chaque année entre les États.\n";
  private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
  /** A clock in its last half minute, or beyond: a busy machine takes its time to show all three screens. */
  private static final Pattern ENDING = Pattern.compile("bientôt fini|de dépassement");
  private static Hall hall;
  private static final List<BrowserContext> windows = new ArrayList<>();
  private static Page clerk, chair;

  @BeforeAll static void open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(40_000);
    hall = Hall.open(LiptakoServer.shared(), 3);
    clerk = page("greffe", "exemple-greffe");
    chair = page("presidence", "exemple-presidence");
  }

  @AfterAll static void close() {
    windows.forEach(BrowserContext::close);
    hall.close();
  }

  @Test void aTextGoesFromItsTablingToItsFrozenWordingAndTheMinutesSayHow() throws Exception {
    String draft = table();
    amend(draft);
    interrupted();
    vote(draft);
    done(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/close", Map.of()));
    minutes();
  }

  private static String table() {
    clerk.navigate("/greffe/textes.xhtml");
    clerk.locator("[id='f:table']").click();
    // The dialog takes the focus to its first field when it stands; what is typed before goes there too.
    assertThat(clerk.locator("[id='t:title']")).isFocused();
    clerk.locator("[id='t:title']").fill("Résolution exemple");
    clerk.locator("[id='t:authors']").fill("Commission exemple");
    clerk.locator("[id='t:signatures']").fill("2");
    // As a word processor gives it: its own line breaks, a soft hyphen, a tab.
    clerk.locator("[id='t:text']").fill(TYPED.replace("\nElle", "\u2028Elle").replace("populations", "popu\u00adlations") + "<script>alert(1)</script>\n");
    clerk.locator("[id='t:do']").click();
    assertThat(clerk.locator(".ui-dialog:visible")).hasCount(0);
    clerk.locator("a:has-text('Résolution exemple')").click();
    assertThat(clerk.locator("h1")).hasText("Résolution exemple");
    assertThat(clerk.locator("[id='d:text']")).containsText("Elle compte cinq mille hommes.");
    assertThat(clerk.locator("[id='d:text']")).containsText("<script>alert(1)</script>");
    return clerk.url().replaceFirst(".*texte=", "");
  }

  /** One amendment through the terminals of two deputies; the others by the clerk's hand. */
  private static void amend(String draft) {
    assertThat(hall.deputies.get(0).post("/api/v1/drafts/" + draft + "/amendments", Map.of("changes", List.of(change("a1.2", "Elle compte six mille hommes.")))).code()).isEqualTo("AMENDMENT_SIGNATURES");
    Page author = page("bf-01", "exemple-depute");
    author.navigate("/terminal/textes.xhtml?texte=" + draft);
    author.locator("[id='d:text'] button").nth(1).click();
    assertThat(author.locator("[id='a:words']")).isFocused();
    author.locator("[id='a:words']").fill("Elle compte six mille hommes.");
    assertThat(author.locator("[id='a:preview'] ins")).containsText("six");
    assertThat(author.locator("[id='a:preview'] del")).containsText("cinq");
    author.locator("[id='a:motive']").fill("Les missions ont augmenté.");
    author.locator("[id='a:do']").click();
    assertThat(author.locator(".ui-dialog:visible")).hasCount(0);
    author.locator("button:has-text('Ouvrir à la signature')").click();
    assertThat(author.locator("button:has-text('Fermer à la signature')")).isVisible();
    Pictures.take(author, "terminal-textes");
    assertThat(Chromium.axe(author)).isEmpty();
    author.locator("button:has-text('Déposer')").first().click();
    author.locator(".ui-confirmdialog-yes").click();
    assertThat(author.locator(".messages").first()).containsText("2 signatures");

    Page signer = page("ml-01", "exemple-depute");
    signer.navigate("/terminal/textes.xhtml?texte=" + draft);
    Pictures.take(signer, "terminal-cosigner");
    signer.locator("button:has-text('Cosigner')").click();
    assertThat(signer.locator("button:has-text('Retirer ma signature')")).isVisible();

    author.reload();
    author.locator("button:has-text('Déposer')").first().click();
    author.locator(".ui-confirmdialog-yes").click();
    assertThat(author.locator("[id='d:amendments']")).containsText("Amendement n°\u00a01");
    assertThat(author.locator("[id='d:amendments']")).containsText("Député exemple BF-01, Député exemple ML-01");

    byClerk(draft, Map.of("changes", List.of(change("a1.2", "Elle compte sept mille soldats et gendarmes de trois États.")), "authors", "Délégation exemple"));
    byClerk(draft, Map.of("changes", List.of(change("a2.1", "Le commandement tourne tous les deux ans entre les États membres.")), "authors", "Délégation exemple"));
    byClerk(draft, Map.of("changes", List.of(change("c1.1", "Le commandement tourne tous les trois ans entre les États membres.")), "authors", "Délégation exemple", "amends", 3));
    byClerk(draft, Map.of("changes", List.of(Map.of("change", "InsertParagraphs", "article", "a1", "after", "a1.2", "words", List.of("Son effectif est fixé par le Collège."))), "authors", "Délégation exemple", "compromise", true, "replaces", List.of(1)));
    clerk.navigate("/greffe/textes.xhtml?texte=" + draft);
    assertThat(clerk.locator("[id='d:amendments'] article")).hasCount(5);
    Pictures.take(clerk, "greffe-textes");
    assertThat(Chromium.axe(clerk)).isEmpty();
  }

  /** A speaker whose time runs out is interrupted by a point of order; the ruling is appealed and upheld; the speaker goes on. */
  private static void interrupted() throws Exception {
    done(hall.clerk.put("/api/v1/items/" + hall.item + "/debate", Map.of("speakerSeconds", 30, "alternate", true)));
    String speech = made(hall.deputies.get(1).post("/api/v1/sittings/" + hall.sitting + "/speeches", Map.of("kind", "CONTRIBUTION")));
    chair.navigate("/presidence/index.xhtml");
    chair.locator("[data-key='P']").first().waitFor();
    chair.keyboard().press("p");
    assertThat(chair.locator(".speechclock").first()).containsText(ENDING, SOON);
    Page wall = page("observateur", "exemple-observateur");
    wall.navigate("/salle/index.xhtml");
    assertThat(wall.locator("#timer")).containsText(ENDING, SOON);
    Page terminal = page("ne-01", "exemple-depute");
    terminal.navigate("/terminal/index.xhtml");
    assertThat(terminal.locator("#speechClock")).containsText(ENDING, SOON);
    assertThat(terminal.locator("#speechClock")).hasClass(Pattern.compile(".*(soon|over).*"));
    agree(chair, wall, terminal);
    Pictures.take(wall, "salle-parole");

    made(hall.deputies.get(6).post("/api/v1/sittings/" + hall.sitting + "/speeches", Map.of("kind", "POINT_OF_ORDER")));
    assertThat(chair.locator("li:has([data-key='P'])").first()).containsText("rappel au règlement");
    chair.keyboard().press("p");
    chair.locator("[id='d:ruleSpeech']").click();
    chair.locator("[id='u:ruling']").fill("L’intervention est dans le sujet.");
    chair.locator("[id='u:do']").click();
    assertThat(chair.locator(".say")).containsText("la présidence décide");
    chair.keyboard().press("f");
    assertThat(chair.locator(".speechclock").first()).containsText("en pause", SOON);

    clerk.navigate("/greffe/index.xhtml");
    terminal.locator("#motion").click();
    Pictures.take(terminal, "terminal-motion");
    terminal.locator("[data-motion=appel]").click();
    assertThat(terminal.locator("#asked")).containsText("Motion demandée", SOON);
    clerk.locator("[aria-label='Prendre la motion de Député exemple NE-01']").click();
    assertThat(chair.locator(".say")).containsText("motion de procédure");
    assertThat(wall.locator("#motionTitle")).containsText("Appel d’une décision de la présidence", SOON);
    assertThat(terminal.locator("#pendingMotion")).containsText("présentée par Député exemple NE-01", SOON);
    Pictures.take(wall, "salle-motion");
    Pictures.take(clerk, "greffe-debat");
    assertThat(Chromium.axe(clerk)).isEmpty();
    chair.locator("[id='d:motionVote']").click();
    assertThat(chair.locator(".say")).containsText("est ouvert sur");
    String scrutin = running();
    for (int i = 0; i < 9; i++) {
      done(hall.cast(hall.deputies.get(i), scrutin, UUID.randomUUID(), i < 4 ? "CONTRE" : "POUR"));
    }
    done(hall.chair.post("/api/v1/scrutins/" + scrutin + "/close", Map.of()));
    chair.locator("[id='d:proclaim']").click();
    chair.locator("[id='d:motionSettle']").click();
    assertThat(chair.locator("[id='d:motionSettle']")).hasCount(0);
    assertThat(chair.locator(".speechclock").first()).not().containsText("en pause");
    Pictures.take(chair, "presidence-debat");
    assertThat(Chromium.axe(chair)).isEmpty();
    done(hall.clerk.put("/api/v1/speeches/" + speech + "/note", Map.of("note", "Il demande un effectif plus élevé.")));
    done(hall.chair.post("/api/v1/speeches/" + speech + "/end", Map.of()));
  }

  /**
   * The three clocks end within 200 ms of one another. Each screen says when its clock ends by the one clock that server and browsers share here;
   * a screen that the busy machine kept waiting asks the server again until it knows its instant, as it would in the hall.
   */
  private static void agree(Page... screens) {
    List<Double> ends = new ArrayList<>();
    for (Page screen : screens) {
      screen.waitForFunction("() => Liptako.flux.frame && Liptako.flux.frame.speech && Liptako.flux.doubt() < 150", null, new Page.WaitForFunctionOptions().setTimeout(60_000));
      List<?> said = (List<?>) screen.evaluate("() => { const now = Liptako.flux.now(), here = Date.now(); return [here + Liptako.speechOf(Liptako.flux.frame.speech, now).left, Math.abs(now - here), Liptako.flux.doubt()]; }");
      ends.add(number(said.get(0)));
      // The browser tells whole milliseconds, and may correct its own clock by some.
      assertThat(number(said.get(1))).as("milliseconds from the server's clock, where %s in all are in doubt", said.get(2)).isLessThan(number(said.get(2)) / 2 + 20);
    }
    double apart = ends.stream().mapToDouble(Double::doubleValue).max().orElseThrow() - ends.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    System.out.println("clocks of chair, hall and terminal are " + Math.round(apart) + " ms apart");
    assertThat(apart).as("milliseconds between the screens' clocks").isLessThan(200);
  }

  private static double number(Object said) {
    return ((Number) said).doubleValue();
  }

  private static void vote(String draft) {
    clerk.navigate("/greffe/liste-de-vote.xhtml?texte=" + draft);
    clerk.locator("[id='d:propose']").click();
    assertThat(clerk.locator(".votes tbody tr")).hasCount(5);
    // The chair may have another order: the furthest waits a line, and is put back.
    place("2", "3");
    place("2", "2");
    chair.navigate("/presidence/liste-de-vote.xhtml?texte=" + draft);
    chair.locator("[id='d:entrust']").click();
    chair.locator("[id='e:rule']").selectOption("procedure");
    chair.locator("[id='e:do']").click();
    assertThat(chair.locator("[id='d:takeBack']")).isVisible();
    clerk.reload();
    // The compromise is lost, the furthest too, the nearer is carried; the sub-amendment and its amendment are.
    clerk.locator("[id='d:step']").waitFor();
    press();
    for (String choice : List.of("CONTRE", "CONTRE", "POUR", "POUR", "POUR")) {
      String scrutin = running();
      for (int i = 0; i < 9; i++) {
        done(hall.cast(hall.deputies.get(i), scrutin, UUID.randomUUID(), choice));
      }
      assertThat(clerk.locator("[id='d:list'] .figures dd").first()).hasText("9");
      if (choice.equals("POUR")) {
        Pictures.take(clerk, "greffe-liste-de-vote");
      }
      press();
    }
    assertThat(clerk.locator("[id='d:head']")).containsText("3 adoptées, 2 rejetées");
    assertThat(Chromium.axe(clerk)).isEmpty();
    clerk.locator("[id='d:consolidate']").click();
    clerk.locator(".ui-confirmdialog-yes").click();
    assertThat(clerk.locator(".messages").first()).containsText("La version 2 du texte est établie.");
    chair.reload();
    chair.locator("[id='d:wholeAdopted']").click();
    chair.locator(".ui-confirmdialog-yes").click();
    assertThat(chair.locator(".message.ok")).containsText("empreinte");
    assertThat(hall.clerk.get("/api/v1/drafts/" + draft + "/versions").body()).contains("six mille hommes", "tous les trois ans").doesNotContain("gendarmes");
    assertThat(hall.clerk.post("/api/v1/drafts/" + draft + "/versions", Map.of("text", TYPED, "reason", "x")).code()).isEqualTo("TEXT_NOT_TABLED");
  }

  private static void place(String line, String place) {
    clerk.locator("[aria-label^='Ordonner la ligne " + line + "']").click();
    assertThat(clerk.locator("[id='i:place']")).isFocused();
    clerk.locator("[id='i:place']").fill(place);
    clerk.locator("[id='i:do']").click();
    assertThat(clerk.locator(".ui-dialog:visible")).hasCount(0);
    assertThat(clerk.locator(".votes tbody th").nth(Integer.parseInt(place) - 1)).hasText(line);
  }

  /** The one key; the page shows what it did before the next. */
  private static void press() {
    String before = clerk.locator("[data-number]").first().getAttribute("data-number");
    clerk.keyboard().press("Space");
    assertThat(clerk.locator("[data-number]").first()).not().hasAttribute("data-number", before);
  }

  private static void minutes() throws Exception {
    String text = text("/api/v1/sittings/" + hall.sitting + "/minutes.pdf");
    assertThat(text).contains("Sur le rappel au règlement de Député exemple NE-01, la présidence décide : L’intervention est dans le sujet.",
        "Député exemple NE-01 présente une motion de procédure", "La motion « Appel d’une décision de la présidence » est rejetée (scrutin n° 1)", "Appel de la décision de la présidence",
        "Amendement n° 1 (Député exemple BF-01, Député exemple ML-01) — Résolution exemple", "Sous-amendement n° 4 à l’amendement n° 3",
        "Les amendements adoptés sont portés au texte (version 2, empreinte", "Le texte « Résolution exemple » est adopté dans sa version 2 (à main levée)", "Il demande un effectif plus élevé.", "La séance est levée");
    assertThat(text("/api/v1/minutes/" + hall.sitting + "/report.pdf")).contains("Compte rendu analytique", "Il demande un effectif plus élevé.");
    String minutes = "/api/v1/minutes/" + hall.sitting;
    Map<String, Object> speech = hall.clerk.get(minutes + "/passages").list().stream().filter(p -> p.get("facts").toString().contains("Il demande")).findFirst().orElseThrow();
    done(hall.clerk.put(minutes + "/passages", Map.of("key", speech.get("key"), "words", "L’orateur souhaite un effectif plus élevé.")));
    assertThat(text("/api/v1/sittings/" + hall.sitting + "/minutes.pdf")).contains("L’orateur souhaite un effectif plus élevé.").doesNotContain("Il demande");
    done(hall.clerk.put("/api/v1/speeches/" + speech.get("key").toString().replace("speech:", "") + "/note", Map.of("note", "Il demande dix mille hommes.")));
    assertThat(text("/api/v1/sittings/" + hall.sitting + "/minutes.pdf")).contains("L’orateur souhaite", "À revoir : le fait consigné a changé depuis cette rédaction", "dix mille hommes");
    assertThat(hall.clerk.post("/api/v1/sittings/" + hall.sitting + "/minutes/publish", Map.of()).code()).isEqualTo("MINUTES_FACT_CHANGED");
    clerk.navigate("/greffe/proces-verbal.xhtml?seance=" + hall.sitting);
    assertThat(clerk.locator("text=fait changé")).isVisible();
    Pictures.take(clerk, "greffe-proces-verbal");
    assertThat(Chromium.axe(clerk)).isEmpty();
  }

  private static String text(String path) throws Exception {
    HttpResponse<byte[]> answer = hall.clerk.bytes(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    try (var document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }
  }

  private static String running() {
    return (String) ((Map<?, ?>) hall.clerk.get("/api/v1/live").object().get("scrutin")).get("id");
  }

  private static void byClerk(String draft, Map<String, ?> body) {
    done(hall.clerk.post("/api/v1/drafts/" + draft + "/amendments", body));
  }

  private static Map<String, ?> change(String paragraph, String words) {
    return Map.of("change", "Reword", "paragraph", paragraph, "words", List.of(words));
  }

  private static Page page(String account, String password) {
    BrowserContext window = Chromium.window(LiptakoServer.shared(), account, password);
    windows.add(window);
    Page page = window.newPage();
    page.onPageError(error -> System.err.println("error on " + page.url() + ": " + error));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        System.err.println("console of " + page.url() + ": " + message.text());
      }
    });
    return page;
  }
}
