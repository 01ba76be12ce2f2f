package liptako.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liptako.testing.Bundle;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text with three amendments, a sub-amendment and a compromise, from tabling to the amended text, over HTTP. */
class DraftsIT {
  private static final String TYPED = """
      Article premier — Objet
      La Force unifiée protège les populations et leurs biens.
      Elle compte cinq mille hommes.

      Article 2
      Le commandement tourne chaque année entre les États.
      """;
  private static Hall hall;

  @BeforeAll static void open() {
    hall = Hall.open(LiptakoServer.shared(), 2);
  }

  @AfterAll static void close() {
    hall.close();
  }

  @Test void aTextIsAmendedFromItsTablingToItsNextWording() {
    String draft = table((Instant) null);
    assertThat(amend(hall.deputies.get(0), draft, reword("a1.2", "Elle compte six mille hommes.")).get("authors")).isEqualTo("Député exemple BF-01");
    amend(hall.deputies.get(2), draft, reword("a1.2", "Elle compte sept mille soldats et gendarmes de trois États."));
    amend(hall.deputies.get(3), draft, reword("a2.1", "Le commandement tourne tous les deux ans entre les États membres."));
    amend(hall.deputies.get(1), draft, Map.of("changes", List.of(change("Reword", "c1.1", "Le commandement tourne tous les trois ans entre les États membres.")), "amends", 3));
    amend(hall.clerk, draft, Map.of("changes", List.of(Map.of("change", "InsertParagraphs", "article", "a1", "after", "a1.2", "words", List.of("Son effectif est fixé par le Collège."))),
        "authors", "Commission de la défense", "compromise", true, "replaces", List.of(1)));

    Map<?, ?> list = hall.clerk.post("/api/v1/drafts/" + draft + "/list", Map.of()).object();
    assertThat(lines(list)).isEqualTo("5 COMPROMISE PENDING falls [1], 2 FURTHEST PENDING falls [1], 1 NEARER PENDING falls [2], 4 SUB_AMENDMENT PENDING falls [], 3 PLACE PENDING falls [4]");
    assertThat(hall.chair.post("/api/v1/drafts/" + draft + "/list/move", Map.of("vote", "1", "position", 2)).status()).isEqualTo(200);
    decide(draft, "5", false);
    list = decide(draft, "1", true);
    assertThat(lines(list)).contains("2 FURTHEST LAPSED by 1");
    assertThat(hall.clerk.post("/api/v1/drafts/" + draft + "/list/decide", Map.of("vote", "2", "adopted", true, "how", "à main levée")).code()).isEqualTo("VOTE_NOT_PENDING");
    assertThat(hall.clerk.post("/api/v1/drafts/" + draft + "/list/consolidate", Map.of()).code()).isEqualTo("VOTES_PENDING");
    decide(draft, "4", true);
    list = decide(draft, "3", true);
    assertThat(list.get("next")).isNull();

    Map<?, ?> amended = hall.clerk.post("/api/v1/drafts/" + draft + "/list/consolidate", Map.of()).object();
    assertThat(amended.get("number")).isEqualTo(2L);
    assertThat(amended.get("articles").toString()).contains("six mille hommes", "tous les trois ans entre les États membres").doesNotContain("Collège", "gendarmes");
    assertThat(hall.clerk.post("/api/v1/drafts/" + draft + "/amendments", Map.of("changes", List.of(change("Reword", "a1.1", "Rien.")), "authors", "Personne")).code()).isEqualTo("TEXT_NOT_TABLED");
    assertThat(lines(hall.clerk.get("/api/v1/drafts/" + draft + "/list").object())).contains("1 NEARER ADOPTED", "2 FURTHEST LAPSED by 1");
    printedAndExported(draft);
  }

