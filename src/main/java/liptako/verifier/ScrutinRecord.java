package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liptako.journal.JournalLine;
import liptako.journal.ReceiptCode;
import liptako.json.Json;
import liptako.rules.PaperCount;
import liptako.rules.ProxyRoll;
import liptako.rules.Rule;
import liptako.rules.RuleException;
import liptako.rules.MissingFigureException;
import liptako.rules.Tally;
import liptako.rules.Verdict;

/** One scrutin from its opening act on; each further act is judged by what came before it. */
final class ScrutinRecord implements Chapter {
  private enum Status { OPEN, HELD, CLOSED, PROCLAIMED, ANNULLED }

  /** How it is held; without terminals two persons count. */
  private enum Way {
    TERMINAL, ROLL_CALL, HANDS, STANDING, SLIPS;

    boolean named() {
      return this == TERMINAL || this == ROLL_CALL;
    }
  }

  private enum Choice {
    POUR("Pour"), CONTRE("Contre"), ABSTENTION("Abstention");

    final String word;

    Choice(String word) {
      this.word = word;
    }
  }

  private static final class Ballot {
    long act;
    Instant at;
    String id;
    String deputy;
    String by;
    Choice choice;
    String receipt;
    boolean counts = true;
  }

  private final Map<String, Electorate.Member> roll = new LinkedHashMap<>();
  private final List<Map<String, Object>> delegations = new ArrayList<>();
  private final List<Ballot> ballots = new ArrayList<>();
  private final Map<String, Ballot> current = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Map<String, Object>> corrections = new ArrayList<>();
  private final Map<String, Object> said = new LinkedHashMap<>();
  final Rule rule;
  final String id;
  final int number;
  final String sitting;
  final Instant openedAt;
  private final String repeats;
  private final Way way;
  private final int meeting;
  final String quorumCall;
  private final Set<String> signed = new java.util.LinkedHashSet<>();
  private Map<String, Object> counted;
  private PaperCount.Withheld withheld = PaperCount.Withheld.NOTHING;
  private Status status = Status.OPEN;
  private Tally tally;
  private Verdict verdict;
  private String casting;
  private Map<String, Object> override;
  private int refused;
  /** The end of a timed scrutin while it runs, or null. */
  private Instant end;

  /** @param rules those read already: a session votes by few, and reading one costs more than applying it */
  ScrutinRecord(JournalLine line, Map<String, Rule> rules) {
    var body = new Body(line);
    id = line.subject();
    number = body.number("number");
    sitting = body.text("sitting");
    openedAt = body.instant("openedAt");
    repeats = body.textOrNull("repeats");
    way = way(body);
    meeting = body.fields().get("meeting") == null ? 1 : body.number("meeting");
    require(meeting > 0, "Le scrutin n° %d est d’une séance de rang 0.", number);
    quorumCall = body.textOrNull("quorumCall");
    end = end(line);
    String text = Json.write(body.object("rule"));
    try {
      rule = rules.computeIfAbsent(text, Rule::parse);
    } catch (RuleException e) {
      throw new Fault("La règle du scrutin n° " + number + " est illisible : " + e.getMessage());
    }
    for (Body member : body.list("roll")) {
      var entry = new Electorate.Member(member.text("deputy"), member.text("code"), member.text("name"), member.text("state"), member.text("mandate"), member.flag("present"), proxy(member));
      require(roll.put(entry.deputy(), entry) == null, "Le député %s figure deux fois sur la liste du scrutin n° %d.", entry.code(), number);
    }
    for (Body delegation : body.list("delegations")) {
      delegations.add(Map.of("code", delegation.text("code"), "name", delegation.text("name"), "seats", delegation.number("seats")));
    }
    for (String name : List.of("question", "meaning")) {
      said.put(name, body.text(name));
    }
    said.put("item", body.textOrNull("item"));
    said.put("rule", body.object("rule"));
    said.put("openedBy", line.actor());
  }

  private static Way way(Body body) {
    try {
      return body.textOrNull("way") == null ? Way.TERMINAL : Way.valueOf(body.text("way"));
    } catch (IllegalArgumentException e) {
      throw body.fault("way");
    }
  }

  private boolean secret() {
    return way == Way.SLIPS && rule.secret();
  }

