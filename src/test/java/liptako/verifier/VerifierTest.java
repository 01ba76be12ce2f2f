package liptako.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import liptako.journal.Entry;
import liptako.journal.JournalLine;
import liptako.journal.NoteKey;
import liptako.journal.NoteSigner;
import liptako.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {
  private static final String[] PINNED = {"--key", SampleJournal.KEY.key().toString(), "--temoin", SampleJournal.WITNESS.key().toString()};
  @TempDir Path folder;
  private Path zip;

  @BeforeEach void aBundle() {
    zip = folder.resolve("bundle.zip");
    SampleJournal.bundle(zip, 1, 4, 9);
  }

  private record Outcome(int code, String said) {}

  private static Outcome verify(Path path, String... options) {
    var out = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(path.toString());
    int code = Verifier.run(arguments.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8));
    return new Outcome(code, out.toString(StandardCharsets.UTF_8).replace('\u202F', ' '));
  }

  static Map<String, byte[]> unzip(Path zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return files;
  }

  private Path unpacked() throws IOException {
    for (var file : unzip(zip).entrySet()) {
      Path path = folder.resolve("dossier").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return folder.resolve("dossier");
  }

  @Test void aSoundBundleHoldsAndSaysWhatWasLookedAt() {
    Outcome outcome = verify(zip, PINNED);
    assertThat(outcome.said).contains("en chaîne sans trou", "8 scrutins", "verdicts recalculés", "1 texte et 2 rédactions", "1 version dont les chiffres de 8 scrutins", "TOUT EST CONFORME.", "par la clé demandée");
    assertThat(outcome.code).isZero();
  }

  @Test void withoutAKeyItSaysThatTheKeyIsTheBundlesOwn() {
    Outcome outcome = verify(zip);
    assertThat(outcome.code).isZero();
    assertThat(outcome.said).contains("par la clé que donne le dossier lui-même", "(clé que donne le dossier lui-même)");
  }

  @Test void anUnpackedFolderHoldsToo() throws IOException {
    assertThat(verify(unpacked(), PINNED).code).isZero();
  }

  @Test void theSameJournalGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("again.zip");
    SampleJournal.bundle(again, 1, 4, 9);
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(zip));
  }

  @Test void aReceiptIsFoundHoweverItIsTypedAndAnUnknownOneIsNot() {
    JournalLine ballot = unzip(zip).get("journal.jsonl") == null ? null : new String(unzip(zip).get("journal.jsonl"), StandardCharsets.UTF_8).lines()
        .map(JournalLine::parse).filter(line -> line.kind().equals("ballot.cast") && line.isOpen()).findFirst().orElseThrow();
    String code = liptako.journal.ReceiptCode.of(ballot.hash());
    assertThat(verify(zip, "--recu", code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")).said).contains("Reçu " + code, "acte n° " + ballot.number());
    Outcome unknown = verify(zip, "--recu", "ZZZZ-ZZZZ");
    assertThat(unknown.code).isEqualTo(1);
    assertThat(unknown.said).contains("Aucun bulletin ne porte le reçu ZZZZ-ZZZZ");
  }

  @Test void anotherKeyThanTheOneAskedForIsRefused() {
    NoteKey other = NoteSigner.of("liptako.example/journal", NoteKey.Use.NOTE, "x".repeat(32).getBytes(StandardCharsets.US_ASCII)).key();
    assertThat(verify(zip, "--key", other.toString()).code).isEqualTo(1);
    assertThat(verify(zip, "--temoin", NoteSigner.of("temoin.example/ml", NoteKey.Use.COSIGNATURE, new byte[32]).key().toString()).said).contains("n’a pas contresigné");
  }

  @Test void sealedEntriesSayNothingOfAccountsNorOfTheUnpublishedScrutin() {
    String journal = new String(unzip(zip).get("journal.jsonl"), StandardCharsets.UTF_8);
    long sealed = journal.lines().map(JournalLine::parse).filter(line -> !line.isOpen()).peek(line -> assertThat(line.text()).doesNotContain("bf-01", "choice", "salt")).count();
    assertThat(sealed).isGreaterThan(20);
    assertThat(journal.lines().map(JournalLine::parse).filter(line -> line.kind().equals("account.created"))).isNotEmpty().allMatch(line -> !line.isOpen());
  }

  // What somebody who holds the signing key could write: every hash and signature holds, and the judgement must find it.

  private void forged(String expected, BiFunction<Long, Entry, Entry> change) {
    Path forged = folder.resolve("forged.zip");
    String said;
    try {
      SampleJournal.bundle(forged, 1, 4, 9, change);
      said = verify(forged, PINNED).said;
    } catch (Fault e) {
      said = e.getMessage(); // already refused while it was written: the same judgement
    }
    assertThat(said).contains(expected).doesNotContain("TOUT EST CONFORME");
  }

  private static Entry with(Entry e, String name, Object value) {
    Map<String, Object> body = new LinkedHashMap<>(JournalLine.open(e).body());
    body.put(name, value);
    return new Entry(e.number(), e.at(), e.kind(), e.actor(), e.subject(), Json.write(body), e.salt(), e.previous(), e.hash());
  }

  private static BiFunction<Long, Entry, Entry> first(String kind, java.util.function.UnaryOperator<Entry> change) {
    boolean[] done = {false};
    return (number, entry) -> {
      if (!entry.kind().equals(kind) || done[0]) {
        return entry;
      }
      done[0] = true;
      return change.apply(entry);
    };
  }

  @Test void aChangedBallotIsFoundByTheCount() {
    forged("les bulletins donnent", first("ballot.cast", e -> with(e, "choice", JournalLine.open(e).body().get("choice").equals("POUR") ? "CONTRE" : "POUR")));
  }

  @Test void aBallotOfSomebodyElseIsFound() {
    forged("absent de la liste", first("ballot.cast", e -> with(e, "deputy", "00000000-0000-0000-0000-000000000000")));
  }

  @Test void changedFiguresAreFound() {
    forged("les bulletins donnent", first("scrutin.closed", e -> with(e, "pour", 1_000)));
  }

  @Test void figuresOfMinutesThatTheBallotsDoNotGiveAreFound() {
    forged("dont les chiffres ne sont pas ceux que donnent les bulletins", first("minutes.published", e -> {
      List<Object> figures = new java.util.ArrayList<>((List<?>) JournalLine.open(e).body().get("figures"));
      Map<String, Object> one = new LinkedHashMap<>(asMap(figures.get(0)));
      one.put("pour", (Long) one.get("pour") + 1);
      figures.set(0, one);
      return with(e, "figures", figures);
    }));
  }

  @Test void aVerdictThatTheRuleDoesNotGiveIsFound() {
    forged("dit autre chose", first("scrutin.closed", e -> with(e, "verdict", SampleJournal.map("outcome", "ADOPTED", "word", "Adopté"))));
  }

  @Test void aProclamationAgainstTheVerdictIsFound() {
    forged("proclamé", first("scrutin.proclaimed", e -> with(e, "outcome", "DEFERRED")));
  }

  @Test void anOverrideWithoutASecondPersonIsFound() {
    forged("sans seconde personne", first("override.confirmed", e -> with(e, "confirmedBy", "presidence")));
  }

  @Test void aRollThatTheMandatesDoNotGiveIsFound() {
    forged("sans mandat en cours", first("mandate.begun", e -> with(e, "beginsAt", "2028-01-01T00:00:00Z")));
  }

  @Test void presenceOnTheRollComesFromTheAttendance() {
    forged("autre chose que l’accréditation, l’appel et les délégations de vote", first("attendance.left", e -> new Entry(e.number(), e.at(), "attendance.present", e.actor(), e.subject(), e.body(), e.salt(), e.previous(), e.hash())));
  }

  @Test void seatsComeFromTheActsThatSetThem() {
    forged("les sièges des délégations", first("seats.set", e -> with(e, "seats", 77)));
  }

  @Test void aBallotAfterTheCloseIsFound() {
    // The first resumption is turned into another hold: what follows no longer can.
    forged("ne peut pas suivre", first("scrutin.resumed", e -> new Entry(e.number(), e.at(), "scrutin.held", e.actor(), e.subject(), e.body(), e.salt(), e.previous(), e.hash())));
  }

  @Test void aWordingWithoutItsHashIsFound() {
    forged("n’a pas l’empreinte qu’il dit", first("text.amended", e -> with(e, "hash", "0".repeat(64))));
  }

  @Test void aPathThatLeavesOutWhatTheJournalSaysIsFound() {
    forged("d’autres rédactions", publishedAs(path -> {
      path.put("wordings", ((List<?>) path.get("wordings")).subList(0, 1));
      return path;
    }));
  }

  @Test void aVoteOnATextThatItsScrutinDidNotGiveIsFound() {
    forged("une autre issue", publishedAs(path -> {
      Map<String, Object> vote = new LinkedHashMap<>(asMap(((List<?>) path.get("votes")).get(0)));
      vote.put("state", vote.get("state").equals("ADOPTED") ? "REJECTED" : "ADOPTED");
      path.put("votes", List.of(vote));
      return path;
    }));
  }

  /** The published path of the text is another, and its hash is made right again. */
  private static BiFunction<Long, Entry, Entry> publishedAs(java.util.function.UnaryOperator<Map<String, Object>> change) {
    String[] hash = {""};
    return (number, e) -> {
      if (e.kind().equals("text.path")) {
        Map<String, Object> path = change.apply(new LinkedHashMap<>(asMap(JournalLine.open(e).body().get("text"))));
        hash[0] = liptako.journal.Hash.hex(Json.write(path));
        return with(e, "text", path);
      }
      return e.kind().equals("text.published") ? with(e, "sha256", hash[0]) : e;
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object json) {
    return (Map<String, Object>) json;
  }

  // Containers.

  private Path rezipped(Map<String, byte[]> files) throws IOException {
    Path path = folder.resolve("other.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(path))) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
    return path;
  }

  @Test void aPathThatLeavesTheFolderIsRefused() throws IOException {
    Map<String, byte[]> files = unzip(zip);
    files.put("../evil.json", new byte[1]);
    assertThat(verify(rezipped(files)).said).contains("Fichier inattendu");
  }

  @Test void aNameThatStandsTwiceIsRefused() throws IOException {
    Map<String, byte[]> files = unzip(zip);
    files.put("keys.jsoX", files.get("keys.json"));
    Path path = rezipped(files);
    byte[] bytes = Files.readAllBytes(path);
    byte[] name = "keys.jsoX".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i + name.length <= bytes.length; i++) {
      if (java.util.Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
        bytes[i + name.length - 1] = 'n';
      }
    }
    Files.write(path, bytes);
    assertThat(verify(path).said).contains("deux fois");
  }

  @Test void aBombIsStoppedWhereItsKindEnds() throws IOException {
    Path path = folder.resolve("bomb.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(path))) {
      out.putNextEntry(new ZipEntry("manifest.json"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
      out.closeEntry();
    }
    assertThat(Files.size(path)).isLessThan(300_000);
    assertThat(verify(path).said).contains("dépasse la taille permise");
  }

  @Test void aLinkInAFolderIsRefused() throws IOException {
    Path unpacked = unpacked();
    Files.move(unpacked.resolve("keys.json"), folder.resolve("keys.json"));
    Files.createSymbolicLink(unpacked.resolve("keys.json"), folder.resolve("keys.json"));
    assertThat(verify(unpacked).said).contains("n’est pas un fichier ordinaire");
  }

  @Test void aBundleThatShowsNoScrutinIsNotCalledSound() {
    Path none = folder.resolve("none.zip");
    SampleJournal.bundle(none, 1, 4, 0);
    Outcome outcome = verify(none, PINNED);
    assertThat(outcome.code).isEqualTo(1);
    assertThat(outcome.said).contains("rien n’a été vérifié");
  }

  @Test void theSecondCheckStaysShortEnoughToBeRead() throws IOException {
    for (String file : List.of("check.mjs", "votes.mjs")) {
      assertThat(Files.readAllLines(Path.of("docs/verify", file)).size()).as(file).isBetween(50, 199);
    }
  }

  private static Outcome second(Path folder) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("node", "docs/verify/check.mjs", folder.toString(), SampleJournal.KEY.key().toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  /** The format document is enough to write another verifier: this one is in JavaScript and shares nothing with ours. */
  @Test void aSecondVerifierInAnotherLanguageSaysTheSame() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(java.util.Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator)).anyMatch(dir -> Files.isExecutable(Path.of(dir, "node"))), "node is not installed");
    Path unpacked = unpacked();
    Outcome sound = second(unpacked);
    assertThat(sound.said).contains("8 scrutins", "tout est conforme.");
    assertThat(sound.code).isZero();
    Path scrutin = unpacked.resolve("scrutins/00001.json");
    Files.writeString(scrutin, Files.readString(scrutin).replaceFirst("POUR", "CONTRE"));
    assertThat(second(unpacked).code).isEqualTo(1);
    Files.writeString(unpacked.resolve("manifest.json"), Files.readString(unpacked.resolve("manifest.json")).replaceFirst("[0-9a-f]{64}", "0".repeat(64)));
    assertThat(second(unpacked).code).isEqualTo(1);
    assertThat(verify(unpacked).code).isEqualTo(1);
  }

  @Test void anUnderstoodCommandIsNeeded() throws IOException {
    assertThat(verify(folder.resolve("absent.zip")).code).isEqualTo(2);
    assertThat(verify(zip, "--key", "x").code).isEqualTo(2);
    Path empty = Files.createDirectory(folder.resolve("vide"));
    assertThat(verify(empty).code).isEqualTo(1);
  }
}