  /** On paper and for spreadsheets: in the order in which it was voted, each line with its words, its place, and what became of it. */
  private static void printedAndExported(String draft) {
    String[] csv = hall.clerk.get("/api/v1/drafts/" + draft + "/list.csv").body().split("\r\n");
    assertThat(csv[0]).isEqualTo("\uFEFFligne;auteurs;mots;place;tombent;issue");
    assertThat(java.util.stream.Stream.of(csv).skip(1).map(line -> line.replaceFirst(";.*", ""))).containsExactly("5", "1", "2", "4", "3");
    assertThat(csv[1]).contains("Commission de la défense", "Son effectif est fixé par le Collège", "rejeté, à main levée");
    assertThat(csv[2]).contains("Député exemple BF-01", "cinq", "six", "adopté, à main levée");
    assertThat(csv[3]).contains("tombé par la ligne");
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(hall.clerk.bytes("/api/v1/drafts/" + draft + "/list.pdf").body())) {
      String printed = new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]+", " ");
      assertThat(printed).contains("Résolution exemple", "Point d’essai", "Commission de la défense", "Son effectif est fixé par le Collège", "adopté, à main levée", "rejeté, à main levée", "tombé par la ligne 1");
      assertThat(printed.indexOf("rejeté, à main levée")).as("voted first").isLessThan(printed.indexOf("adopté, à main levée"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test void aWrongDecisionIsTakenBackAndOneVoteIsSplit() {
    String draft = table((Instant) null);
    amend(hall.deputies.get(3), draft, reword("a2.1", "Le commandement tourne tous les deux ans entre les États membres."));
    hall.clerk.post("/api/v1/drafts/" + draft + "/list", Map.of());
    assertThat(hall.chair.post("/api/v1/drafts/" + draft + "/list/split", Map.of("vote", "1", "parts", List.of(List.of(0, 1)))).code()).isEqualTo("SPLIT_WRONG");
    Map<?, ?> list = hall.chair.post("/api/v1/drafts/" + draft + "/list/split", Map.of("vote", "1", "parts", List.of(List.of(0)))).object();
    assertThat(lines(list)).isEqualTo("1/1 PLACE PENDING falls [], 1/2 PLACE PENDING falls []");
    decide(draft, "1/1", true);
    hall.chair.post("/api/v1/drafts/" + draft + "/list/undo", Map.of());
    decide(draft, "1/1", false);
    assertThat(decide(draft, "1/2", true).get("text").toString()).contains("tourne chaque année entre les États membres.");
  }

  @Test void whatDoesNotFitIsRefusedInWords() {
    String draft = table((Instant) null);
    String path = "/api/v1/drafts/" + draft + "/amendments";
    Http deputy = hall.deputies.get(0);
    assertThat(deputy.post(path, reword("a9.9", "Rien.")).code()).isEqualTo("AMENDMENT_NO_PLACE");
    assertThat(deputy.post(path, reword("a1.2", "Elle  compte cinq mille hommes. ")).code()).isEqualTo("AMENDMENT_CHANGES_NOTHING");
    assertThat(deputy.post(path, reword("a1.2", "  ")).code()).isEqualTo("TEXT_MISSING");
    assertThat(deputy.post(path, Map.of("changes", List.of(change("Explode", "a1.2", "x")))).code()).isEqualTo("CHANGE_UNKNOWN");
    assertThat(deputy.post("/api/v1/items/" + hall.item + "/drafts", Map.of("kind", "RESOLUTION", "title", "x", "authors", "y", "text", "z")).status()).isEqualTo(403);
    assertThat(hall.clerk.post("/api/v1/items/" + hall.item + "/drafts", Map.of("kind", "RESOLUTION", "title", "x", "authors", "y", "text", "Article 1")).code()).isEqualTo("TEXT_WITHOUT_PARAGRAPH");
    amend(deputy, draft, reword("a1.2", "Elle compte six mille hommes."));
    assertThat(hall.deputies.get(1).post(path + "/1/withdraw", Map.of()).code()).isEqualTo("AMENDMENT_OF_OTHERS");
    assertThat(deputy.post(path, Map.of("changes", List.of(change("Reword", "c1.1", "Elle compte huit mille hommes.")), "amends", 7)).code()).isEqualTo("UNKNOWN_AMENDMENT");
    assertThat(hall.clerk.post("/api/v1/drafts/" + draft + "/versions", Map.of("text", TYPED, "reason", "erreur de frappe")).code()).isEqualTo("TEXT_HAS_AMENDMENTS");
    assertThat(deputy.post(path + "/1/withdraw", Map.of()).object().get("status")).isEqualTo("WITHDRAWN");
    assertThat(hall.deputies.get(2).post(path + "/1/takeover", Map.of("authors", "x")).object().get("authors")).isEqualTo("Député exemple ML-01");
    assertThat(hall.chair.post(path + "/1/ruling", Map.of("admissible", false, "reason", "hors du sujet")).object().get("status")).isEqualTo("INADMISSIBLE");
    assertThat((List<?>) hall.clerk.post("/api/v1/drafts/" + draft + "/list", Map.of()).object().get("lines")).isEmpty();
  }

  @Test void aWithdrawnTextStillShowsItsList() {
    String draft = table((Instant) null);
    amend(hall.deputies.get(0), draft, reword("a1.2", "Elle compte six mille hommes."));
    hall.clerk.post("/api/v1/drafts/" + draft + "/list", Map.of());
    assertThat(hall.clerk.post("/api/v1/drafts/" + draft + "/withdraw", Map.of()).status()).isLessThan(300);
    assertThat(lines(hall.clerk.get("/api/v1/drafts/" + draft + "/list").object())).isEqualTo("1 PLACE PENDING falls []");
    assertThat(hall.clerk.get("/greffe/textes.xhtml?texte=" + draft).body()).contains("six").contains("retiré");
  }

  @Test void aTextGoesThroughItsStagesAndIsFrozenByTheVoteOnTheWhole(@TempDir Path folder) throws Exception {
    String draft = table((Instant) null), path = "/api/v1/drafts/" + draft;
    assertThat(hall.clerk.post(path + "/vote", Map.of("rule", "procedure")).status()).as("the chair opens scrutins").isEqualTo(403);
    assertThat(hall.clerk.post(path + "/versions", Map.of("text", TYPED + "\nArticle 3\nLe présent texte est publié.\n", "reason", "article oublié")).status()).isLessThan(300);
    amend(hall.deputies.get(0), draft, reword("a1.2", "Elle compte six mille hommes."));
    Hall.done(hall.clerk.post(path + "/list", Map.of()));
    assertThat(hall.chair.post(path + "/vote", Map.of("rule", "procedure")).code()).isEqualTo("VOTES_PENDING");
    decide(draft, "1", true);
    assertThat(hall.chair.post(path + "/decide", Map.of("adopted", true, "how", "à main levée")).code()).isEqualTo("TEXT_NOT_CONSOLIDATED");
    Hall.done(hall.clerk.post(path + "/list/consolidate", Map.of()));
    assertThat(status(draft)).isEqualTo("AMENDED");
    assertThat(hall.clerk.post(path + "/withdraw", Map.of()).code()).isEqualTo("TEXT_NOT_TABLED");
    assertThat(hall.chair.post(path + "/settle", Map.of()).code()).isEqualTo("TEXT_NOT_VOTED");

    String annulled = (String) Hall.done(hall.chair.post(path + "/vote", Map.of("rule", "procedure"))).object().get("scrutin");
    assertThat(hall.chair.post(path + "/decide", Map.of("adopted", true, "how", "à main levée")).code()).isEqualTo("TEXT_BEING_VOTED");
    Hall.done(hall.chair.post("/api/v1/scrutins/" + annulled + "/annul", Map.of("reason", "essai")));
    String scrutin = (String) Hall.done(hall.chair.post(path + "/vote", Map.of("rule", "procedure"))).object().get("scrutin");
    hall.cast(hall.deputies.get(0), scrutin, java.util.UUID.randomUUID(), "POUR");
    Hall.done(hall.chair.post("/api/v1/scrutins/" + scrutin + "/close", Map.of()));
    Hall.done(hall.chair.post("/api/v1/scrutins/" + scrutin + "/proclaim", Map.of("outcome", "ADOPTED")));
    Map<?, ?> frozen = Hall.done(hall.chair.post(path + "/settle", Map.of())).object();
    assertThat(frozen.get("status")).isEqualTo("ADOPTED");
    assertThat(hall.chair.post(path + "/settle", Map.of()).code()).isEqualTo("TEXT_DECIDED");
    assertThat(hall.clerk.post(path + "/versions", Map.of("text", TYPED, "reason", "trop tard")).code()).isEqualTo("TEXT_NOT_TABLED");
    List<Map<String, Object>> versions = hall.clerk.get(path + "/versions").list();
    assertThat(versions).hasSize(3);
    assertThat((String) versions.get(2).get("hash")).hasSize(64);
    assertThat(hall.clerk.get("/api/v1/scrutins/" + scrutin + "/desk").body()).as("the hash is frozen with the scrutin").contains(versions.get(2).get("hash").toString().substring(0, 16));

    String reference = (String) frozen.get("reference");
    assertThat(reference).matches("Résolution n°\u00a0\\d+/" + java.time.Year.now(java.time.ZoneId.of("Africa/Bamako")));
    assertThat((String) frozen.get("sha256")).hasSize(64);
    numbered(draft, scrutin, reference, folder);

    String rejected = table((Instant) null);
    assertThat(hall.clerk.post("/api/v1/drafts/" + rejected + "/decide", Map.of("adopted", false, "how", "à main levée")).status()).as("the chair decides by show of hands").isEqualTo(403);
    Hall.done(hall.chair.post("/api/v1/drafts/" + rejected + "/decide", Map.of("adopted", false, "how", "à main levée")));
    assertThat(status(rejected)).isEqualTo("REJECTED");
    assertThat(hall.clerk.get("/api/v1/items/" + hall.item + "/drafts").list()).filteredOn(d -> d.get("id").equals(rejected)).allSatisfy(d -> assertThat(d.get("reference")).isNull());
  }

  /** Published, the text bears its number wherever it is read, and both verifiers find number and hash as the adoption gave them. */
  private static void numbered(String draft, String scrutin, String reference, Path folder) throws Exception {
    LiptakoServer server = hall.server();
    Hall.done(hall.chair.post("/api/v1/scrutins/" + scrutin + "/publish", Map.of()));
    Hall.done(hall.clerk.post("/api/v1/scrutins/" + scrutin + "/publish/confirm", Map.of()));
    Object asked = Hall.done(hall.clerk.post("/api/v1/drafts/" + draft + "/publish", Map.of())).object().get("id");
    Hall.done(hall.chair.post("/api/v1/papers/releases/" + asked + "/confirm", Map.of()));
    Http anybody = Http.anybody(server);
    String open = "/api/v1/public/texts/" + draft;
    Map<?, ?> file = anybody.get(open + ".json").object(), path = (Map<?, ?>) file.get("text");
    assertThat(file.get("reference")).isEqualTo(reference);
    assertThat(((Map<?, ?>) path.get("final")).get("reference")).isEqualTo(reference);
    assertThat(anybody.get(open + ".akn.xml").body()).contains("FRBRnumber value=\"" + reference);
    assertThat(anybody.get("/texte.xhtml?id=" + draft).body()).contains(reference);
    assertThat(anybody.get("/textes.xhtml").body()).contains(reference);
    assertThat(hall.clerk.get("/greffe/textes.xhtml?texte=" + draft).body()).contains(reference);
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(anybody.bytes(open + ".pdf").body())) {
      assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf)).contains(reference);
    }
    try (var minutes = org.apache.pdfbox.Loader.loadPDF(hall.clerk.bytes("/api/v1/sittings/" + hall.sitting + "/minutes.pdf").body())) {
      assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(minutes).replaceAll("[\\s\u00a0]+", " ")).contains("et devient " + reference.replace('\u00a0', ' '));
    }
    Bundle.unpack(server, hall.session, folder);
    assertThat(Bundle.verified(folder)).contains("TOUT EST CONFORME");
    assertThat(Bundle.checked(folder)).contains("tout est conforme");
    assertThat(Files.readString(folder.resolve("journal.jsonl"))).contains("\"kind\":\"text.adopted\"", reference);
  }

  /** Texts adopted at the same moment, beside others that are rejected or refused: the series goes on by one each, none missing, none twice. */
  @Test void finalTextsAreNumberedWithoutGapOrRepeat() throws Exception {
    int many = 8;
    List<String> drafts = new java.util.ArrayList<>();
    for (int i = 0; i < many; i++) {
      drafts.add(table("OPINION"));
    }
    String first = table("OPINION"), taken = table("OPINION"), declaration = table("DECLARATION");
    Hall.done(hall.clerk.post("/api/v1/drafts/" + taken + "/withdraw", Map.of()));
    int before = number(adopt(first));
    List<java.util.concurrent.Future<Http.Answer>> answers = new java.util.ArrayList<>();
    var pool = java.util.concurrent.Executors.newFixedThreadPool(many);
    try {
      for (String draft : drafts) {
        answers.add(pool.submit(() -> decideWhole(draft, true)));
        pool.submit(() -> decideWhole(taken, true));
      }
      List<Integer> numbers = new java.util.ArrayList<>();
      for (var answer : answers) {
        numbers.add(number(Hall.done(answer.get(60, java.util.concurrent.TimeUnit.SECONDS)).object()));
      }
      assertThat(numbers).containsExactlyInAnyOrderElementsOf(java.util.stream.IntStream.rangeClosed(before + 1, before + many).boxed().toList());
    } finally {
      pool.shutdown();
    }
    assertThat(decideWhole(taken, true).code()).isEqualTo("TEXT_DECIDED");
    assertThat((String) adopt(declaration).get("reference")).as("a kind has its own series").startsWith("Déclaration n°\u00a0");
  }

  private static Map<?, ?> adopt(String draft) {
    return Hall.done(decideWhole(draft, true)).object();
  }

  private static Http.Answer decideWhole(String draft, boolean adopted) {
    return hall.chair.post("/api/v1/drafts/" + draft + "/decide", Map.of("adopted", adopted, "how", "à main levée"));
  }

  private static int number(Map<?, ?> draft) {
    return Integer.parseInt(((String) draft.get("reference")).replaceAll(".*\u00a0(\\d+)/.*", "$1"));
  }

  private static String table(String kind) {
    return Hall.made(hall.clerk.post("/api/v1/items/" + hall.item + "/drafts", Map.of("kind", kind, "title", "Texte exemple", "authors", "Commission exemple", "text", TYPED)));
  }

  private static Object status(String draft) {
    return hall.clerk.get("/api/v1/items/" + hall.item + "/drafts").list().stream().filter(d -> d.get("id").equals(draft)).findFirst().orElseThrow().get("status");
  }

  @Test void afterTheDeadlineOnlyTheClerksCompromiseIsTaken() {
    String draft = table(Instant.parse("2026-01-01T00:00:00Z"));
    String path = "/api/v1/drafts/" + draft + "/amendments";
    assertThat(hall.deputies.get(0).post(path, reword("a1.2", "Elle compte six mille hommes.")).code()).isEqualTo("AMENDMENTS_CLOSED");
    assertThat(hall.clerk.post(path, Map.of("changes", List.of(change("Reword", "a1.2", "Elle compte six mille hommes.")), "authors", "Tous", "compromise", true)).status()).isEqualTo(201);
  }

  /** The shape of a real day's list: 160 items, a score of them lapse, 24 are parts of split votes (European Parliament, plenary voting lists). */
  @Test void aListOfOneHundredAndSixtyItemsIsRunWithOneKeyAVote() {
    StringBuilder typed = new StringBuilder();
    for (int article = 1; article <= 116; article++) {
      typed.append("Article ").append(article == 1 ? "premier" : article).append("\nLa mesure ").append(article).append(" vaut cent francs et dure dix jours dans chaque État.\n\n");
    }
    String draft = Hall.made(hall.clerk.post("/api/v1/items/" + hall.item + "/drafts", Map.of("kind", "REGULATION", "title", "Règlement exemple", "authors", "Commission exemple", "text", typed.toString())));
    for (int article = 1; article <= 116; article++) {
      amend(hall.clerk, draft, byClerk(reword("a" + article + ".1", "La mesure " + article + " vaut mille francs et dure vingt jours dans chaque État.")));
    }
    for (int article = 1; article <= 20; article++) {
      amend(hall.clerk, draft, byClerk(reword("a" + article + ".1", "La mesure " + article + " vaut deux mille francs CFA au plus et dure dix jours dans chaque État.")));
    }
    String list = "/api/v1/drafts/" + draft + "/list";
    Hall.done(hall.clerk.post(list, Map.of()));
    // The score that compete go first as the furthest; of 24 others each is split in two.
    for (int amendment = 30; amendment < 54; amendment++) {
      Hall.done(hall.chair.post(list + "/split", Map.of("vote", String.valueOf(amendment), "parts", List.of(List.of(0)))));
    }
    assertThat((List<?>) hall.clerk.get(list).object().get("lines")).hasSize(160);
    assertThat(hall.clerk.post(list + "/step", Map.of()).code()).isEqualTo("LIST_NOT_ENTRUSTED");
    assertThat(hall.clerk.post(list + "/entrust", Map.of("rule", "procedure")).status()).isEqualTo(403);
    Hall.done(hall.chair.post(list + "/entrust", Map.of("rule", "procedure")));

    List<Long> between = new java.util.ArrayList<>();
    Map<?, ?> step = Hall.done(hall.clerk.post(list + "/step", Map.of())).object();
    assertThat(hall.clerk.post(list + "/step", Map.of()).object()).as("the same key pressed twice").isEqualTo(step);
    int votes = 0;
    while (step.get("state").equals("VOTING")) {
      String scrutin = (String) step.get("scrutin");
      // A third are rejected; what competes is adopted where it is the furthest.
      String choice = ++votes % 3 == 0 && !Integer.valueOf(step.get("vote").toString().replaceAll("/.*", "")).equals(117) && votes > 20 ? "CONTRE" : "POUR";
      hall.cast(hall.deputies.get(votes % 6), scrutin, java.util.UUID.randomUUID(), choice);
      long began = System.nanoTime();
      step = Hall.done(hall.clerk.post(list + "/step", Map.of("scrutin", scrutin))).object();
      between.add((System.nanoTime() - began) / 1_000_000);
    }
    assertThat(step.get("state")).isEqualTo("DONE");
    List<?> lines = (List<?>) hall.clerk.get(list).object().get("lines");
    long lapsed = lines.stream().filter(line -> ((Map<?, ?>) line).get("state").equals("LAPSED")).count();
    long parts = lines.stream().filter(line -> ((Map<?, ?>) line).get("vote").toString().contains("/")).count();
    System.out.println("list of " + lines.size() + " items: " + votes + " votes, " + lapsed + " lapsed, " + parts + " in parts; the key answered in a median of "
        + between.stream().sorted().toList().get(between.size() / 2) + " ms, at most " + java.util.Collections.max(between) + " ms");
    assertThat(lapsed).isEqualTo(20);
    assertThat(parts).isEqualTo(48);
    assertThat(votes).isEqualTo(140);
    assertThat(between.stream().sorted().toList().get(between.size() / 2)).as("milliseconds from key to the next vote: the European Parliament's pace").isLessThan(14_000);
    assertThat(lines.toString()).contains("scrutin n°\u00a0", "1 pour, 0 contre, 0 abstention");
    Hall.done(hall.clerk.post(list + "/consolidate", Map.of()));
    String csv = hall.clerk.get(list + ".csv").body();
    assertThat(csv.lines()).hasSize(161);
    assertThat(csv).contains("« cent » devient « ".replace("« ", "«\u202f").replace(" »", "\u202f»")).contains("tombé par la ligne");
    assertThat(hall.clerk.get(list + ".pdf").status()).isEqualTo(200);
  }

  @Test void aTieWaitsForTheChairAndAnAnnulledVoteIsTakenAgain() {
    String draft = table((Instant) null);
    amend(hall.deputies.get(0), draft, reword("a1.2", "Elle compte six mille hommes."));
    String list = "/api/v1/drafts/" + draft + "/list";
    Hall.done(hall.clerk.post(list, Map.of()));
    Hall.done(hall.chair.post(list + "/entrust", Map.of("rule", "voix-preponderante", "seconds", 60)));
    // The rule with a casting vote asks for a quorum.
    Hall.done(hall.clerk.post("/api/v1/sittings/" + hall.sitting + "/presence", Map.of("deputies", hall.clerk.get("/api/v1/deputies").list().stream().map(d -> d.get("id")).toList(), "present", true)));
    String scrutin = (String) Hall.done(hall.clerk.post(list + "/step", Map.of())).object().get("scrutin");
    assertThat(hall.clerk.post(list + "/decide", Map.of("vote", "1", "adopted", true, "how", "à main levée")).code()).isEqualTo("LIST_BY_SCRUTIN");
    hall.cast(hall.deputies.get(0), scrutin, java.util.UUID.randomUUID(), "POUR");
    hall.cast(hall.deputies.get(1), scrutin, java.util.UUID.randomUUID(), "CONTRE");
    assertThat(hall.clerk.post(list + "/step", Map.of("scrutin", scrutin)).object().get("state")).isEqualTo("WAITS_FOR_CHAIR");
    Hall.done(hall.chair.post("/api/v1/scrutins/" + scrutin + "/annul", Map.of("reason", "essai")));
    String again = (String) Hall.done(hall.clerk.post(list + "/step", Map.of())).object().get("scrutin");
    assertThat(again).isNotEqualTo(scrutin);
    hall.cast(hall.deputies.get(0), again, java.util.UUID.randomUUID(), "POUR");
    assertThat(hall.clerk.post(list + "/step", Map.of("scrutin", again)).object().get("state")).isEqualTo("DONE");
    assertThat(hall.clerk.post(list + "/undo", Map.of()).code()).isEqualTo("LIST_UNDO_SCRUTIN");
    assertThat(hall.clerk.get("/api/v1/scrutins/" + again + "/desk").body()).contains("Amendement n°\u00a01 (Député exemple BF-01)");
    Hall.done(hall.chair.post("/api/v1/scrutins/" + again + "/annul", Map.of("reason", "essai")));
    Hall.done(hall.clerk.post(list + "/undo", Map.of()));
    Hall.done(hall.chair.post(list + "/takeback", Map.of()));
    assertThat(hall.clerk.post(list + "/step", Map.of()).code()).isEqualTo("LIST_NOT_ENTRUSTED");
    decide(draft, "1", false);
  }

  private static Map<String, ?> byClerk(Map<String, ?> body) {
    Map<String, Object> more = new java.util.HashMap<>(body);
    more.put("authors", "Commission exemple");
    return more;
  }

  private static String table(Instant until) {
    Map<String, Object> body = new java.util.HashMap<>(Map.of("kind", "RESOLUTION", "title", "Résolution exemple", "authors", "Député exemple BF-01", "text", TYPED));
    body.put("amendmentsUntil", until == null ? null : until.toString());
    Http.Answer answer = hall.clerk.post("/api/v1/items/" + hall.item + "/drafts", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return (String) answer.object().get("id");
  }

  private static Map<?, ?> amend(Http who, String draft, Map<String, ?> body) {
    Http.Answer answer = who.post("/api/v1/drafts/" + draft + "/amendments", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.object();
  }

  private static Map<?, ?> decide(String draft, String vote, boolean adopted) {
    Http.Answer answer = hall.clerk.post("/api/v1/drafts/" + draft + "/list/decide", Map.of("vote", vote, "adopted", adopted, "how", "à main levée"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.object();
  }

  private static Map<String, ?> reword(String paragraph, String words) {
    return Map.of("changes", List.of(change("Reword", paragraph, words)));
  }

  private static Map<String, ?> change(String kind, String paragraph, String words) {
    return Map.of("change", kind, "paragraph", paragraph, "words", List.of(words));
  }

  private static String lines(Map<?, ?> list) {
    return ((List<?>) list.get("lines")).stream().map(each -> {
      Map<?, ?> line = (Map<?, ?>) each;
      return line.get("vote") + " " + line.get("reason") + " " + line.get("state") + (line.get("by") == null ? "" : " by " + line.get("by"))
          + (line.get("state").equals("PENDING") ? " falls " + line.get("falls") : "");
    }).collect(Collectors.joining(", "));
  }
}
