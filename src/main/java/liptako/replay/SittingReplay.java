package liptako.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds a recorded sitting again: {@code java -cp target/classes liptako.replay.SittingReplay ADDRESS FILE.ndjson [options]}.
 *
 * <p>It accredits the members, notifies the delegations of vote, opens each vote with the rule of its family, casts every ballot as recorded (those
 * cast on somebody's behalf from the holder's terminal), closes, proclaims, publishes and declares as many mises au point as the record counts (it
 * does not say whose), and compares tally, votes required, outcome, each member's published position and who cast it with the record. Who is recorded as present without voting (N) is marked present and casts nothing; who is not recorded in a vote is absent from
 * it. Closes with {@code N votes, N agree, N differ}; exit code 0 only without difference, 1 with differences, 2 when it could not go on.
 *
 * <p>It needs the three staff accounts (those of the sample by default) and that no sitting is open.
 */
public final class SittingReplay {
  /** More than a hall's terminals ever send in one instant over one proxy, few enough for a small machine. */
  private static final int CONNECTIONS = 16;
  private static final String USAGE = "usage: java -cp target/classes liptako.replay.SittingReplay ADDRESS FILE.ndjson "
      + "[--administrator NAME:PASSWORD] [--clerk NAME:PASSWORD] [--chair NAME:PASSWORD] [--rule FAMILY=FILE ...]";
  private final PrintStream out;
  private final String base;
  private final Map<String, String> staff = new HashMap<>(Map.of("--administrator", "admin:exemple-admin", "--clerk", "greffe:exemple-greffe",
      "--chair", "presidence:exemple-presidence"));
  private final Map<String, Path> ruleFiles = new HashMap<>();
  private final Map<String, String> rules = new HashMap<>();
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
  private Desk administrator;
  private Desk clerk;
  private Desk chair;
  private House house;
  private Mandataries mandataries;
  private String sitting;
  private Set<String> present = Set.of();

  private SittingReplay(String base, PrintStream out) {
    this.base = base.replaceFirst("/+$", "");
    this.out = out;
  }

  public static void main(String[] args) {
    System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
  }

  /** The whole command; returns its exit code. */
  public static int run(String[] args, PrintStream out) {
    if (args.length < 2 || args.length % 2 != 0 || !args[0].matches("https?://.+")) {
      out.println(USAGE);
      return 2;
    }
    try {
      var replay = new SittingReplay(args[0], out);
      for (int i = 2; i < args.length; i += 2) {
        replay.option(args[i], args[i + 1]);
      }
      return replay.replay(Path.of(args[1]));
    } catch (IOException e) {
      out.println("fichier illisible : " + e.getMessage());
      return 2;
    } catch (ReplayException | IllegalArgumentException e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  private void option(String name, String value) {
    if (staff.containsKey(name) && value.indexOf(':') > 0) {
      staff.put(name, value);
    } else if (name.equals("--rule") && value.indexOf('=') > 0) {
      ruleFiles.put(value.substring(0, value.indexOf('=')), Path.of(value.substring(value.indexOf('=') + 1)));
    } else {
      throw new ReplayException(name + " " + value + " : option inconnue\n" + USAGE);
    }
  }

  private int replay(Path file) throws IOException {
    List<RecordedVote> votes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        votes.add(RecordedVote.parse(line));
      }
    }
    if (votes.isEmpty()) {
      throw new ReplayException(file + " : aucun vote");
    }
    long began = System.nanoTime();
    try (var crowd = new Crowd(CONNECTIONS)) {
      prepare(votes, crowd);
      out.printf(Locale.ROOT, "prêt en %.1f s : %d membres accrédités et connectés%n", seconds(began), members(votes).size());
      int differ = 0;
      long ballots = 0;
      long casting = 0;
      long proxies = 0;
      try {
        for (RecordedVote vote : votes) {
          var result = hold(vote, crowd);
          casting += result.casting;
          ballots += result.ballots;
          proxies += result.proxies;
          differ += result.differences.isEmpty() ? 0 : 1;
          out.println(vote.id() + " : " + vote.pour() + " pour, " + vote.contre() + " contre, " + vote.abstention() + " abstentions, " + vote.expected()
              + (result.differences.isEmpty() ? " : identique" : " : DIFFÈRE, " + String.join(" ; ", result.differences)));
        }
      } finally {
        end();
      }
      out.printf(Locale.ROOT, "%d votes par délégation, %d mises au point%n", proxies, votes.stream().mapToLong(RecordedVote::corrections).sum());
      out.printf(Locale.ROOT, "%d bulletins en %.1f s, soit %.0f par seconde ; le tout en %.1f s%n", ballots, casting / 1e9, ballots / (casting / 1e9), seconds(began));
      out.println(votes.size() + " votes, " + (votes.size() - differ) + " agree, " + differ + " differ");
      return differ == 0 ? 0 : 1;
    }
  }

