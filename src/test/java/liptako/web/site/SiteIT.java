package liptako.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import liptako.journal.Checkpoint;
import liptako.journal.MerkleTree;
import liptako.journal.Note;
import liptako.json.Json;
import liptako.testing.Chromium;
import liptako.testing.Http;
import liptako.testing.Pictures;
import liptako.testing.PublishedSitting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The public site as anybody sees it, signed in as nobody. */
class SiteIT {
  /** The first page, whichever it is, must come to a telephone on a slow network; the budget is for all but pictures, with the fonts' latin subset. */
  private static final long BYTES_MOST = 100_000;
  /** Each is a round trip on a poor network: the page, three style sheets, two fonts and a script, and one to spare. */
  private static final long REQUESTS_MOST = 9;
  private static PublishedSitting held;

  @BeforeAll static void hold() {
    held = PublishedSitting.shared();
  }

  private static List<String> pages() {
    return List.of("/", "/seances.xhtml", "/session.xhtml?id=" + held.session, "/scrutins.xhtml", "/scrutin.xhtml?id=" + held.adopted, "/scrutin.xhtml?id=" + held.annulled,
        "/scrutin.xhtml?id=" + held.overridden, "/deputes.xhtml", "/depute.xhtml?id=" + held.deputies.get("NE-06"), "/textes.xhtml", "/texte.xhtml?id=" + held.text, "/instances.xhtml", "/instance.xhtml?id=COLLEGE", "/dossiers.xhtml", "/feuille-de-route.xhtml", "/verifier.xhtml", "/statistiques.xhtml", "/statistiques.xhtml?session=" + held.session, "/recherche.xhtml?q=resolution", "/recherche.xhtml?q=zzzz", "/recu.xhtml", "/recu.xhtml?code=ZZZZ-ZZZZ", "/recu.xhtml?code=" + receipt());
  }

  /** The receipt of a ballot in the adopted scrutin, as open data gives it. */
  private static String receipt() {
    return Http.anybody(held.server()).get("/api/v1/public/scrutins/" + held.adopted + ".json").body().replaceFirst("(?s).*?\"receipt\":\"([0-9A-Z-]{9})\".*", "$1");
  }