  /** A delegation of vote as the opening act judged it. */
  private static ProxyRoll.Entry proxy(Body member) {
    Body proxy = member.objectOrNull("proxy");
    if (proxy == null) {
      return null;
    }
    try {
      String refused = proxy.textOrNull("refused");
      return new ProxyRoll.Entry(new ProxyRoll.Given(proxy.text("id"), member.text("deputy"), proxy.text("holder")), refused == null ? null : ProxyRoll.Refused.valueOf(refused));
    } catch (IllegalArgumentException e) {
      throw proxy.fault("refused");
    }
  }

  /** The frozen roll is what mandates and presence give at the opening. */
  void checkElectorate(Map<String, Electorate.Member> members, Map<String, Integer> seats, java.util.function.UnaryOperator<String> names) {
    roll.values().forEach(entry -> {
      Electorate.Member member = members.get(entry.deputy());
      require(member != null, "Scrutin n° %d : %s (%s) est sur la liste sans mandat en cours à l’ouverture.", number, entry.name(), entry.code());
      require(member.equals(entry), "Scrutin n° %d : la liste dit de %s (%s) autre chose que l’accréditation, l’appel et les délégations de vote.", number, entry.name(), entry.code());
    });
    List<String> order = new ArrayList<>(roll.keySet());
    roll.clear();
    order.stream().map(members::get).forEach(member -> roll.put(member.deputy(), member)); // the same texts once for all scrutins
    members.values().forEach(member -> require(roll.containsKey(member.deputy()), "Scrutin n° %d : %s (%s) a un mandat en cours et n’est pas sur la liste.", number, member.name(), member.code()));
    Map<String, Integer> stated = new java.util.TreeMap<>();
    delegations.forEach(d -> {
      stated.put((String) d.get("code"), (Integer) d.get("seats"));
      require(d.get("name").equals(names.apply((String) d.get("code"))), "Scrutin n° %d : la délégation %s porte un autre nom.", number, d.get("code"));
    });
    require(stated.size() == delegations.size() && stated.equals(seats), "Scrutin n° %d : les sièges des délégations sont %s, la liste dit %s.", number, seats, stated);
  }

  @Override public void take(JournalLine line, Electorate electorate) {
    switch (line.kind()) {
      case "ballot.cast" -> cast(line);
      case "ballot.refused" -> refused++;
      case "scrutin.signed" -> signed(line);
      case "scrutin.counted" -> counted(line);
      case "scrutin.held" -> move(line, Status.OPEN, Status.HELD);
      case "scrutin.resumed" -> move(line, Status.HELD, Status.OPEN);
      case "scrutin.extended" -> move(line, Status.OPEN, Status.OPEN);
      case "scrutin.closed" -> {
        require(status == Status.OPEN || status == Status.HELD, "L’acte n° %d clôt le scrutin n° %d qui n’est pas ouvert.", line.number(), number);
        status = Status.CLOSED;
        said.put("closedAt", line.at().toString());
        decide(line, Tally.Casting.NONE);
      }
      case "scrutin.casting-vote" -> {
        require(status == Status.CLOSED && verdict.outcome() == Verdict.Outcome.TIED, "L’acte n° %d tranche un partage qui n’existe pas (scrutin n° %d).", line.number(), number);
        castingVote(line);
      }
      case "override.asked", "override.confirmed" -> override(line);
      case "scrutin.proclaimed" -> proclaimed(line);
      case "scrutin.annulled" -> {
        require(status != Status.ANNULLED, "L’acte n° %d annule une seconde fois le scrutin n° %d.", line.number(), number);
        status = Status.ANNULLED;
        said.put("annulledAt", line.at().toString());
        said.put("annulReason", new Body(line).text("reason"));
      }
      case "scrutin.published" -> {
        require(status == Status.PROCLAIMED || status == Status.ANNULLED, "L’acte n° %d publie le scrutin n° %d qui n’est pas proclamé.", line.number(), number);
        said.put("publishedAt", line.at().toString());
      }
      case "correction.declared" -> correction(line);
      default -> { } // such as showing the choices in the hall: nothing to recompute
    }
  }