  private void prepare(List<RecordedVote> votes, Crowd crowd) throws IOException {
    administrator = staff("--administrator");
    clerk = staff("--clerk");
    chair = staff("--chair");
    for (RecordedVote vote : votes) {
      if (!rules.containsKey(vote.rule())) {
        rules.put(vote.rule(), administrator.put("/rules", rule(vote.rule())).require("règle " + vote.rule()).text("name"));
      }
    }
    house = new House(administrator, clerk, crowd);
    house.accredit(members(votes), votes.stream().filter(v -> v.seats() != null).mapToLong(RecordedVote::seats).max().orElse(0));
    house.signIn(client, base, members(votes));
    mandataries = new Mandataries(clerk, house);
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    String session = clerk.post("/sessions", Map.of("body", "PARLEMENTS", "title", "Séance rejouée du " + votes.get(0).date(), "place", "Ouagadougou",
        "zone", "Africa/Ouagadougou", "beginsOn", today, "endsOn", today)).require("session").text("id");
    clerk.post("/sessions/" + session + "/convene").require("convocation");
    sitting = clerk.post("/sessions/" + session + "/sittings", Map.of("at", today + "T09:00")).require("séance").text("id");
    String item = clerk.post("/sessions/" + session + "/items", Map.of("title", "Scrutins publics du " + votes.get(0).date(), "topic", "AUTRES", "sitting", sitting))
        .require("point").text("id");
    var asked = (Map<?, ?>) clerk.post("/sessions/" + session + "/agenda", Map.of()).require("ordre du jour").object().get("release");
    chair.post("/papers/releases/" + asked.get("id") + "/confirm", Map.of()).require("publication de l’ordre du jour");
    chair.post("/sittings/" + sitting + "/open").require("ouverture de la séance");
    chair.post("/sittings/" + sitting + "/items/" + item + "/call").require("appel du point");
  }

  /** What a vote gave. */
  private record Result(long ballots, long proxies, long casting, List<String> differences) {}

  private Result hold(RecordedVote vote, Crowd crowd) {
    markPresence(vote.positions().keySet().stream().filter(m -> !vote.byProxy(m)).collect(java.util.stream.Collectors.toSet()));
    Map<String, String> holders = mandataries.ready(vote);
    String title = vote.title().length() > 500 ? vote.title().substring(0, 500) : vote.title();
    String scrutin = chair.post("/sittings/" + sitting + "/scrutins", Map.of("question", title, "meaning", "Pour : adopter " + title, "rule", rules.get(vote.rule())))
        .require("ouverture de " + vote.id()).text("id");
    List<String> voters = vote.positions().keySet().stream().filter(m -> vote.choice(m) != null).toList();
    Map<String, String> receipts = new ConcurrentHashMap<>();
    long began = System.nanoTime();
    crowd.each(voters, member -> receipts.put(member, cast(vote, scrutin, member, holders.get(member))));
    long casting = System.nanoTime() - began;
    chair.post("/scrutins/" + scrutin + "/close").require("clôture de " + vote.id());
    Map<String, Object> closed = chair.get("/scrutins/" + scrutin + "/desk").require("lecture de " + vote.id()).object();
    String outcome = (String) map(closed, "verdict").get("outcome");
    chair.post("/scrutins/" + scrutin + "/proclaim", Map.of("outcome", outcome)).require("proclamation de " + vote.id());
    chair.post("/scrutins/" + scrutin + "/publish").require("publication de " + vote.id());
    clerk.post("/scrutins/" + scrutin + "/publish/confirm").require("confirmation de la publication de " + vote.id());
    correct(vote, scrutin, voters);
    Map<String, Object> published = clerk.get("/scrutins/" + scrutin).require("lecture de " + vote.id()).object();
    return new Result(voters.size(), holders.size(), casting, Comparison.differences(vote, published, house, receipts, holders));
  }

