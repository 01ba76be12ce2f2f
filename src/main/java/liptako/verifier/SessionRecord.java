package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import liptako.journal.JournalLine;
import liptako.json.Json;
import liptako.rules.Rule;

/** A session as its journal tells it: takes the lines of a bundle in order, judges each, and gives the files that they make. */
public final class SessionRecord {
  private final String session;
  private final Scope scope;
  private final Electorate electorate = new Electorate();
  private final Map<String, Map<String, Object>> sittings = new LinkedHashMap<>();
  private final Map<String, ElectionRecord> elections = new LinkedHashMap<>();
  private final Map<String, ScrutinRecord> scrutins = new LinkedHashMap<>();
  private final Set<Integer> numbers = new HashSet<>();
  private final Map<String, TextRecord> texts = new LinkedHashMap<>();
  private final Map<String, SecretRecord> secrets = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new HashMap<>();
  private final QuorumRequests quorums = new QuorumRequests();
  private final Map<String, Object> about = new LinkedHashMap<>();
  private final int[] minuted = new int[2];

  public SessionRecord(String session) {
    this.session = session;
    this.scope = new Scope(session);
  }

  public void take(JournalLine line) {
    scope.note(line);
    if (!line.isOpen()) {
      if (line.kind().equals("scrutin.opened")) {
        quorums.sealedVote();
      }
      return;
    }
    if (electorate.take(line) || line.subject() == null) {
      return;
    }
    if (line.subject().equals(session)) {
      session(line);
    } else if (line.kind().startsWith("quorum.")) {
      quorums.take(line);
    } else if (line.kind().equals("minutes.published")) {
      minutes(line);
    } else if (line.kind().startsWith("sitting.")) {
      quorums.take(line);
      sitting(line);
    } else if (line.kind().equals("scrutin.opened")) {
      opened(line);
    } else if (line.kind().equals("election.prepared")) {
      prepared(line);
    } else if (line.kind().equals("secret.prepared")) {
      secret(line);
    } else if (line.kind().startsWith("text.") && (!line.kind().equals("text.published") || session.equals(line.body().get("session")))) {
      texts.computeIfAbsent(line.subject(), TextRecord::new).take(line, electorate);
    } else {
      chapter(line.subject()).ifPresent(chapter -> chapter.take(line, electorate));
    }
  }

  private Optional<Chapter> chapter(String subject) {
    return Stream.<Chapter>of(scrutins.get(subject), elections.get(subject), secrets.get(subject), texts.get(subject)).filter(Objects::nonNull).findFirst();
  }

  private Stream<Chapter> chapters() {
    return Stream.of(scrutins, elections, secrets, texts).flatMap(all -> all.values().stream());
  }

  private void session(JournalLine line) {
    String at = line.at().toString();
    switch (line.kind()) {
      case "session.prepared", "session.changed" -> about.putAll(line.body());
      case "session.convened" -> about.put("convenedAt", at);
      case "session.published" -> about.put("publishedAt", at);
      case "session.closed" -> about.put("closedAt", at);
      default -> { } // agenda and the like: nothing to recompute
    }
  }

  private void sitting(JournalLine line) {
    var body = new Body(line);
    if (!session.equals(line.body().get("session"))) {
      return;
    }
    Map<String, Object> sitting = sittings.computeIfAbsent(line.subject(), id -> {
      Map<String, Object> fresh = new LinkedHashMap<>();
      fresh.put("id", id);
      fresh.put("number", body.number("number"));
      return fresh;
    });
    switch (line.kind()) {
      case "sitting.planned" -> sitting.put("plannedAt", body.text("at"));
      case "sitting.opened" -> sitting.put("openedAt", line.at().toString());
      case "sitting.closed" -> sitting.put("closedAt", line.at().toString());
      default -> { }
    }
  }

  /** The figures of published minutes are those that the ballots give; acts from before they were noted have none. */
  private void minutes(JournalLine line) {
    if (!sittings.containsKey(line.subject()) || !line.body().containsKey("figures")) {
      return;
    }
    List<Map<String, Object>> given = scrutinsByNumber().values().stream().filter(s -> s.sitting.equals(line.subject())).map(ScrutinRecord::minuted).toList();
    require(Json.write(given).equals(Json.write(line.body().get("figures"))), "L’acte n° %d publie un procès-verbal dont les chiffres ne sont pas ceux que donnent les bulletins.", line.number());
    minuted[0]++;
    minuted[1] += given.size();
  }

  private void opened(JournalLine line) {
    if (!session.equals(line.body().get("session"))) {
      return; // the scope will say that it should not be open
    }
    var scrutin = new ScrutinRecord(line, rules);
    require(sittings.containsKey(scrutin.sitting), "L’acte n° %d ouvre un scrutin dans une séance inconnue.", line.number());
    require(numbers.add(scrutin.number) && scrutins.put(scrutin.id, scrutin) == null, "Le scrutin n° %d est ouvert deux fois.", scrutin.number);
    quorums.vote(scrutin.number, scrutin.sitting, scrutin.item(), scrutin.quorumCall);
    ScrutinRecord repeated = scrutin.repeats() == null ? null : scrutins.get(scrutin.repeats());
    require(repeated == null || repeated.annulled(), "Le scrutin n° %d en recommence un qui n’est pas annulé.", scrutin.number);
    scrutin.checkElectorate(electorate.members(scrutin.sitting, scrutin.openedAt, scrutin.rule), electorate.seats(scrutin.openedAt.atZone(zone()).toLocalDate()), electorate::stateName);
  }