  private void move(JournalLine line, Status from, Status to) {
    require(status == from, "L’acte n° %d (%s) ne peut pas suivre l’état du scrutin n° %d.", line.number(), line.kind(), number);
    status = to;
    end = end(line);
  }

  private static Instant end(JournalLine line) {
    var body = new Body(line);
    return body.textOrNull("closesAt") == null ? null : body.instant("closesAt");
  }

  private void cast(JournalLine line) {
    var body = new Body(line);
    var ballot = new Ballot();
    ballot.act = line.number();
    ballot.at = line.at();
    ballot.id = body.text("ballot");
    ballot.deputy = body.text("deputy");
    ballot.choice = choice(body);
    ballot.receipt = ReceiptCode.of(line.hash());
    require(status == Status.OPEN, "Le bulletin de l’acte n° %d arrive dans le scrutin n° %d qui n’est pas ouvert.", line.number(), number);
    require(end == null || ballot.at.isBefore(end), "Le bulletin de l’acte n° %d arrive après la fin du scrutin n° %d, qui était fixée à %s.", line.number(), number, end);
    Electorate.Member member = roll.get(ballot.deputy);
    require(member != null, "Le bulletin de l’acte n° %d est d’un député absent de la liste du scrutin n° %d.", line.number(), number);
    require(way.named() && counted == null, "Le bulletin de l’acte n° %d arrive dans le scrutin n° %d, qui se tient sans bulletins nominatifs ou dont le décompte est arrêté.", line.number(), number);
    require(member.caster() != null, "Le bulletin de l’acte n° %d est de %s, absent à l’ouverture du scrutin n° %d.", line.number(), member.name(), number);
    ballot.by = body.textOrNull("by");
    require(member.caster().equals(ballot.by == null ? member.deputy() : ballot.by), "Le bulletin de l’acte n° %d, pour %s, n’est pas émis par qui le pouvait (scrutin n° %d).", line.number(), member.name(), number);
    ballot.deputy = member.deputy();
    require(ids.add(ballot.id), "Le bulletin de l’acte n° %d porte un identifiant déjà compté.", line.number());
    Ballot before = current.put(ballot.deputy, ballot);
    require(before == null || rule.revotable(), "%s vote deux fois dans le scrutin n° %d (acte n° %d), ce que la règle ne permet pas.", member.name(), number, line.number());
    require(java.util.Objects.equals(body.textOrNull("supersedes"), before == null ? null : before.id), "Le bulletin de l’acte n° %d n’en remplace pas le bon.", line.number());
    if (before != null) {
      before.counts = false;
    }
    ballots.add(ballot);
  }

  private static Choice choice(Body body) {
    try {
      return Choice.valueOf(body.text("choice"));
    } catch (IllegalArgumentException e) {
      throw body.fault("choice");
    }
  }

  private void signed(JournalLine line) {
    Electorate.Member member = roll.get(new Body(line).text("deputy"));
    require(secret() && status == Status.OPEN && counted == null && member != null && member.caster() != null && signed.add(member.deputy()),
        "L’acte n° %d note une participation qui ne peut l’être (scrutin n° %d).", line.number(), number);
  }

  private void counted(JournalLine line) {
    var body = new Body(line);
    require(way != Way.TERMINAL && (status == Status.OPEN || status == Status.HELD) && counted == null, "L’acte n° %d arrête un décompte hors de son temps (scrutin n° %d).", line.number(), number);
    List<?> by = body.fields().get("by") instanceof List<?> names ? names : List.of();
    require(by.size() == 2 && !by.get(0).equals(by.get(1)), "Le scrutin n° %d n’est pas compté par deux personnes.", number);
    if (secret()) {
      require(body.fields().get("signed") instanceof List<?> list && list.size() == signed.size() && signed.equals(new HashSet<Object>(list)), "L’acte n° %d arrête une autre liste d’émargement (scrutin n° %d).", line.number(), number);
    }
    try {
      withheld = PaperCount.Withheld.valueOf(body.text("withheld"));
    } catch (IllegalArgumentException e) {
      throw body.fault("withheld");
    }
    require(secret() || withheld == PaperCount.Withheld.NOTHING, "Le scrutin n° %d n’est pas secret : aucun chiffre n’y est retenu.", number);
    counted = new LinkedHashMap<>();
    counted.put("by", by);
    counted.put("sheet", body.object("sheet"));
    counted.put("withheld", withheld.name());
    counted.put("figures", body.fields().get("figures") == null ? null : body.object("figures"));
  }