  @Test void whoHoldsAReceiptFindsTheBallotInThePublicRecord() {
    String code = receipt();
    try (BrowserContext context = scriptless()) {
      Page page = withoutScript(context, "/verifier.xhtml");
      page.locator("input[name=code]").fill(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
      page.locator("form[action='recu.xhtml'] button").click();
      assertThat(page.locator("h2 code").textContent()).isEqualTo(code);
      assertThat(page.locator(".ballot-found").textContent()).contains("a voté").contains(PublishedSitting.QUESTION).contains("Compté");
      String act = page.locator(".ballot-found a[href*='proof']").getAttribute("href");
      assertThat(Http.anybody(held.server()).get("/" + act).object()).containsKeys("hash", "path", "checkpoint");
      page.navigate("/recu.xhtml?code=%3Cb%3E");
      assertThat(page.locator("[role=status]").allTextContents()).anyMatch(text -> text.contains("Aucun bulletin publié"));
    }
    assertThat(Http.anybody(held.server()).get("/api/v1/public/receipts/" + code).list()).hasSize(1).first().satisfies(found -> assertThat(found).containsEntry("scrutin", held.adopted).containsEntry("counts", true));
    var qr = Http.anybody(held.server()).get("/api/v1/public/receipts/" + code + "/qr.svg");
    assertThat(qr.response().headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
    assertThat(qr.body()).contains("<path fill=\"#000\"");
    assertThat(Http.anybody(held.server()).get("/api/v1/public/receipts/nonsense/qr.svg").status()).isEqualTo(404);
  }

  @Test void everyPublishedResultHasItsSignedCheckpointAndAProofThatItIsUnderIt() {
    Http anybody = Http.anybody(held.server());
    for (String scrutin : List.of(held.adopted, held.annulled, held.rejected, held.overridden)) {
      String page = anybody.get("/scrutin.xhtml?id=" + scrutin).body();
      String size = page.replaceFirst("(?s).*api/v1/journal/checkpoint/(\\d+)\".*", "$1");
      assertThat(size).matches("\\d+");
      String act = page.replaceFirst("(?s).*<code>[^0-9<]*([0-9\u202F\u00A0]+) · ([0-9a-f]{64}).*", "$1 $2").replaceAll("[\u202F\u00A0]", "");
      assertThat(act).as("act and hash").matches("\\d+ [0-9a-f]{64}");
      Map<String, Object> proof = anybody.get("/api/v1/journal/proof/inclusion?entry=" + act.split(" ")[0] + "&size=" + size).object();
      assertThat(proof).containsEntry("hash", act.split(" ")[1]);
      Checkpoint checkpoint = Checkpoint.parse(Note.parse((String) proof.get("checkpoint")).text());
      List<byte[]> path = ((List<?>) proof.get("path")).stream().map(node -> java.util.Base64.getDecoder().decode((String) node)).toList();
      byte[] leaf = MerkleTree.leaf(java.util.HexFormat.of().parseHex((String) proof.get("hash")));
      assertThat(MerkleTree.verifyInclusion(leaf, (Long) proof.get("number") - 1, checkpoint.size(), path, checkpoint.root())).isTrue();
    }
  }

  private static Page withoutScript(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(path);
    return page;
  }

  private static BrowserContext scriptless() {
    return Chromium.window(held.server(), new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  @Test void everyPageIsCleanForAxeNamesItselfOnceAndSaysTheSameWithoutScript() {
    try (BrowserContext context = Chromium.window(held.server()); BrowserContext without = scriptless()) {
      Page page = context.newPage();
      Page plain = without.newPage();
      for (String path : pages()) {
        Response response = page.navigate(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        assertThat(Chromium.axe(page)).as(path).isEmpty();
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
        assertThat(response.headers()).as("a public page opens no session: " + path).doesNotContainKey("set-cookie");
        plain.navigate(path);
        assertThat(plain.locator("main").textContent()).as(path).isEqualTo(page.locator("main").textContent()).isNotBlank();
      }
    }
  }

  @Test void theDarkColoursOfADeviceAreCleanForAxeToo() {
    try (BrowserContext context = Chromium.window(held.server(), new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
      Page page = context.newPage();
      for (String path : List.of("/", "/scrutin.xhtml?id=" + held.adopted, "/statistiques.xhtml", "/verifier.xhtml", "/depute.xhtml?id=" + held.deputies.get("BF-03"))) {
        page.navigate(path);
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).as(path).isEqualTo("rgb(13, 21, 18)");
        assertThat(Chromium.axe(page)).as(path).isEmpty();
      }
    }
  }

  /** Telephone, tablet, desk, in both colours; the pictures are for whoever looks. */
  @Test void noPageScrollsSidewaysOnAnyScreen() {
    int[][] sizes = {{360, 740}, {820, 1180}, {1280, 800}};
    for (int[] size : sizes) {
      ColorScheme colours = size[0] == 820 ? ColorScheme.DARK : ColorScheme.LIGHT;
      try (BrowserContext context = Chromium.window(held.server(), new Browser.NewContextOptions().setViewportSize(size[0], size[1]).setColorScheme(colours))) {
        Page page = context.newPage();
        for (String path : pages()) {
          page.navigate(path);
          Object beyond = page.evaluate("[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .hidden, pre, svg')).map(e => e.tagName + '.' + e.className).slice(0, 5).join(' ')");
          assertThat(page.evaluate("document.documentElement.scrollWidth")).as(size[0] + " wide: " + path + ", beyond: " + beyond).isEqualTo(size[0]);
          assertThat(page.evaluate("[...document.querySelectorAll('tbody .barcell')].filter(e => e.getBoundingClientRect().right > innerWidth).length")).as(size[0] + " wide: bars cut off: " + path).isEqualTo(0);
          Pictures.take(page, "site/" + size[0] + path.replaceAll("\\.xhtml", "").replaceAll("[^a-z0-9]+", "-").replaceAll("(.{30}).*", "$1"));
        }
      }
    }
  }

  @Test void resultIsReadWithoutScriptWithTheAnswerFirst() {
    try (BrowserContext context = scriptless()) {
      Page page = withoutScript(context, "/scrutin.xhtml?id=" + held.adopted);
      assertThat(page.locator(".verdict .word").textContent()).isEqualTo("Adopté");
      assertThat(page.locator("h1").textContent()).isEqualTo(PublishedSitting.QUESTION);
      assertThat(page.locator(".figures-table tbody tr").nth(0).textContent()).contains("Burkina Faso").contains("20").contains("4");
      assertThat(page.locator(".byname li").count()).isEqualTo(75);
      assertThat(page.locator("svg.hemicycle").count()).isEqualTo(1);
      assertThat(page.locator(".findings tbody tr").count()).isGreaterThan(2);
      assertThat(page.locator("body").textContent()).contains("Mises au point").contains("Le résultat aurait été le même.").contains("Exemple");
    }
  }

  @Test void annulledScrutinAndItsRepeatNameEachOther() {
    try (BrowserContext context = scriptless()) {
      Page page = withoutScript(context, "/scrutin.xhtml?id=" + held.annulled);
      assertThat(page.locator(".verdict .word").textContent()).isEqualTo("Annulé");
      assertThat(page.locator("main").textContent()).contains("Des terminaux étaient hors réseau.");
      page.locator(".message a[href*='" + held.rejected + "']").click();
      assertThat(page.url()).contains(held.rejected);
      assertThat(page.locator(".verdict .word").textContent()).isEqualTo("Rejeté");
      assertThat(page.locator(".message a[href*='" + held.annulled + "']").count()).isEqualTo(1);
    }
  }

  @Test void outcomeProclaimedAgainstTheRuleSaysSoWithReasonAndPersons() {
    try (BrowserContext context = scriptless()) {
      Page page = withoutScript(context, "/scrutin.xhtml?id=" + held.overridden);
      assertThat(page.locator(".verdict .word").textContent()).isEqualTo("Rejeté");
      assertThat(page.locator(".override").textContent()).contains("Adopté").contains("La règle affichée n’était pas la bonne.").contains("Président de séance exemple").contains("Greffier exemple");
    }
  }

  @Test void fromTheFirstPageOneFollowsLinksToADeputysVotes() {
    try (BrowserContext context = scriptless()) {
      Page page = withoutScript(context, "/");
      assertThat(page.locator("main").textContent()).contains("Prochaine séance").contains("Résolution 7");
      page.locator("a.question[href*='" + held.adopted + "']").click();
      page.locator(".byname a[href*='" + held.deputies.get("NE-06") + "']").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Député exemple NE-06");
      assertThat(page.locator("tbody").textContent()).contains("Contre").contains(PublishedSitting.QUESTION);
    }
  }

  @Test void statisticsStandBesideTheirFormulasAndAgreeWithTheBallots() {
    try (BrowserContext context = scriptless()) {
      Page page = withoutScript(context, "/statistiques.xhtml?session=" + held.session);
      // Three proclaimed scrutins of 24 ballots in each delegation: in the first 4 are against (3 of NE, whose fourth is absent), in the others all are alike.
      // (3 × 20 − 24) ÷ 48 = 0.75 and (3 × 21 − 24) ÷ 48 = 0.8125; with two ones the means are 0.9167 and 0.9375.
      assertThat(page.locator("section[aria-labelledby=cohesion] tbody tr").allTextContents()).satisfiesExactly(bf -> assertThat(bf).contains("Burkina Faso", "0,92"),
          ml -> assertThat(ml).contains("Mali", "0,92"), ne -> assertThat(ne).contains("Niger", "0,94"));
      assertThat(page.locator("section[aria-labelledby=accord] tbody tr").allTextContents()).hasSize(3)
          .anyMatch(row -> row.contains("100\u202F%") && row.contains("3 sur 3")).anyMatch(row -> row.contains("66,7\u202F%") && row.contains("2 sur 3"));
      assertThat(page.locator("section[aria-labelledby=presence] > .scroll tbody tr").nth(0).textContent()).contains("96\u202F%").contains("72 sur 75");
      assertThat(page.locator(".plot polyline").count()).as("three curves and their keys").isEqualTo(6);
      assertThat(page.locator("main").textContent()).contains("(M − (n − M) ÷ 2) ÷ n".replace(' ', '\u00A0')).contains("Hix");
      assertThat(page.navigate("/statistiques.xhtml?session=nonsense").status()).isEqualTo(404);
    }
  }

  @Test void everythingPublishedIsFoundWithoutAccents() {
    try (BrowserContext context = scriptless()) {
      Page page = withoutScript(context, "/");
      page.locator("input[name=q]").fill("RESOLUTION amend");
      page.locator("form[role=search] button").click();
      assertThat(page.locator(".hits a").first().textContent()).isEqualTo(PublishedSitting.QUESTION);
      page.locator(".hits a").first().click();
      assertThat(page.locator("h1").textContent()).isEqualTo(PublishedSitting.QUESTION);
      page.navigate("/recherche.xhtml?q=depute+BF-03");
      assertThat(page.locator(".hits a").allTextContents()).contains("Député exemple BF-03");
      page.navigate("/recherche.xhtml?q=%3Cscript%3E");
      assertThat(page.locator(".empty").textContent()).contains("Rien n’a été trouvé");
    }
    assertThat(Http.anybody(held.server()).get("/api/v1/public/search?q=resolution").list()).isNotEmpty().allMatch(hit -> ((String) hit.get("href")).startsWith("/"));
  }

  @Test void aTextIsReadWithItsWordingsItsAmendmentsAndItsVotes() {
    try (BrowserContext context = scriptless()) {
      Page page = withoutScript(context, "/session.xhtml?id=" + held.session);
      page.locator("a.question[href*='" + held.text + "']").click();
      assertThat(page.locator("h1").textContent()).isEqualTo(PublishedSitting.TEXT);
      assertThat(page.locator(".lawtext").textContent()).contains("Article premier", "Objet", "Le commandement tourne chaque année.");
      assertThat(page.locator(".amended").allTextContents()).hasSize(3);
      assertThat(page.locator("#amendement-3").textContent()).contains("irrecevable", "Hors du sujet.");
      assertThat(page.locator(".amended .tag.ok").allTextContents()).containsExactly("adopté");
      assertThat(page.locator("section[aria-labelledby=votes] tbody tr").count()).isEqualTo(2);
      assertThat(page.locator("section[aria-labelledby=votes]").textContent()).contains("tombé", "par la ligne", "à main levée");
      assertThat(page.locator(".path > li").count()).isEqualTo(2);
      assertThat(page.locator(".path ins").allTextContents()).isNotEmpty();
      Map<String, Object> data = Http.anybody(held.server()).get("/api/v1/public/texts/" + held.text + ".json").object();
      assertThat(page.locator(".check").textContent()).contains((String) data.get("sha256"));
      page.navigate("/recherche.xhtml?q=force+unifiee+commandement");
      assertThat(page.locator(".hits a").allTextContents()).contains(PublishedSitting.TEXT);
      assertThat(page.navigate("/texte.xhtml?id=" + held.session).status()).isEqualTo(404);
    }
  }

  @Test void theProgramsThatCheckAreGivenWithTheirHashes() throws Exception {
    try (BrowserContext context = scriptless()) {
      Page page = withoutScript(context, "/verifier.xhtml");
      List<String> hashes = page.locator(".tools code").allTextContents();
      List<Object> addresses = new java.util.ArrayList<>();
      page.locator(".tools a").all().forEach(a -> addresses.add(a.getAttribute("href")));
      assertThat(addresses).containsExactly("verification/liptako-verifier.jar", "verification/check.mjs", "verification/votes.mjs", "verification/record-format.md");
      for (int i = 0; i < addresses.size(); i++) {
        var request = Http.anybody(held.server()).request("/" + addresses.get(i)).GET().build();
        var response = java.net.http.HttpClient.newHttpClient().send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(liptako.journal.Hash.hex(response.body())).as(addresses.get(i).toString()).isEqualTo(hashes.get(i));
      }
    }
  }

  @Test void aDeputysPageSaysHowLongTheDeputySpokeAndHowOftenVoted() {
    try (BrowserContext context = scriptless()) {
      Page page = withoutScript(context, "/depute.xhtml?id=" + held.deputies.get("BF-03"));
      assertThat(page.locator(".deputy-figures").textContent()).contains("bulletins exprimés sur 3").contains("1 intervention");
      assertThat(page.locator("section[aria-labelledby=paroles] tbody tr").count()).isEqualTo(1);
      assertThat(page.locator("section[aria-labelledby=paroles] tbody").textContent()).contains("Feuille de route de l’an I").containsPattern("\\d+[\\u00A0\\u202F]s");
    }
  }

  @Test void deputiesAreThoseOfTheDayAskedFor() {
    try (BrowserContext context = scriptless()) {
      Page page = withoutScript(context, "/deputes.xhtml?date=2024-12-31");
      assertThat(page.locator(".deputies li").count()).isZero();
      page.navigate("/deputes.xhtml?date=2025-01-01");
      assertThat(page.locator(".deputies li").count()).isEqualTo(75);
      page.navigate("/deputes.xhtml?date=31/12/2024");
      assertThat(page.locator("[role=alert]").textContent()).contains("2027-01-14");
      assertThat(page.locator(".deputies li").count()).isEqualTo(75);
    }
  }

  @Test void whatIsNotPublishedOrNotAnIdDoesNotExist() {
    Http anybody = Http.anybody(held.server());
    for (String path : List.of("/scrutin.xhtml?id=nonsense", "/scrutin.xhtml", "/session.xhtml?id=00000000-0000-7000-8000-000000000000", "/depute.xhtml?id=1%27--",
        "/api/v1/public/scrutins/00000000-0000-7000-8000-000000000000.json", "/api/v1/public/sessions/nonsense")) {
      assertThat(anybody.get(path).status()).as(path).isEqualTo(404);
    }
  }

  /** Each page as somebody's first, with nothing kept from another. */
  @Test void firstPageIsLightWhicheverItIs() {
    for (String path : List.of("/", "/session.xhtml?id=" + held.session, "/scrutin.xhtml?id=" + held.adopted, "/texte.xhtml?id=" + held.text, "/depute.xhtml?id=" + held.deputies.get("NE-06"), "/statistiques.xhtml", "/verifier.xhtml")) {
      try (BrowserContext context = Chromium.window(held.server())) {
        Page page = context.newPage();
        var bytes = new AtomicLong();
        var seen = new StringBuilder();
        page.onRequestFinished(request -> {
          var sizes = request.sizes();
          if (!request.resourceType().equals("image")) {
            bytes.addAndGet((long) sizes.responseBodySize);
            seen.append('\n').append((long) sizes.responseBodySize).append(' ').append(request.url());
          }
        });
        page.navigate(path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(bytes.get()).as(path + seen).isBetween(1_000L, BYTES_MOST);
        assertThat(seen.toString().lines().skip(1).count()).as(path + seen).isBetween(3L, REQUESTS_MOST);
        System.out.println(path.replaceAll("\\?.*", "") + ", without pictures: " + bytes.get() + " bytes in " + seen.toString().lines().skip(1).count() + " requests");
      }
    }
  }

  @Test void resultPrintsOnOnePage() throws java.io.IOException {
    try (BrowserContext context = Chromium.window(held.server())) {
      Page page = context.newPage();
      page.navigate("/scrutin.xhtml?id=" + held.rejected);
      byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true).setPath(java.nio.file.Path.of("target", "scrutin-imprime.pdf")));
      try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
      }
    }
  }

  @Test void openDataGivesTheSameFiguresAndIsAskedForOnce() {
    Http anybody = Http.anybody(held.server());
    Http.Answer answer = anybody.get("/api/v1/public/scrutins/" + held.adopted + ".json");
    assertThat(answer.status()).isEqualTo(200);
    Map<String, Object> result = answer.object();
    assertThat(result).containsEntry("outcome", "ADOPTED").containsEntry("format", "liptako-scrutin/1");
    assertThat((List<?>) result.get("votes")).hasSize(75);
    assertThat(((Map<?, ?>) result.get("tally")).get("pour")).isEqualTo(61L);
    assertThat(((Map<?, ?>) result.get("tally")).get("contre")).isEqualTo(11L);
    assertThat(Json.write(result.get("rule"))).contains("double-majorite");
    String tag = answer.response().headers().firstValue("ETag").orElseThrow();
    var again = anybody.send(anybody.request("/api/v1/public/scrutins/" + held.adopted + ".json").header("If-None-Match", tag).GET());
    assertThat(again.status()).isEqualTo(304);
    assertThat(answer.response().headers().firstValue("Cache-Control").orElseThrow()).contains("max-age");
    assertThat(anybody.get("/api/v1/public/sessions").list().get(0)).containsEntry("sample", true);
    assertThat((List<?>) anybody.get("/api/v1/public/sessions/" + held.session).object().get("scrutins")).hasSize(4);
  }

  @Test void namesComeAsASpreadsheet() {
    String csv = Http.anybody(held.server()).get("/api/v1/public/scrutins/" + held.adopted + ".csv").body();
    assertThat(csv).startsWith("\uFEFFscrutin;question;");
    assertThat(csv.lines()).hasSize(76);
    assertThat(csv).contains(";NE;NE-06;Député exemple NE-06;").contains(";contre;").contains(";BF-07;");
  }

  @Test void theDirectoryIsSearchedWithoutAccents() {
    try (BrowserContext context = scriptless()) {
      Page page = withoutScript(context, "/deputes.xhtml?q=depute+NE-0");
      assertThat(page.locator(".deputies > li").count()).isEqualTo(9);
      assertThat(page.locator("main h2").count()).as("delegations without any are left out").isEqualTo(1);
      page.locator("#q").fill("zzzz");
      page.locator(".asof button").click();
      assertThat(page.locator("main").textContent()).contains("Aucun député en fonction ne correspond");
    }
  }
}
