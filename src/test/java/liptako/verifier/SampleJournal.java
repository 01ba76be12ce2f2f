package liptako.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import liptako.journal.Checkpoint;
import liptako.journal.Entry;
import liptako.journal.Frontier;
import liptako.journal.Hash;
import liptako.journal.JournalLine;
import liptako.journal.Note;
import liptako.journal.NoteKey;
import liptako.journal.NoteSigner;
import liptako.json.Json;
import liptako.rules.Rule;
import liptako.rules.Tally;
import liptako.rules.Verdict;

/** Makes the journal of a session of any size, as the running system writes it, from a seed; for tests, mutations and the benchmark. */
final class SampleJournal {
  static final NoteSigner KEY = NoteSigner.of("liptako.example/journal", NoteKey.Use.NOTE, new byte[32]);
  static final NoteSigner WITNESS = NoteSigner.of("temoin.example/bf", NoteKey.Use.COSIGNATURE, "b".repeat(32).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  private static final String[] STATES = {"BF", "ML", "NE"};

  private record Voter(String id, String mandate, String code, String name, String state) {}

  private final Random random;
  private final int deputiesPerState;
  private final List<Voter> voters = new ArrayList<>();
  private final Consumer<Entry> to;
  /** What was proclaimed, by scrutin: whether it was adopted. */
  private final Map<String, Boolean> decided = new LinkedHashMap<>();
  private final List<Object> minuted = new ArrayList<>();
  final String session;
  private final String proxy;
  private Voter holder;
  private Instant now = Instant.parse("2027-01-14T08:00:00Z");
  private long number;
  private String head = Entry.ORIGIN;

  private SampleJournal(long seed, int deputiesPerState, Consumer<Entry> to) {
    random = new Random(seed);
    this.deputiesPerState = deputiesPerState;
    this.to = to;
    session = uuid();
    proxy = uuid();
  }

  /** Hands out every entry; answers the id of the session. */
  static String write(long seed, int deputiesPerState, int scrutins, Consumer<Entry> to) {
    var journal = new SampleJournal(seed, deputiesPerState, to);
    journal.all(scrutins);
    return journal.session;
  }

  /** Writes the session's bundle; answers its id. */
  static String bundle(Path file, long seed, int deputiesPerState, int scrutins) {
    return bundle(file, seed, deputiesPerState, scrutins, (number, entry) -> entry);
  }

  /** The same, with entries changed on the way before they are hashed again: what somebody who holds the key could sign. */
  static String bundle(Path file, long seed, int deputiesPerState, int scrutins, BiFunction<Long, Entry, Entry> change) {
    var scope = new Scope[1];
    String id = write(seed, deputiesPerState, 0, e -> { });
    scope[0] = new Scope(id);
    write(seed, deputiesPerState, scrutins, e -> scope[0].learn(e.kind(), e.subject(), JournalLine.open(e).body()));
    var tree = new Frontier();
    try (var out = Files.newOutputStream(file)) {
      var writer = new BundleWriter(out, id);
      String[] previous = {Entry.ORIGIN};
      write(seed, deputiesPerState, scrutins, original -> {
        Entry wanted = change.apply(original.number(), original);
        Entry e = Entry.after(original.number() - 1, previous[0], wanted.at(), wanted.kind(), wanted.actor(), wanted.subject(), JournalLine.open(wanted).body(), wanted.salt());
        previous[0] = e.hash();
        tree.append(e.hash());
        try {
          writer.line(scope[0].opens(e.kind(), e.subject()) ? JournalLine.open(e) : JournalLine.sealed(e));
        } catch (IOException x) {
          throw new UncheckedIOException(x);
        }
      });
      String text = Checkpoint.of(KEY.key().name(), tree).text();
      writer.finish(new Note(text, List.of(KEY.sign(text, 0), WITNESS.sign(text, 1_800_000_000L))), KEY.key(), List.of(WITNESS.key()), box -> new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return id;
  }

  private void all(int scrutins) {
    add("journal.key", null, "système", map("key", KEY.key().toString(), "rotation", null));
    for (String state : STATES) {
      add("state.added", state, map("code", state, "name", "État " + state));
      add("seats.set", state, map("state", state, "seats", deputiesPerState + 1, "from", "2026-01-01", "sample", true));
    }
    for (String state : STATES) {
      for (int i = 1; i <= deputiesPerState; i++) {
        var voter = new Voter(uuid(), uuid(), state + "-" + String.format("%02d", i), "Député " + state + " " + i, state);
        voters.add(voter);
        add("deputy.accredited", voter.id, map("code", voter.code, "name", voter.name, "state", state, "organ", "ALT", "nationalTitle", "Député"));
        add("mandate.begun", voter.mandate, map("deputy", voter.id, "beginsAt", "2026-01-01T00:00:00Z", "endsAt", null, "actNumber", null, "actDate", null));
        add("account.created", uuid(), map("name", voter.code.toLowerCase(java.util.Locale.ROOT), "role", "DEPUTY"));
      }
    }
    Map<String, Object> facts = map("body", "PARLEMENTS", "number", 1, "title", "Première session (exemple)", "place", "Bamako", "zone", "Africa/Bamako", "beginsOn", "2027-01-14", "endsOn", "2027-01-20");
    add("session.prepared", session, facts);
    add("session.convened", session, facts);
    add("session.published", session, facts);
    String sitting = uuid();
    add("sitting.planned", sitting, map("session", session, "number", 1, "at", "2027-01-14T09:00:00Z"));
    add("sitting.opened", sitting, map("session", session, "number", 1));
    int absent = random.nextInt(voters.size());
    for (int i = 0; i < voters.size(); i++) {
      add("attendance.present", voters.get(i).id, map("sitting", sitting, "code", voters.get(i).code));
    }
    add("attendance.left", voters.get(absent).id, map("sitting", sitting, "code", voters.get(absent).code));
    Voter giver = voters.get(absent);
    holder = voters.stream().filter(v -> v != giver && v.state.equals(giver.state)).findFirst().orElse(null);
    if (holder != null) {
      add("proxy.notified", proxy, "greffe", map("giver", giver.id, "holder", holder.id, "beginsAt", now.toString(), "endsAt", now.plusSeconds(864_000).toString()));
      add("proxy.motive", proxy, "greffe", map("motive", "MISSION", "note", ""));
    }
    String annulled = null;
    for (int i = 1; i <= scrutins; i++) {
      annulled = scrutin(sitting, i, absent, annulled, scrutins);
    }
    text(scrutins);
    add("sitting.closed", sitting, map("session", session, "number", 1));
    add("minutes.published", sitting, map("version", 1, "sha256", Hash.hex("procès-verbal"), "figures", minuted));
  }

  /** A text in two wordings, one amendment of which was put to the vote by the first scrutin that was proclaimed, and its publication. */
  private void text(int scrutins) {
    if (scrutins == 0) {
      return;
    }
    String id = uuid();
    List<Object> first = List.of(map("heading", "", "id", "a1", "paragraphs", List.of(map("id", "a1.1", "words", "La force est créée."))));
    List<Object> second = List.of(map("heading", "", "id", "a1", "paragraphs", List.of(map("id", "a1.1", "words", "La force unifiée est créée."))));
    String one = Hash.hex(Json.write(first));
    String two = Hash.hex(Json.write(second));
    add("text.tabled", id, map("item", uuid(), "kind", "RESOLUTION", "title", "Résolution exemple", "authors", "Commission exemple", "hash", one, "text", first));
    add("list.proposed", id, map("order", List.of()));
    add("text.amended", id, map("number", 2, "hash", two, "text", second));
    Map<String, Object> vote = map("name", "1", "amendments", List.of(1), "reason", "PLACE", "state", decided.values().iterator().next() ? "ADOPTED" : "REJECTED", "by", null, "how", "scrutin",
        "scrutin", decided.keySet().iterator().next());
    Map<String, Object> path = map("id", id, "title", "Résolution exemple", "wordings", List.of(map("number", 1, "hash", one, "articles", first), map("number", 2, "hash", two, "articles", second)),
        "votes", List.of(vote));
    add("text.path", id, map("text", path));
    add("text.published", id, map("session", session, "number", 1, "version", 1, "sha256", Hash.hex(Json.write(path))));
  }

  /** Answers the id of the scrutin when it was annulled, so that the next one takes it again. */
  private String scrutin(String sitting, int number, int absent, String repeats, int scrutins) {
    String id = uuid();
    Rule rule = Rule.parse(rule(number % 3 == 0 ? "double-majorite" : "majorite-simple"));
    List<Object> roll = new ArrayList<>();
    for (int i = 0; i < voters.size(); i++) {
      Voter v = voters.get(i);
      Map<String, Object> member = map("deputy", v.id, "code", v.code, "name", v.name, "state", v.state, "mandate", v.mandate, "present", i != absent);
      if (i == absent && holder != null) {
        member.put("proxy", map("id", proxy, "holder", holder.id, "refused", null));
      }
      roll.add(member);
    }
    List<Object> delegations = new ArrayList<>();
    for (String state : STATES) {
      delegations.add(map("code", state, "name", "État " + state, "seats", deputiesPerState + 1));
    }
    now = now.plusSeconds(60);
    add("scrutin.opened", id, map("number", number, "session", session, "openedAt", now.toString(), "item", uuid(), "sitting", sitting, "question", "Adopter l’article " + number + " ?",
        "meaning", "« Pour » adopte l’article.", "rule", Json.parse(rule.json()), "repeats", repeats, "delegations", delegations, "roll", roll));
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (String state : STATES) {
      counts.put(state, new int[3]);
    }
    for (int i = 0; i < voters.size(); i++) {
      if (i == absent && holder == null) {
        continue;
      }
      Voter v = voters.get(i);
      Voter caster = i == absent ? holder : v;
      String first = uuid();
      int choice = ballot(id, v, caster, first, null);
      if (rule.revotable() && random.nextInt(20) == 0) {
        choice = ballot(id, v, caster, uuid(), first);
      }
      counts.get(v.state)[choice]++;
    }
    if (number % 5 == 1) {
      add("scrutin.held", id, map("number", number));
      add("ballot.refused", id, voters.get(0).code.toLowerCase(java.util.Locale.ROOT), map("ballot", uuid(), "deputy", voters.get(0).id, "choice", "POUR", "reason", "SCRUTIN_HELD"));
      add("scrutin.resumed", id, map("number", number));
    }
    List<Tally.Delegation> figures = new ArrayList<>();
    for (String state : STATES) {
      int[] c = counts.get(state);
      int present = deputiesPerState - (voters.get(absent).state.equals(state) ? 1 : 0);
      figures.add(Tally.Delegation.of(state, "État " + state, deputiesPerState + 1, deputiesPerState, present, c[0], c[1], c[2]).withRepresented(holder != null && voters.get(absent).state.equals(state) ? 1 : 0));
    }
    Tally tally = Tally.of(figures);
    Verdict verdict = rule.decide(tally);
    add("scrutin.closed", id, map("number", number, "pour", tally.pour(), "contre", tally.contre(), "abstention", tally.abstention(), "verdict", verdict.toMap()));
    boolean annul = number % 7 == 2;
    Object outcome = null;
    if (annul || verdict.outcome() == Verdict.Outcome.TIED) {
      add("scrutin.annulled", id, map("number", number, "reason", "Panne de la salle"));
    } else {
      Map<String, Object> override = null;
      if (number % 4 == 0) {
        String other = verdict.outcome() == Verdict.Outcome.ADOPTED ? "REJECTED" : "ADOPTED";
        add("override.asked", id, map("outcome", other, "reason", "Erreur manifeste", "by", "presidence", "confirmedBy", null));
        override = map("outcome", other, "reason", "Erreur manifeste", "by", "presidence", "confirmedBy", "greffe");
        add("override.confirmed", id, "greffe", override);
      }
      outcome = override == null ? verdict.outcome().name() : override.get("outcome");
      decided.put(id, outcome.equals("ADOPTED"));
      add("scrutin.proclaimed", id, map("number", number, "outcome", outcome, "override", override));
    }
    if (number != scrutins || scrutins == 1) {
      minuted.add(map("number", number, "outcome", outcome, "pour", tally.pour(), "contre", tally.contre(), "abstention", tally.abstention()));
      add("scrutin.published", id, map("number", number, "session", session));
      if (!annul && verdict.outcome() != Verdict.Outcome.TIED && number % 2 == 1) {
        add("correction.declared", id, "greffe", map("deputy", voters.get(1).id, "choice", "CONTRE", "note", "Erreur de manipulation"));
      }
    }
    return annul ? id : null;
  }

  private int ballot(String scrutin, Voter voter, Voter caster, String ballot, String supersedes) {
    int choice = Math.min(2, random.nextInt(10) / 4);
    Map<String, Object> body = map("ballot", ballot, "deputy", voter.id, "choice", new String[] {"POUR", "CONTRE", "ABSTENTION"}[choice], "supersedes", supersedes);
    if (caster != voter) {
      body.put("by", caster.id);
    }
    add("ballot.cast", scrutin, caster.code.toLowerCase(java.util.Locale.ROOT), body);
    return choice;
  }

  private void add(String kind, String subject, Map<String, Object> body) {
    add(kind, subject, "presidence", body);
  }

  private void add(String kind, String subject, String actor, Map<String, Object> body) {
    now = now.plusNanos(1_000L * (1 + random.nextInt(50_000)));
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    Entry entry = Entry.after(number, head, now, kind, actor, subject, body, java.util.HexFormat.of().formatHex(salt));
    number = entry.number();
    head = entry.hash();
    to.accept(entry);
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private static String rule(String name) {
    try {
      return Files.readString(Path.of("config/rules/" + name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** {@code SampleJournal FILE DEPUTIES-PER-STATE SCRUTINS}: writes a bundle for the benchmark. */
  public static void main(String[] arguments) {
    bundle(Path.of(arguments[0]), 7, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    System.out.println(KEY.key());
  }
}
