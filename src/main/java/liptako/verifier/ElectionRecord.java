package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liptako.journal.JournalLine;
import liptako.json.Json;
import liptako.rules.ElectionVerdict;
import liptako.rules.MissingFigureException;
import liptako.rules.Round;
import liptako.rules.Rule;
import liptako.rules.RuleException;

/** One election from its preparation on: who could stand and vote, who took part, and what the frozen rule gives for the figures. */
final class ElectionRecord implements Chapter {
  private static final Set<String> PAPERS = Set.of("ballots", "blanc", "nul", "contre");

  private record Candidacy(String id, String deputy, String name, String bornOn) {}

  private static final class Held {
    int number;
    int places;
    int seats;
    int inOffice;
    Instant openedAt;
    Instant closedAt;
    List<String> standing;
    final Set<String> electors = new LinkedHashSet<>();
    final Set<String> signed = new LinkedHashSet<>();
    Map<String, Integer> figures;
    boolean counted;
    boolean onTerminals;
    String secretVote;
    List<?> by;
    Map<?, ?> sheet;
    List<String> lots = List.of();
    ElectionVerdict verdict;
  }

  final String id;
  final int number;
  final String sitting;
  private final Map<String, Object> said = new LinkedHashMap<>();
  private final Map<String, SecretRecord> secrets;
  private final Rule rule;
  private final int places;
  private final Map<String, Candidacy> candidacies = new LinkedHashMap<>();
  private final Set<String> standing = new LinkedHashSet<>();
  private final Set<String> elected = new LinkedHashSet<>();
  private final List<Held> rounds = new ArrayList<>();
  private boolean decided;
  private boolean over;

  /** @param secrets the votes on terminals so far, by id, as they come */
  ElectionRecord(JournalLine line, Map<String, SecretRecord> secrets) {
    this.secrets = secrets;
    var body = new Body(line);
    id = line.subject();
    number = body.number("number");
    sitting = body.text("sitting");
    places = body.number("places");
    try {
      rule = Rule.parse(Json.write(body.object("rule")));
    } catch (RuleException e) {
      throw new Fault("La règle de l’élection n° " + number + " est illisible : " + e.getMessage());
    }
    require(rule.election(), "La règle de l’élection n° %d n’élit personne.", number);
    said.put("office", body.text("office"));
    said.put("state", body.textOrNull("state"));
    said.put("rule", body.object("rule"));
  }

  @Override public void take(JournalLine line, Electorate electorate) {
    var body = new Body(line);
    switch (line.kind()) {
      case "election.candidacy" -> {
        var candidacy = new Candidacy(body.text("candidacy"), body.textOrNull("deputy"), body.text("name"), body.textOrNull("bornOn"));
        require(between() && candidacies.put(candidacy.id, candidacy) == null, "L’acte n° %d reçoit une candidature hors de son temps (élection n° %d).", line.number(), number);
        require(rounds.isEmpty() || rule.newcomers(rounds.size() + 1), "L’acte n° %d reçoit un nouveau candidat, ce que la règle ne permet pas (élection n° %d).", line.number(), number);
        standing.add(candidacy.id);
      }
      case "election.withdrawn" -> require(between() && standing.remove(body.text("candidacy")), "L’acte n° %d retire qui ne se présente pas (élection n° %d).", line.number(), number);
      case "election.round-opened" -> opened(body, electorate);
      case "election.signed" -> {
        Held round = last(body);
        require(round.closedAt == null && round.electors.contains(body.text("deputy")) && round.signed.add(body.text("deputy")), "L’acte n° %d note une participation qui ne peut l’être (élection n° %d).",
            line.number(), number);
      }
      case "election.round-closed" -> {
        Held round = last(body);
        if (round.onTerminals && body.fields().get("signed") instanceof List<?> took) {
          took.stream().map(String::valueOf).filter(round.electors::contains).forEach(round.signed::add);
        }
        require(round.closedAt == null && body.fields().get("signed") instanceof List<?> list && list.size() == round.signed.size() && round.signed.equals(new HashSet<Object>(list)),
            "L’acte n° %d clôt un tour avec une autre liste de participants (élection n° %d).", line.number(), number);
        round.closedAt = line.at();
      }
      case "election.counted" -> counted(body);
      case "election.round-void" -> {
        Held round = last(body);
        require(!round.counted, "L’acte n° %d retire un tour qui ne peut l’être (élection n° %d).", line.number(), number);
        rounds.remove(round);
      }
      case "election.lot" -> lot(body);
      case "election.proclaimed" -> {
        require(decided && body.fields().get("elected") instanceof List<?> list && new ArrayList<Object>(list).equals(new ArrayList<Object>(elected)),
            "L’acte n° %d proclame d’autres élus que les tours n’en donnent (élection n° %d).", line.number(), number);
        over = true;
        said.put("proclaimedAt", line.at().toString());
      }
      case "election.annulled" -> {
        over = true;
        said.put("annulledAt", line.at().toString());
        said.put("annulReason", body.text("reason"));
      }
      case "election.published" -> {
        require(over, "L’acte n° %d publie l’élection n° %d qui n’est pas proclamée.", line.number(), number);
        said.put("publishedAt", line.at().toString());
      }
      default -> { } // the scrutineers' names: nothing to recompute
    }
  }

