package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import liptako.journal.JournalLine;
import liptako.json.Json;
import liptako.rules.MissingFigureException;
import liptako.rules.Rule;
import liptako.rules.RuleException;
import liptako.rules.Tally;
import liptako.rules.Verdict;
import liptako.secret.Auditor;
import liptako.secret.Question;

/** A secret vote on terminals from its preparation on: who could vote, what each box must be, and what the frozen rule gives for what its trustees opened. */
public final class SecretRecord implements Chapter {
  private static final List<String> CHOICES = List.of("POUR", "CONTRE", "ABSTENTION");
  /** A sum of so few tells their votes: none may be opened. */
  private static final int FEW = 3;

  /** A box as the journal describes it. */
  public static final class Box {
    private final String vote;
    private final int position;
    private final String state;
    private final String uuid;
    private final int voters;
    private final String credentials;
    private final String opening;
    private final String trustees;
    private final Question question;
    private Integer ballots;
    private Integer counted;
    private String closing;
    private List<Integer> figures;
    private String result;

    private Box(String vote, int position, Body told, String trustees, Question question) {
      this.vote = vote;
      this.position = position;
      this.trustees = trustees;
      this.question = question;
      state = told.textOrNull("state");
      uuid = told.text("uuid");
      voters = told.number("voters");
      credentials = told.text("credentials");
      opening = told.text("event");
    }

    /** The id of the vote it belongs to. */
    public String vote() {
      return vote;
    }

    public int position() {
      return position;
    }

    /** Audits the bytes and compares them with what the journal said at opening, close and result; answers how many ballots were looked at. */
    int audit(String name, byte[] bytes) {
      Auditor.Outcome outcome = figures == null ? Auditor.auditAny(bytes) : Auditor.audit(bytes);
      if (outcome instanceof Auditor.Refused refused) {
        throw new Fault("L’archive « " + name + " » est refusée (" + refused.fault().reason() + ") : " + refused.fault());
      }
      Auditor.Report report = ((Auditor.Passed) outcome).report();
      require(report.election().uuid().equals(uuid) && report.election().questions().equals(List.of(question)), "L’archive « %s » est d’un autre vote, ou d’une autre question.", name);
      require(report.credentialsFingerprint().equals(credentials) && report.voters() == voters, "L’archive « %s » a une autre liste d’électeurs que l’ouverture.", name);
      require(report.trustees().fingerprint().equals(trustees), "L’archive « %s » est scellée sous une autre clé que celle des garants.", name);
      require(report.events().get(0).equals(opening), "L’archive « %s » ne commence pas par l’ouverture journalisée.", name);
      require(report.ballots() == ballots && report.counted() == counted && closing.equals(report.tallyEvent()), "L’archive « %s » n’a pas les bulletins de la clôture.", name);
      if (figures != null) {
        require(report.result().questions().get(0).stream().map(java.math.BigInteger::intValueExact).toList().equals(figures) && report.lastEvent().equals(result),
            "L’archive « %s » donne un autre résultat que le journal.", name);
      }
      return report.ballots();
    }
  }

  final String id;
  final int number;
  final String sitting;
  private final Rule rule;
  private final List<Box> boxes = new ArrayList<>();
  private final Map<String, String> roll = new LinkedHashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Object> said = new LinkedHashMap<>();
  private List<Map<String, Object>> delegations = List.of();
  private Set<String> took = Set.of();
  private Verdict verdict;
  private String election;
  private int round;
  private boolean rehearsal;
  private boolean over;

  SecretRecord(JournalLine line) {
    var body = new Body(line);
    id = line.subject();
    number = body.number("number");
    sitting = body.text("sitting");
    try {
      rule = Rule.parse(Json.write(body.object("rule")));
    } catch (RuleException e) {
      throw new Fault("La règle du vote secret n° " + number + " est illisible : " + e.getMessage());
    }
    require(rule.secret(), "La règle du vote secret n° %d n’est pas secrète.", number);
  }

  @Override public void take(JournalLine line, Electorate electorate) {
    var body = new Body(line);
    switch (line.kind()) {
      case "secret.opened" -> opened(body, electorate);
      case "secret.closed" -> closed(line, body);
      case "secret.counted" -> counted(line, body);
      case "secret.proclaimed" -> {
        require(verdict != null && !rehearsal && !over && verdict.outcome().name().equals(body.text("outcome")), "Le vote secret n° %d proclame autre chose que la règle.", number);
        over = true;
        said.put("outcome", body.text("outcome"));
        said.put("proclaimedAt", line.at().toString());
      }
      case "secret.annulled" -> {
        over = true;
        said.put("annulledAt", line.at().toString());
        said.put("annulReason", body.text("reason"));
      }
      case "secret.published" -> {
        require(over || election != null, "L’acte n° %d publie le vote secret n° %d qui n’est pas proclamé.", line.number(), number);
        said.put("publishedAt", line.at().toString());
      }
      default -> { } // keys as they are taken, holds, who decrypted: the opening and the archives have it
    }
  }

