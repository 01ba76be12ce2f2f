package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liptako.journal.JournalLine;
import liptako.mandate.Change;
import liptako.mandate.Mandate;
import liptako.mandate.Register;
import liptako.mandate.Requirements;
import liptako.mandate.Turn;
import liptako.rules.ProxyRoll;
import liptako.rules.Rule;

/** Who may vote when: States, seats, deputies, mandates and presence, as the journal tells them; the register judges it as the server's did. */
final class Electorate {
  private record Seats(LocalDate from, int seats) {}

  private static final class Deputy {
    String code;
    String name;
    String state;
    String organ;
    String nationalTitle;
    final List<String> mandates = new ArrayList<>();
  }

  /** A mandate's papers and the words its changes came with. */
  private record Papers(String actNumber, String actDate, List<Map<String, Object>> history) {}

  private final Map<String, String> states = new LinkedHashMap<>();
  private final Map<String, List<Seats>> seats = new LinkedHashMap<>();
  private final Map<String, Deputy> deputies = new LinkedHashMap<>();
  private final Map<String, Papers> papers = new HashMap<>();
  private Register register = Register.of(List.of(), List.of(), List.of());
  private final Map<String, Map<String, Boolean>> presence = new HashMap<>();
  /** Those not revoked, in the order in which they were notified. */
  private final Map<String, Proxy> proxies = new LinkedHashMap<>();

  private record Proxy(ProxyRoll.Given given, Instant begins, Instant ends) {}

