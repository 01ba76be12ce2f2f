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
import liptako.rules.Secrecy;
import liptako.rules.Verdict;
import liptako.secret.Question;

/** A secret vote on terminals from its preparation on: who could vote, what each box must be, and what the frozen rule gives for what its trustees opened. */
public final class SecretRecord implements Chapter {
  private static final List<String> CHOICES = List.of("POUR", "CONTRE", "ABSTENTION");

  final String id;
  final int number;
  final String sitting;
  private final Rule rule;
  private final List<SecretBoxRecord> boxes = new ArrayList<>();
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
        said.putAll(Map.of("outcome", body.text("outcome"), "proclaimedAt", line.at().toString()));
      }
      case "secret.annulled" -> {
        over = true;
        said.putAll(Map.of("annulledAt", line.at().toString(), "annulReason", body.text("reason")));
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
    delegations = SecretTally.delegations(body, roll.values(), number);
    require(delegations.stream().mapToInt(d -> (Integer) d.get("inOffice")).sum() == members.size(), "Vote secret n° %d : les membres en fonction ne sont pas ceux des mandats.", number);
    ids.addAll(body.texts("ids"));
    require(election != null || ids.equals(CHOICES), "Vote secret n° %d : les réponses ne sont pas pour, contre, abstention.", number);
    Question question = SecretBoxRecord.question(body, number);
    require(question.answers().size() == ids.size(), "Vote secret n° %d : les réponses n’ont pas chacune leur sens.", number);
    Map<String, Integer> signed = new LinkedHashMap<>();
    body.list("countersigned").forEach(c -> signed.put(c.text("state"), c.number("keys")));
    new HashSet<>(roll.values()).forEach(state -> require(Objects.equals(signed.get(state), (int) roll.values().stream().filter(state::equals).count()),
        "Vote secret n° %d : la liste des clés de la délégation %s n’est pas contresignée pour autant de députés.", number, state));
    body.list("boxes").forEach(told -> boxes.add(new SecretBoxRecord(id, boxes.size() + 1, told, body.text("trustees"), question)));
    List<String> states = boxes.stream().map(b -> b.state).toList();
    require(rule.countsDelegations() ? new HashSet<>(states).equals(delegations.stream().map(d -> d.get("code")).collect(Collectors.toSet())) && states.size() == delegations.size()
        : states.size() == 1 && states.get(0) == null, "Vote secret n° %d : les urnes ne sont pas celles que la règle demande.", number);
    boxes.forEach(b -> require(b.voters == voters(b) && b.voters > Secrecy.FEW_MOST, "Vote secret n° %d : l’urne %d n’a pas autant de clés que de votants.", number, b.position));
    said.put("session", body.text("session"));
    said.put("openedAt", at.toString());
    said.put("question", body.text("question"));
    said.put("meaning", body.textOrNull("meaning"));
    said.put("answers", body.texts("answers"));
    said.put("rule", body.object("rule"));
    said.put("roll", body.fields().get("roll"));
    said.put("rehearsal", rehearsal);
    said.put("trustees", body.text("trustees"));
  }

  private int voters(SecretBoxRecord box) {
    return (int) roll.values().stream().filter(state -> box.state == null || box.state.equals(state)).count();
  }

  private void closed(JournalLine line, Body body) {
    require(!boxes.isEmpty() && !over && boxes.get(0).closing == null, "Le vote secret n° %d est clos hors de son temps.", number);
    took = new LinkedHashSet<>(body.texts("took"));
    List<Body> told = body.list("boxes");
    require(roll.keySet().containsAll(took) && told.size() == boxes.size(), "Vote secret n° %d : l’émargement nomme qui ne peut voter.", number);
    for (int i = 0; i < boxes.size(); i++) {
      SecretBoxRecord box = boxes.get(i);
      box.ballots = told.get(i).number("ballots");
      box.counted = told.get(i).number("counted");
      box.closing = told.get(i).text("event");
      require(box.counted == 0 || box.counted > Secrecy.FEW_MOST, "Vote secret n° %d : l’urne %d a trop peu de bulletins pour être ouverte.", number, box.position);
    }
    require(boxes.stream().mapToInt(b -> b.counted).sum() <= took.size(), "Vote secret n° %d : plus de bulletins que d’émargements.", number);
    said.putAll(Map.of("closedAt", line.at().toString(), "took", List.copyOf(took)));
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
        verdict = rule.decide(SecretTally.of(boxes, delegations));
      } catch (IllegalArgumentException | MissingFigureException e) {
        throw new Fault("Le vote secret n° " + number + " ne se dépouille pas : " + e.getMessage());
      }
      require(Json.write(verdict.toMap()).equals(Json.write(body.object("verdict"))), "Vote secret n° %d : la règle donne « %s » (%s), le journal dit autre chose.", number, verdict.word(), verdict.sentence());
    }
  }

  /** Whether these are the figures of a round of that election: blank first in the box, then one a candidacy. */
  boolean proves(String of, int held, Body figures) {
    if (!of.equals(election) || held != round || figures == null || boxes.size() != 1 || boxes.get(0).figures == null || boxes.get(0).figures.size() != ids.size() + 1) {
      return false;
    }
    SecretBoxRecord box = boxes.get(0);
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
  List<SecretBoxRecord> archives() {
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
    map.put("boxes", boxes.stream().map(SecretBoxRecord::toMap).toList());
    return map;
  }
}