  private boolean between() {
    return !over && !decided && (rounds.isEmpty() || rounds.get(rounds.size() - 1).counted && rounds.get(rounds.size() - 1).verdict.outcome() == ElectionVerdict.Outcome.NEXT_ROUND);
  }

  private Held last(Body body) {
    require(!rounds.isEmpty() && rounds.get(rounds.size() - 1).number == body.number("round") && !over, "Un acte de l’élection n° %d parle d’un tour qui n’est pas ouvert.", number);
    return rounds.get(rounds.size() - 1);
  }

  private void opened(Body body, Electorate electorate) {
    var round = new Held();
    round.number = body.number("round");
    round.places = body.number("places");
    round.seats = body.number("seats");
    round.inOffice = body.number("inOffice");
    round.openedAt = body.instant("openedAt");
    round.onTerminals = Boolean.TRUE.equals(body.fields().get("onTerminals"));
    round.standing = List.copyOf(standing);
    require(between() && round.number == rounds.size() + 1 && round.places == places - elected.size(), "Le tour %d de l’élection n° %d ne s’ouvre pas à son rang.", round.number, number);
    require(body.fields().get("candidacies") instanceof List<?> list && new HashSet<Object>(list).equals(standing), "Tour %d de l’élection n° %d : les candidats ne sont pas ceux qui peuvent se présenter.",
        round.number, number);
    body.list("electors").forEach(elector -> round.electors.add(elector.text("deputy")));
    var members = electorate.members(sitting, round.openedAt, rule).values();
    Set<String> present = new HashSet<>();
    members.stream().filter(Electorate.Member::present).forEach(m -> present.add(m.deputy()));
    require(round.electors.equals(present) && members.size() == round.inOffice, "Tour %d de l’élection n° %d : la liste des votants n’est pas celle des députés présents.", round.number, number);
    rounds.add(round);
  }

  private void counted(Body body) {
    Held round = last(body);
    require(round.closedAt != null && !round.counted, "Le tour %d de l’élection n° %d est dépouillé hors de son temps.", round.number, number);
    round.by = body.fields().get("by") instanceof List<?> by ? by : List.of();
    if (round.onTerminals) {
      round.secretVote = body.text("secretVote");
      SecretRecord secret = secrets.get(round.secretVote);
      require(secret != null && secret.proves(id, round.number, body.objectOrNull("figures")), "Tour %d de l’élection n° %d : les chiffres ne sont pas ceux que l’urne a donnés.", round.number, number);
    } else {
      require(round.by.size() == 2 && !round.by.get(0).equals(round.by.get(1)), "Le tour %d de l’élection n° %d n’est pas compté par deux personnes.", round.number, number);
      round.sheet = body.object("sheet");
    }
    round.counted = true;
    if (body.fields().get("figures") != null) {
      round.figures = figures(round, body.objectOrNull("figures"));
    }
    judge(round, body);
  }

  private Map<String, Integer> figures(Held round, Body told) {
    Map<String, Integer> figures = new LinkedHashMap<>();
    for (Object field : told.fields().keySet()) {
      require(PAPERS.contains(field) || round.standing.contains(field), "Tour %d de l’élection n° %d : des voix vont à qui ne se présente pas.", round.number, number);
      figures.put((String) field, told.number((String) field));
    }
    int ballots = told.number("ballots");
    long valid = ballots - (long) told.number("blanc") - told.number("nul");
    long votes = figures.getOrDefault("contre", 0);
    for (String candidacy : round.standing) {
      votes += told.number(candidacy);
    }
    boolean one = round.places == 1 || round.standing.size() == 1;
    require(ballots <= round.signed.size() && (one ? votes == valid : votes >= valid && votes <= valid * round.places), "Tour %d de l’élection n° %d : les chiffres ne font pas le compte des bulletins.",
        round.number, number);
    return figures;
  }