  /** The receipt of a member's ballot, cast at the own terminal or at that of the holder of the delegation. */
  private String cast(RecordedVote vote, String scrutin, String member, String holder) {
    Map<String, String> ballot = new HashMap<>(Map.of("id", UUID.randomUUID().toString(), "choice", vote.choice(member)));
    if (holder != null) {
      ballot.put("giver", house.id(member));
    }
    return house.desk(holder == null ? member : holder).post("/scrutins/" + scrutin + "/ballots", ballot).require("bulletin de " + member).text("receipt");
  }

  /** The record counts the mises au point without saying whose they were: the first voters declare the contrary of what they cast. */
  private void correct(RecordedVote vote, String scrutin, List<String> voters) {
    for (String member : voters.subList(0, (int) Math.min(voters.size(), vote.corrections()))) {
      clerk.post("/scrutins/" + scrutin + "/corrections", Map.of("deputy", house.id(member), "choice", "POUR".equals(vote.choice(member)) ? "CONTRE" : "POUR",
          "note", "Le compte rendu ne nomme pas l’auteur de cette mise au point.")).require("mise au point de " + vote.id());
    }
  }

  /** Only who comes or goes between two votes is marked. */
  private void markPresence(Set<String> wanted) {
    Set<String> coming = new HashSet<>(wanted);
    coming.removeAll(present);
    Set<String> going = new HashSet<>(present);
    going.removeAll(wanted);
    mark(coming, true);
    mark(going, false);
    present = Set.copyOf(wanted);
  }

  private void mark(Set<String> members, boolean here) {
    if (!members.isEmpty()) {
      clerk.post("/sittings/" + sitting + "/presence", Map.of("deputies", members.stream().map(house::id).toList(), "present", here)).require("présence");
    }
  }

  /** Leaves the hall free, also after a replay that stopped half way. */
  private void end() {
    mandataries.end();
    clerk.get("/sittings/" + sitting + "/scrutins").list().stream().filter(s -> Set.of("OPEN", "HELD", "CLOSED").contains((String) s.get("status")))
        .forEach(s -> chair.post("/scrutins/" + s.get("id") + "/annul", Map.of("reason", "La reprise de la séance a été interrompue.")));
    chair.post("/sittings/" + sitting + "/close").require("levée de la séance");
  }

  private Desk staff(String option) {
    String[] parts = staff.get(option).split(":", 2);
    return Desk.signIn(client, base, parts[0], parts[1]);
  }

  /** The rule file of a family: given on the command line, or the preset that comes with the application. */
  private String rule(String family) throws IOException {
    if (ruleFiles.containsKey(family)) {
      return Files.readString(ruleFiles.get(family));
    }
    String name = family.equals("expressed") ? "expressed-abs" : family.replace(':', '-').replace('/', '-');
    try (var in = name.matches("[a-z0-9-]+") ? SittingReplay.class.getResourceAsStream("/config/rules/replay/" + name + ".json") : null) {
      if (in == null) {
        throw new ReplayException("aucune règle pour « " + family + " » : ajoutez --rule " + family + "=FICHIER");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Set<String> members(List<RecordedVote> votes) {
    Set<String> members = new LinkedHashSet<>();
    votes.forEach(v -> members.addAll(v.positions().keySet()));
    return members;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> object, String field) {
    return (Map<String, Object>) object.get(field);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