  /** The figures told, or null where nothing of them is. */
  private PaperCount figuresTold() {
    if (withheld == PaperCount.Withheld.EVERYTHING) {
      require(counted.get("figures") == null, "Le scrutin n° %d donne des chiffres qu’il retient.", number);
      return null;
    }
    List<String> states = withheld == PaperCount.Withheld.NOTHING && rule.countsDelegations() ? delegations.stream().map(d -> (String) d.get("code"))
        .filter(code -> roll.values().stream().anyMatch(m -> m.state().equals(code))).toList() : List.of();
    Map<String, Integer> figures = new LinkedHashMap<>();
    ((Map<?, ?>) counted.get("figures")).forEach((field, value) -> figures.put((String) field, value instanceof Long figure && figure >= 0 && figure <= Integer.MAX_VALUE ? figure.intValue() : -1));
    var told = new PaperCount(way == Way.SLIPS, states, figures);
    require(!secret() || told.cast(null) <= signed.size(), "Le scrutin n° %d a plus de bulletins que d’émargements.", number);
    require(!secret() || told.withheld() == PaperCount.Withheld.NOTHING, "Le scrutin n° %d donne des chiffres qui trahiraient un vote.", number);
    return told;
  }

  private Tally count() {
    Tally house = house();
    if (way.named()) {
      return house;
    }
    PaperCount told = figuresTold();
    return told == null ? null : told.on(house);
  }

  private Tally house() {
    List<Tally.Delegation> figures = new ArrayList<>();
    for (Map<String, Object> delegation : delegations) {
      int[] counts = new int[Choice.values().length];
      int inOffice = 0;
      int present = 0;
      int represented = 0;
      for (Electorate.Member member : roll.values()) {
        if (member.state().equals(delegation.get("code"))) {
          inOffice++;
          present += member.present() ? 1 : 0;
          represented += !member.present() && member.caster() != null ? 1 : 0;
          Ballot ballot = current.get(member.deputy());
          if (ballot != null) {
            counts[ballot.choice.ordinal()]++;
          }
        }
      }
      figures.add(Tally.Delegation.of((String) delegation.get("code"), (String) delegation.get("name"), (Integer) delegation.get("seats"), inOffice, present,
          counts[0], counts[1], counts[2]).withRepresented(represented));
    }
    Tally tally = Tally.of(figures).withMeeting(meeting);
    return quorumCall == null ? tally : tally.withQuorumRequested();
  }

  /** The item it is on, or null. */
  String item() {
    return (String) said.get("item");
  }

  private void decide(JournalLine line, Tally.Casting cast) {
    var body = new Body(line);
    require(way == Way.TERMINAL || counted != null, "L’acte n° %d clôt le scrutin n° %d sans décompte de deux personnes.", line.number(), number);
    try {
      tally = count();
      if (withheld != PaperCount.Withheld.NOTHING) {
        withheld(body);
        return;
      }
      tally = tally.withCasting(cast);
      verdict = rule.decide(tally);
    } catch (IllegalArgumentException | MissingFigureException e) {
      throw new Fault("Le scrutin n° " + number + " ne se dépouille pas : " + e.getMessage());
    }
    require(tally.pour() == body.number("pour") && tally.contre() == body.number("contre") && tally.abstention() == body.number("abstention"),
        "Scrutin n° %d : les bulletins donnent %d pour, %d contre, %d abstentions ; l’acte n° %d dit %s, %s, %s.", number, tally.pour(), tally.contre(), tally.abstention(),
        line.number(), body.number("pour"), body.number("contre"), body.number("abstention"));
    require(Json.write(verdict.toMap()).equals(Json.write(body.object("verdict"))), "Scrutin n° %d : la règle donne « %s » (%s), l’acte n° %d dit autre chose.", number,
        verdict.word(), verdict.sentence(), line.number());
  }