  private void opened(Body body, Electorate electorate) {
    require(boxes.isEmpty() && !over, "Le vote secret n° %d est ouvert deux fois.", number);
    Instant at = body.instant("openedAt");
    require(Json.write(body.object("rule")).equals(Json.write(Json.parse(rule.json()))), "Le vote secret n° %d s’ouvre sous une autre règle que celle de sa préparation.", number);
    election = body.textOrNull("election");
    round = election == null ? 0 : body.number("round");
    rehearsal = body.flag("rehearsal");
    body.list("roll").forEach(m -> roll.put(m.text("deputy"), m.text("state")));
    var members = electorate.members(sitting, at, rule).values();
    Set<String> present = members.stream().filter(Electorate.Member::present).map(Electorate.Member::deputy).collect(Collectors.toSet());
    require(!roll.isEmpty() && roll.keySet().equals(present), "Vote secret n° %d : la liste des votants n’est pas celle des députés présents.", number);
    delegations = body.list("delegations").stream().map(d -> {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("code", d.text("code"));
      one.put("name", d.text("name"));
      one.put("seats", d.number("seats"));
      one.put("inOffice", d.number("inOffice"));
      one.put("present", d.number("present"));
      require(roll.values().stream().filter(d.text("code")::equals).count() == d.number("present"), "Vote secret n° %d : les présents de la délégation %s ne sont pas ceux de la liste.", number, d.text("code"));
      return one;
    }).toList();
    require(delegations.stream().mapToInt(d -> (Integer) d.get("inOffice")).sum() == members.size(), "Vote secret n° %d : les membres en fonction ne sont pas ceux des mandats.", number);
    ids.addAll(texts(body, "ids"));
    require(election != null || ids.equals(CHOICES), "Vote secret n° %d : les réponses ne sont pas pour, contre, abstention.", number);
    Question question;
    try {
      question = new Question(texts(body, "answers"), body.flag("blank"), body.number("min"), body.number("max"), body.text("question"));
    } catch (IllegalArgumentException e) {
      throw new Fault("La question du vote secret n° " + number + " ne peut pas être posée : " + e.getMessage());
    }
    require(question.answers().size() == ids.size(), "Vote secret n° %d : les réponses n’ont pas chacune leur sens.", number);
    Map<String, Integer> signed = new LinkedHashMap<>();
    body.list("countersigned").forEach(c -> signed.put(c.text("state"), c.number("keys")));
    new HashSet<>(roll.values()).forEach(state -> require(Objects.equals(signed.get(state), (int) roll.values().stream().filter(state::equals).count()),
        "Vote secret n° %d : la liste des clés de la délégation %s n’est pas contresignée pour autant de députés.", number, state));
    body.list("boxes").forEach(told -> boxes.add(new Box(id, boxes.size() + 1, told, body.text("trustees"), question)));
    List<String> states = boxes.stream().map(b -> b.state).toList();
    require(rule.countsDelegations() ? new HashSet<>(states).equals(delegations.stream().map(d -> d.get("code")).collect(Collectors.toSet())) && states.size() == delegations.size()
        : states.size() == 1 && states.get(0) == null, "Vote secret n° %d : les urnes ne sont pas celles que la règle demande.", number);
    boxes.forEach(b -> require(b.voters == voters(b) && b.voters > FEW, "Vote secret n° %d : l’urne %d n’a pas autant de clés que de votants.", number, b.position));
    said.put("session", body.text("session"));
    said.put("openedAt", at.toString());
    said.put("question", body.text("question"));
    said.put("meaning", body.textOrNull("meaning"));
    said.put("answers", texts(body, "answers"));
    said.put("rule", body.object("rule"));
    said.put("roll", body.fields().get("roll"));
    said.put("rehearsal", rehearsal);
    said.put("trustees", body.text("trustees"));
  }

  private static List<String> texts(Body body, String field) {
    if (body.fields().get(field) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw body.fault(field);
  }

  private int voters(Box box) {
    return (int) roll.values().stream().filter(state -> box.state == null || box.state.equals(state)).count();
  }

  private void closed(JournalLine line, Body body) {
    require(!boxes.isEmpty() && !over && boxes.get(0).closing == null, "Le vote secret n° %d est clos hors de son temps.", number);
    took = new LinkedHashSet<>(texts(body, "took"));
    List<Body> told = body.list("boxes");
    require(roll.keySet().containsAll(took) && told.size() == boxes.size(), "Vote secret n° %d : l’émargement nomme qui ne peut voter.", number);
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      box.ballots = told.get(i).number("ballots");
      box.counted = told.get(i).number("counted");
      box.closing = told.get(i).text("event");
      require(box.counted == 0 || box.counted > FEW, "Vote secret n° %d : l’urne %d a trop peu de bulletins pour être ouverte.", number, box.position);
    }
    require(boxes.stream().mapToInt(b -> b.counted).sum() <= took.size(), "Vote secret n° %d : plus de bulletins que d’émargements.", number);
    said.put("closedAt", line.at().toString());
    said.put("took", List.copyOf(took));
  }