  private void lot(Body body) {
    Held round = last(body);
    require(round.counted && round.verdict.outcome() == ElectionVerdict.Outcome.LOT && body.fields().get("order") instanceof List<?>, "Un sort est tiré sans égalité (élection n° %d).", number);
    round.lots = ((List<?>) body.fields().get("order")).stream().map(String::valueOf).toList();
    require(round.lots.size() == round.verdict.drawn().size() && Set.copyOf(round.lots).equals(Set.copyOf(round.verdict.drawn())), "Le sort est tiré entre d’autres que les égaux (élection n° %d).", number);
    judge(round, body);
  }

  /** Figures held back to protect the secret of few leave the rule nothing to compute: who is said to be elected must at least stand. */
  @SuppressWarnings("unchecked")
  private void judge(Held round, Body body) {
    ElectionVerdict stated;
    try {
      stated = ElectionVerdict.fromMap((Map<String, Object>) body.object("verdict"));
    } catch (ClassCastException | IllegalArgumentException | NullPointerException e) {
      throw body.fault("verdict");
    }
    if (round.figures != null) {
      try {
        round.verdict = rule.elect(new Round(round.number, round.places, round.seats, round.inOffice, round.electors.size(), round.figures.getOrDefault("contre", 0), 0, round.figures.get("blanc"),
            round.figures.get("nul"), round.standing.stream().map(candidacies::get).map(c -> new Round.Score(c.id, c.name, c.bornOn, round.figures.get(c.id))).toList(), round.lots, round.figures.get("ballots")));
      } catch (IllegalArgumentException | MissingFigureException e) {
        throw new Fault("Le tour " + round.number + " de l’élection n° " + number + " ne se dépouille pas : " + e.getMessage());
      }
      require(Json.write(formerly(round.verdict).toMap()).equals(Json.write(formerly(stated).toMap())), "Tour %d de l’élection n° %d : la règle donne « %s » (%s), le journal dit autre chose.", round.number, number,
          round.verdict.outcome().word(), round.verdict.sentence());
    } else {
      require(stated.findings().isEmpty() && standing.containsAll(stated.elected()) && standing.containsAll(stated.next()) && stated.elected().size() <= round.places,
          "Tour %d de l’élection n° %d : le résultat retenu ne peut pas être.", round.number, number);
      round.verdict = stated;
    }
    if (round.verdict.outcome() == ElectionVerdict.Outcome.LOT) {
      return;
    }
    decided = round.verdict.outcome() != ElectionVerdict.Outcome.NEXT_ROUND;
    round.standing.stream().filter(round.verdict.elected()::contains).forEach(elected::add);
    standing.removeIf(candidacy -> decided || !round.verdict.next().contains(candidacy));
  }

  /** A verdict in the words of the first records, which said « est élu » of everybody: they stay valid. */
  static ElectionVerdict formerly(ElectionVerdict verdict) {
    return new ElectionVerdict(verdict.outcome(), verdict.elected(), verdict.next(), verdict.drawn(), verdict.findings(),
        verdict.sentence().replace(", candidature unique, remporte l’élection sans vote", " est seul candidat et est proclamé élu sans vote")
            .replaceAll(" remporte (l’élection|un siège)", " est élu"));
  }

  @Override public void requirePublished() {
    require(said.containsKey("publishedAt"), "L’élection n° %d est ouverte dans le journal sans y être publiée.", number);
  }

  @Override public String file() {
    return String.format("elections/%05d.json", number);
  }

  int roundCount() {
    return rounds.size();
  }

  /** Rounds whose figures are held back. */
  long withheld() {
    return rounds.stream().filter(r -> r.counted && r.figures == null).count();
  }

  /** The content of the election's file. */
  @Override public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>(said);
    map.put("id", id);
    map.put("number", number);
    map.put("sitting", sitting);
    map.put("places", places);
    map.put("elected", List.copyOf(elected));
    List<Object> people = new ArrayList<>();
    candidacies.values().forEach(c -> {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", c.id);
      one.put("deputy", c.deputy);
      one.put("name", c.name);
      one.put("bornOn", c.bornOn);
      people.add(one);
    });
    map.put("candidacies", people);
    List<Object> held = new ArrayList<>();
    rounds.forEach(r -> {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("round", r.number);
      one.put("places", r.places);
      one.put("openedAt", r.openedAt.toString());
      one.put("closedAt", r.closedAt == null ? null : r.closedAt.toString());
      one.put("standing", r.standing);
      one.put("electors", List.copyOf(r.electors));
      one.put("signed", List.copyOf(r.signed));
      one.put("figures", r.figures);
      one.put("by", r.by);
      one.put("sheet", r.sheet);
      if (r.onTerminals) {
        one.put("secretVote", r.secretVote);
      }
      one.put("lots", r.lots);
      one.put("verdict", r.verdict == null ? null : r.verdict.toMap());
      held.add(one);
    });
    map.put("rounds", held);
    return map;
  }
}