  /** Figures held back to protect the secret of few leave the rule nothing to compute: what is stated must at least say nothing of them. */
  @SuppressWarnings("unchecked")
  private void withheld(Body body) {
    for (String answer : List.of("pour", "contre", "abstention")) {
      Integer told = tally == null ? null : answer.equals("pour") ? Integer.valueOf(tally.pour()) : answer.equals("contre") ? Integer.valueOf(tally.contre()) : Integer.valueOf(tally.abstention());
      require(told == null ? body.fields().get(answer) == null : told == body.number(answer), "Scrutin n° %d : la clôture dit d’autres chiffres que le décompte arrêté.", number);
    }
    try {
      verdict = Verdict.fromMap((Map<String, Object>) body.object("verdict"));
    } catch (ClassCastException | IllegalArgumentException | NullPointerException e) {
      throw body.fault("verdict");
    }
    require(Json.write(PaperCount.shown(verdict, withheld).toMap()).equals(Json.write(verdict.toMap())), "Scrutin n° %d : le résultat dit des chiffres retenus.", number);
  }

  /** Entries of before the choice was named have the one whose verdict they state. */
  private void castingVote(JournalLine line) {
    String named = new Body(line).textOrNull("casting");
    Fault last = null;
    for (Tally.Casting cast : List.of(Tally.Casting.POUR, Tally.Casting.CONTRE)) {
      try {
        if (named == null || named.equals(cast.name())) {
          decide(line, cast);
          casting = cast.name();
          return;
        }
      } catch (Fault e) {
        last = e;
      }
    }
    throw last == null ? new Fault("L’acte n° " + line.number() + " tranche par un vote inconnu : « " + named + " ».") : last;
  }

  private void override(JournalLine line) {
    var body = new Body(line);
    require(status == Status.CLOSED, "L’acte n° %d déroge au verdict du scrutin n° %d hors de son temps.", line.number(), number);
    Map<String, Object> wanted = new LinkedHashMap<>();
    for (String name : List.of("outcome", "reason", "by")) {
      wanted.put(name, body.text(name));
    }
    String confirmedBy = body.textOrNull("confirmedBy");
    if (line.kind().equals("override.asked")) {
      require(confirmedBy == null && line.actor().equals(wanted.get("by")), "L’acte n° %d demande une dérogation au nom d’un autre.", line.number());
    } else {
      require(override != null && line.actor().equals(confirmedBy) && !confirmedBy.equals(wanted.get("by")), "L’acte n° %d confirme une dérogation sans seconde personne.", line.number());
      Map<String, Object> asked = new LinkedHashMap<>(override);
      asked.remove("confirmedBy");
      require(asked.equals(wanted), "L’acte n° %d confirme une autre dérogation que celle demandée.", line.number());
    }
    wanted.put("confirmedBy", confirmedBy);
    override = wanted;
  }

  private void proclaimed(JournalLine line) {
    var body = new Body(line);
    require(status == Status.CLOSED, "L’acte n° %d proclame le scrutin n° %d qui n’est pas clos.", line.number(), number);
    boolean overridden = override != null && override.get("confirmedBy") != null;
    String outcome = overridden ? (String) override.get("outcome") : verdict.outcome().name();
    require(outcome.equals(body.text("outcome")), "Scrutin n° %d : proclamé « %s » alors que le résultat est « %s ».", number, body.text("outcome"), outcome);
    require(Json.write(overridden ? override : null).equals(Json.write(body.fields().get("override"))), "Scrutin n° %d : la proclamation dit une autre dérogation.", number);
    status = Status.PROCLAIMED;
    said.put("outcome", outcome);
    said.put("proclaimedAt", line.at().toString());
  }

  private void correction(JournalLine line) {
    var body = new Body(line);
    require(status == Status.PROCLAIMED, "L’acte n° %d met au point un vote du scrutin n° %d qui n’est pas proclamé.", line.number(), number);
    require(roll.containsKey(body.text("deputy")), "L’acte n° %d met au point le vote d’un député absent de la liste du scrutin n° %d.", line.number(), number);
    Map<String, Object> correction = new LinkedHashMap<>();
    correction.put("deputy", body.text("deputy"));
    correction.put("choice", choice(body).name());
    correction.put("note", body.text("note"));
    correction.put("declaredAt", line.at().toString());
    corrections.add(correction);
  }

  String repeats() {
    return repeats;
  }