  private void counted(JournalLine line, Body body) {
    require(!boxes.isEmpty() && boxes.get(0).closing != null && boxes.get(0).figures == null && !over, "Le vote secret n° %d est dépouillé hors de son temps.", number);
    List<Body> told = body.list("boxes");
    require(told.size() == boxes.size(), "Vote secret n° %d : il manque le résultat d’une urne.", number);
    for (int i = 0; i < boxes.size(); i++) {
      if (!(told.get(i).fields().get("figures") instanceof List<?> list) || !list.stream().allMatch(n -> n instanceof Long l && l >= 0 && l <= Integer.MAX_VALUE)) {
        throw told.get(i).fault("figures");
      }
      boxes.get(i).figures = list.stream().map(n -> ((Long) n).intValue()).toList();
      boxes.get(i).result = told.get(i).text("event");
    }
    said.put("countedAt", line.at().toString());
    if (election == null) {
      require(boxes.stream().allMatch(b -> b.figures.size() == CHOICES.size()), "Vote secret n° %d : il manque un chiffre.", number);
      try {
        verdict = rule.decide(tally());
      } catch (IllegalArgumentException | MissingFigureException e) {
        throw new Fault("Le vote secret n° " + number + " ne se dépouille pas : " + e.getMessage());
      }
      require(Json.write(verdict.toMap()).equals(Json.write(body.object("verdict"))), "Vote secret n° %d : la règle donne « %s » (%s), le journal dit autre chose.", number, verdict.word(), verdict.sentence());
    }
  }

  private Tally tally() {
    boolean whole = boxes.get(0).state == null;
    List<Tally.Delegation> all = new ArrayList<>();
    for (Map<String, Object> d : delegations) {
      List<Integer> own = whole ? List.of(Tally.UNKNOWN, Tally.UNKNOWN, Tally.UNKNOWN) : boxes.stream().filter(b -> d.get("code").equals(b.state)).findFirst().orElseThrow().figures;
      all.add(Tally.Delegation.of((String) d.get("code"), (String) d.get("name"), (Integer) d.get("seats"), (Integer) d.get("inOffice"), (Integer) d.get("present"), own.get(0), own.get(1), own.get(2)));
    }
    if (!whole) {
      return Tally.of(all);
    }
    List<Integer> sum = boxes.get(0).figures;
    return new Tally(all.stream().mapToInt(Tally.Delegation::seats).sum(), all.stream().mapToInt(Tally.Delegation::inOffice).sum(), all.stream().mapToInt(Tally.Delegation::present).sum(), 0,
        sum.get(0), sum.get(1), sum.get(2), 0, 0, all, Tally.Circumstances.ORDINARY);
  }

  /** Whether these are the figures of a round of that election: blank first in the box, then one a candidacy. */
  boolean proves(String of, int held, Body figures) {
    if (!of.equals(election) || held != round || figures == null || boxes.size() != 1 || boxes.get(0).figures == null || boxes.get(0).figures.size() != ids.size() + 1) {
      return false;
    }
    Box box = boxes.get(0);
    boolean same = figures.number("ballots") == box.counted && figures.number("blanc") == box.figures.get(0) && figures.number("nul") == 0;
    for (int i = 0; i < ids.size(); i++) {
      same &= figures.number(ids.get(i)) == box.figures.get(i + 1);
    }
    return same && figures.fields().size() == ids.size() + 3;
  }

  @Override public void requirePublished() {
    require(said.containsKey("publishedAt"), "Le vote secret n° %d est ouvert dans le journal sans y être publié.", number);
  }

  @Override public String file() {
    return String.format("secret/%05d.json", number);
  }

  /** The boxes of which an archive must be there: those that were closed. */
  List<Box> archives() {
    return boxes.stream().filter(b -> b.closing != null).toList();
  }

  /** The content of the vote's file. */
  @Override public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>(said);
    map.put("id", id);
    map.put("number", number);
    map.put("sitting", sitting);
    map.put("election", election);
    map.put("round", round);
    map.put("verdict", verdict == null ? null : verdict.toMap());
    map.put("boxes", boxes.stream().map(b -> {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("state", b.state);
      one.put("uuid", b.uuid);
      one.put("voters", b.voters);
      one.put("credentials", b.credentials);
      one.put("ballots", b.ballots);
      one.put("counted", b.counted);
      one.put("figures", b.figures);
      one.put("opening", b.opening);
      one.put("closing", b.closing);
      one.put("result", b.result);
      return one;
    }).toList());
    return map;
  }
}