  /** Takes an open entry; false when it says nothing of the electorate. */
  boolean take(JournalLine line) {
    switch (line.kind()) {
      case "state.added" -> states.put(new Body(line).text("code"), new Body(line).text("name"));
      case "seats.set" -> seats(new Body(line));
      case "deputy.accredited" -> accredited(line);
      case "mandate.begun" -> begun(line);
      case "mandate.changed" -> changed(line);
      case "mandate.required" -> required(new Body(line));
      case "attendance.present", "attendance.left" -> presence.computeIfAbsent(new Body(line).text("sitting"), s -> new HashMap<>())
          .put(line.subject(), line.kind().equals("attendance.present"));
      case "proxy.notified" -> {
        var body = new Body(line);
        var given = new ProxyRoll.Given(line.subject(), body.text("giver"), body.text("holder"));
        require(proxies.put(given.id(), new Proxy(given, body.instant("beginsAt"), body.instant("endsAt"))) == null, "L’acte n° %d notifie une seconde fois la même délégation de vote.", line.number());
      }
      case "proxy.revoked" -> require(proxies.remove(line.subject()) != null, "L’acte n° %d révoque une délégation de vote inconnue.", line.number());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void seats(Body body) {
    List<Seats> of = seats.computeIfAbsent(body.text("state"), s -> new ArrayList<>());
    LocalDate from = body.date("from");
    of.removeIf(s -> s.from.equals(from));
    of.add(new Seats(from, body.number("seats")));
  }

  private void accredited(JournalLine line) {
    var body = new Body(line);
    var deputy = new Deputy();
    deputy.code = body.text("code");
    deputy.name = body.text("name");
    deputy.state = body.text("state");
    deputy.organ = body.textOrNull("organ");
    deputy.nationalTitle = body.textOrNull("nationalTitle");
    require(deputies.put(line.subject(), deputy) == null, "L’acte n° %d accrédite une seconde fois le député %s.", line.number(), deputy.code);
  }

  private void begun(JournalLine line) {
    var body = new Body(line);
    Deputy deputy = deputies.get(body.text("deputy"));
    require(deputy != null, "L’acte n° %d donne un mandat à un député qui n’est pas accrédité.", line.number());
    String term = body.textOrNull("endsAt");
    var mandate = new Mandate(line.subject(), body.text("deputy"), deputy.state, body.textOrNull("substituteOf"), body.instant("beginsAt"), term == null ? null : body.instant("endsAt"), List.of());
    require(papers.put(mandate.id(), new Papers(body.textOrNull("actNumber"), body.textOrNull("actDate"), new ArrayList<>())) == null, "L’acte n° %d ouvre une seconde fois le même mandat.", line.number());
    require(!mandate.substitute() || register.mandate(mandate.substituteOf()).isPresent(), "L’acte n° %d désigne le suppléant d’un mandat inconnu.", line.number());
    deputy.mandates.add(mandate.id());
    register = register.with(mandate);
  }

  private void changed(JournalLine line) {
    var body = new Body(line);
    Mandate mandate = register.mandate(String.valueOf(line.subject())).orElse(null);
    require(mandate != null, "L’acte n° %d change un mandat inconnu.", line.number());
    try {
      register = register.with(mandate.with(new Turn(body.number("number"), Change.valueOf(body.text("change")), body.instant("at"), body.number("voids"))));
    } catch (IllegalArgumentException e) {
      throw body.fault("change");
    }
    require(register.mandate(mandate.id()).orElseThrow().misplaced() == null, "L’acte n° %d change le mandat comme il ne peut pas l’être alors.", line.number());
    require(mandate.turns().size() + 1 == body.number("number"), "L’acte n° %d n’est pas le changement suivant de ce mandat.", line.number());
    Map<String, Object> told = new LinkedHashMap<>();
    for (String field : List.of("change", "at", "reason")) {
      told.put(field, body.textOrNull(field));
    }
    told.put("number", body.number("number"));
    told.put("voids", body.number("voids"));
    papers.get(mandate.id()).history.add(told);
  }

  private void required(Body body) {
    register = register.with(new Register.Required(body.instant("from"), new Requirements(body.flag("powers"), body.flag("oath"), body.flag("contestedSits"))));
  }

  /** What a frozen roll must say of an instant in a sitting: who is in office, and who of them is present. */
  record Member(String deputy, String code, String name, String state, String mandate, boolean present, ProxyRoll.Entry proxy) {
    /** Whether a ballot can be cast for the member, by whom: the member when present, else the holder of a delegation of vote that counts. */
    String caster() {
      return present ? deputy : proxy != null && proxy.counts() ? proxy.given().holder() : null;
    }

    Map<String, Object> toMap() {
      Map<String, Object> map = new LinkedHashMap<>(16); // in the canonical order, so that writing tens of thousands of them sorts none
      map.put("code", code);
      map.put("deputy", deputy);
      map.put("mandate", mandate);
      map.put("name", name);
      map.put("present", present);
      if (proxy != null) {
        map.put("proxy", proxy.toMap());
      }
      map.put("state", state);
      return map;
    }
  }

  /** Those who sit and, where the rule lets them vote, seated substitutes; with the delegations of vote that run. */
  Map<String, Member> members(String sitting, Instant at, Rule rule) {
    Map<String, Boolean> there = presence.getOrDefault(sitting, Map.of());
    Map<String, Member> members = new HashMap<>();
    register.seated(at).stream().filter(m -> rule.electorate().substitutes() || !m.substitute()).forEach(m -> {
      Deputy d = deputies.get(m.person());
      members.put(m.person(), new Member(m.person(), d.code, d.name, d.state, m.id(), there.getOrDefault(m.person(), false), null));
    });
    var given = proxies.values().stream().filter(p -> !at.isBefore(p.begins) && at.isBefore(p.ends)).map(Proxy::given).toList();
    ProxyRoll.of(rule, members.values().stream().map(m -> new ProxyRoll.Member(m.deputy, m.state, m.present)).toList(), given)
        .forEach((giver, entry) -> members.computeIfPresent(giver, (id, m) -> new Member(id, m.code, m.name, m.state, m.mandate, m.present, entry)));
    return members;
  }

  /** The seats of each delegation on a date. */
  Map<String, Integer> seats(LocalDate on) {
    Map<String, Integer> in = new TreeMap<>();
    seats.forEach((state, list) -> list.stream().filter(s -> !s.from.isAfter(on)).max(java.util.Comparator.comparing(Seats::from))
        .ifPresent(s -> in.put(state, s.seats)));
    return in;
  }

  String stateName(String code) {
    return states.get(code);
  }

  int mandateCount() {
    return papers.size();
  }

  /** The content of {@code mandates.json}. */
  Map<String, Object> toMap() {
    List<Object> people = new ArrayList<>();
    deputies.forEach((id, d) -> {
      Map<String, Object> person = new LinkedHashMap<>();
      person.put("id", id);
      person.put("code", d.code);
      person.put("name", d.name);
      person.put("state", d.state);
      person.put("organ", d.organ);
      person.put("nationalTitle", d.nationalTitle);
      person.put("mandates", d.mandates.stream().map(m -> mandate(register.mandate(m).orElseThrow(), papers.get(m))).toList());
      people.add(person);
    });
    List<Object> delegations = new ArrayList<>();
    seats.forEach((state, list) -> list.stream().sorted(java.util.Comparator.comparing(Seats::from))
        .forEach(s -> delegations.add(Map.of("state", state, "from", s.from.toString(), "seats", s.seats))));
    return Map.of("states", states.entrySet().stream().map(s -> Map.of("code", s.getKey(), "name", s.getValue())).toList(), "seats", delegations, "deputies", people);
  }

  private static Map<String, Object> mandate(Mandate m, Papers papers) {
    Map<String, Object> mandate = new LinkedHashMap<>();
    mandate.put("id", m.id());
    mandate.put("substituteOf", m.substituteOf());
    mandate.put("beginsAt", m.begins().toString());
    mandate.put("term", m.term() == null ? null : m.term().toString());
    mandate.put("endsAt", m.ends() == null ? null : m.ends().toString());
    mandate.put("actNumber", papers.actNumber);
    mandate.put("actDate", papers.actDate);
    mandate.put("history", papers.history);
    return mandate;
  }
}