  /** What minutes must say of it: its figures as recounted, none where they are held back or it was never closed, and the outcome that stands. */
  Map<String, Object> minuted() {
    return new LinkedHashMap<>(entry("number", number, "outcome", annulled() ? null : said.get("outcome"), "pour", tally == null ? null : tally.pour(), "contre", tally == null ? null : tally.contre(),
        "abstention", tally == null ? null : tally.abstention()));
  }

  boolean annulled() {
    return status == Status.ANNULLED;
  }

  boolean decided() {
    return verdict != null;
  }

  boolean adopted() {
    return "ADOPTED".equals(said.get("outcome"));
  }

  @Override public void requirePublished() {
    require(said.containsKey("publishedAt"), "Le scrutin n° %d est ouvert dans le journal sans y être publié.", number);
  }

  @Override public String file() {
    return String.format("scrutins/%05d.json", number);
  }

  int ballotCount() {
    return ballots.size();
  }

  /** Whether figures that two persons counted stand in the place of ballots. */
  boolean countedByHand() {
    return counted != null && !way.named();
  }

  /** Whether figures are held back, so that the verdict cannot be computed again. */
  boolean withheld() {
    return withheld != PaperCount.Withheld.NOTHING;
  }

  /** What a receipt stands for, in French; several only when codes clash. */
  List<String> receipt(String code) {
    return ballots.stream().filter(b -> b.receipt.equals(code)).map(b -> String.format("Reçu %s : scrutin n° %d, bulletin de %s, « %s », reçu le %s, acte n° %d%s%s.", code, number,
        roll.get(b.deputy).name(), b.choice.word, b.at, b.act, b.by == null ? "" : " (émis par " + roll.get(b.by).name() + ", son délégataire)", b.counts ? "" : ", remplacé ensuite par un autre bulletin du même député")).toList();
  }

  int rollSize() {
    return roll.size();
  }

  /** The content of the scrutin's file. */
  @Override public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>(said);
    map.put("id", id);
    map.put("number", number);
    map.put("sitting", sitting);
    map.put("openedAt", openedAt.toString());
    map.put("repeats", repeats);
    map.put("status", status.name());
    map.put("delegations", delegations);
    List<Object> members = new ArrayList<>();
    roll.values().forEach(m -> members.add(m.toMap()));
    map.put("roll", members);
    List<Object> cast = new ArrayList<>();
    ballots.forEach(b -> {
      Map<String, Object> one = new LinkedHashMap<>(entry("act", b.act, "at", b.at.toString(), "choice", b.choice.name(), "counts", b.counts, "deputy", b.deputy, "id", b.id, "receipt", b.receipt));
      if (b.by != null) {
        one.put("by", b.by);
      }
      cast.add(one);
    });
    map.put("ballots", cast);
    if (meeting > 1) {
      map.put("meeting", meeting);
    }
    if (quorumCall != null) {
      map.put("quorumCall", quorumCall);
    }
    if (way != Way.TERMINAL) {
      map.put("way", way.name());
      map.put("count", counted);
    }
    if (secret()) {
      map.put("signed", List.copyOf(signed));
    }
    map.put("refused", refused);
    map.put("tally", tally == null ? null : figures());
    map.put("verdict", verdict == null ? null : verdict.toMap());
    map.put("castingVote", casting);
    map.put("override", override);
    map.put("corrections", corrections);
    return map;
  }

  /** In the canonical order, so that writing tens of thousands of them sorts none. */
  private static Map<String, Object> entry(Object... pairs) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      entry.put((String) pairs[i], pairs[i + 1]);
    }
    return entry;
  }

  private Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("pour", tally.pour());
    figures.put("contre", tally.contre());
    figures.put("abstention", tally.abstention());
    if (way == Way.SLIPS) {
      figures.put("blanc", tally.blanc());
      figures.put("nul", tally.nul());
    }
    figures.put("delegations", PaperCount.shown(tally).delegations().stream().map(d -> {
      Map<String, Object> of = new LinkedHashMap<>(Map.of("code", d.code(), "seats", d.seats(), "inOffice", d.inOffice(), "present", d.present(),
          "pour", d.pour(), "contre", d.contre(), "abstention", d.abstention()));
      if (d.represented() > 0) {
        of.put("represented", d.represented());
      }
      return of;
    }).toList());
    return figures;
  }
}