  private void prepared(JournalLine line) {
    if (!session.equals(line.body().get("session"))) {
      return; // the scope will say that it should not be open
    }
    var election = new ElectionRecord(line, secrets);
    require(sittings.containsKey(election.sitting), "L’acte n° %d prépare une élection dans une séance inconnue.", line.number());
    require(elections.values().stream().noneMatch(e -> e.number == election.number) && elections.put(election.id, election) == null, "L’élection n° %d est préparée deux fois.", election.number);
  }

  private void secret(JournalLine line) {
    if (!session.equals(line.body().get("session"))) {
      return; // the scope will say that it should not be open
    }
    var secret = new SecretRecord(line);
    require(sittings.containsKey(secret.sitting), "L’acte n° %d prépare un vote secret dans une séance inconnue.", line.number());
    require(secrets.values().stream().noneMatch(s -> s.number == secret.number) && secrets.put(secret.id, secret) == null, "Le vote secret n° %d est préparé deux fois.", secret.number);
  }

  private ZoneId zone() {
    try {
      return ZoneId.of((String) about.get("zone"));
    } catch (DateTimeException | ClassCastException | NullPointerException e) {
      throw new Fault("La session n’a pas de fuseau horaire lisible.");
    }
  }

  /** Judges the whole once the last line was taken. */
  public void finish() {
    scope.judge();
    require(about.containsKey("publishedAt"), "La session %s n’est pas publiée par ce journal.", session);
    chapters().forEach(Chapter::requirePublished);
    require(texts.values().stream().map(TextRecord::number).distinct().count() == texts.size(), "Deux textes publiés portent un même numéro.");
    texts.values().forEach(text -> text.decided().forEach((id, adopted) -> {
      ScrutinRecord scrutin = scrutins.get(id);
      require(scrutin == null || scrutin.annulled() || scrutin.adopted() == adopted, "Le texte n° %d dit du scrutin n° %d une autre issue que celle qui fut proclamée.", text.number(),
          scrutin == null ? 0 : scrutin.number);
    }));
  }

  /** Each file made from the journal, by name: canonical JSON with a newline at its end, written when it is asked for. */
  SortedMap<String, Supplier<String>> files() {
    Map<String, Object> whole = new LinkedHashMap<>(about);
    whole.put("id", session);
    whole.put("sittings", new ArrayList<>(sittings.values()));
    SortedMap<String, Supplier<String>> files = new TreeMap<>();
    files.put("mandates.json", () -> Json.write(electorate.toMap()) + "\n");
    chapters().forEach(chapter -> files.put(chapter.file(), () -> Json.write(chapter.toMap()) + "\n"));
    files.put("session.json", () -> Json.write(whole) + "\n");
    return files;
  }

  /** The archives of the boxes of secret votes, by file name: where the bytes come from is not the journal, but what they must be is. */
  SortedMap<String, SecretBoxRecord> archives() {
    SortedMap<String, SecretBoxRecord> archives = new TreeMap<>();
    secrets.values().forEach(s -> s.archives().forEach(box -> archives.put(String.format("secret/%05d-%d.bel", s.number, box.position()), box)));
    return archives;
  }

  /** The published secret votes, as their files tell them, by id. */
  public Map<String, Map<String, Object>> secrets() {
    Map<String, Map<String, Object>> all = new HashMap<>();
    secrets.forEach((id, secret) -> all.put(id, secret.toMap()));
    return all;
  }

  /** Whether anything was published that can be judged. */
  boolean isEmpty() {
    return scrutins.isEmpty() && secrets.isEmpty();
  }

  SortedMap<Integer, ScrutinRecord> scrutinsByNumber() {
    SortedMap<Integer, ScrutinRecord> sorted = new TreeMap<>();
    scrutins.values().forEach(s -> sorted.put(s.number, s));
    return sorted;
  }

  /** The published scrutins, as their files tell them, by id. */
  public Map<String, Map<String, Object>> scrutins() {
    Map<String, Map<String, Object>> all = new HashMap<>();
    scrutins.forEach((id, scrutin) -> all.put(id, scrutin.toMap()));
    return all;
  }

  /** The published elections, as their files tell them, by id. */
  public Map<String, Map<String, Object>> elections() {
    Map<String, Map<String, Object>> all = new HashMap<>();
    elections.forEach((id, election) -> all.put(id, election.toMap()));
    return all;
  }

  /** The published texts, as their files tell them, by id. */
  public Map<String, Map<String, Object>> texts() {
    Map<String, Map<String, Object>> all = new HashMap<>();
    texts.forEach((id, text) -> all.put(id, text.toMap()));
    return all;
  }

  /** Published texts, and wordings of all of them. */
  int[] wordings() {
    return new int[] {texts.size(), texts.values().stream().mapToInt(TextRecord::wordingCount).sum()};
  }

  /** Versions of minutes whose figures were recomputed, and the scrutins they tell of. */
  int[] minuted() {
    return minuted.clone();
  }

  /** Rounds of all elections, and those of them whose figures are held back. */
  long[] rounds() {
    return new long[] {elections.values().stream().mapToLong(ElectionRecord::roundCount).sum(), elections.values().stream().mapToLong(ElectionRecord::withheld).sum()};
  }

  /** Numbers between the published scrutins that are not published. */
  List<Integer> missingNumbers() {
    SortedMap<Integer, ScrutinRecord> sorted = scrutinsByNumber();
    List<Integer> missing = new ArrayList<>();
    for (int number = 1; !sorted.isEmpty() && number < sorted.lastKey() && missing.size() < 1_000; number++) {
      if (!sorted.containsKey(number)) {
        missing.add(number);
      }
    }
    return missing;
  }

  int mandateCount() {
    return electorate.mandateCount();
  }

  String title() {
    return String.valueOf(about.get("title"));
  }
}
