package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Refusal;
import liptako.rules.Acts;
import liptako.rules.Rule;
import liptako.rules.RuleException;

/** The rules of procedure: the presets that come with the application, and those an administrator wrote; the latter win by name. */
@ApplicationScoped
@Transactional
public class RuleShelf {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private Clock clock;

  /** Every rule by its name, in the order of the names. */
  @Public("the rules of procedure are public")
  public List<Rule> rules() {
    Map<String, Rule> byName = new LinkedHashMap<>();
    Presets.RULES.forEach(rule -> byName.put(rule.name(), rule));
    @SuppressWarnings("unchecked")
    List<Object> own = em.createNativeQuery("select cast(json as varchar(100000)) from rule_text order by name").getResultList();
    own.stream().map(text -> Rule.parse((String) text)).forEach(rule -> byName.put(rule.name(), rule));
    return byName.values().stream().sorted(java.util.Comparator.comparing(Rule::name)).toList();
  }

  @Public("the rules of procedure are public")
  public Rule rule(String name) {
    return rules().stream().filter(rule -> rule.name().equals(name)).findFirst()
        .orElseThrow(() -> Refusal.invalid("UNKNOWN_RULE", "rule", String.valueOf(name), rules().stream().map(Rule::name).collect(Collectors.joining(", "))));
  }

  /** Which kind of act obeys which rule, as the application comes: what an opening proposes. */
  @Public("the rules of procedure are public")
  public List<Acts.Act> acts() {
    return Acts.parse(resource("config/rules/acts.json")).all();
  }

  /** Reads a rule somebody wrote; refused with every place and remedy at once. */
  @Public("trying a rule changes nothing")
  public Rule read(String json) {
    if (json == null || json.length() > 100_000) {
      throw Refusal.invalid("TEXT_TOO_LONG", "rule", "rule", json == null ? 0 : json.length(), 100_000);
    }
    try {
      return Rule.parse(json);
    } catch (RuleException e) {
      throw Refusal.invalid("BAD_RULE", "rule", e.problems().stream().map(p -> p.pointer() + " : " + p.message() + " " + p.remedy()).collect(Collectors.joining(" ; ")));
    }
  }

  /** Stores a rule under its name; scrutins already opened keep theirs. */
  @Allowed(Act.MANAGE_RULES)
  public Rule store(String json) {
    Rule rule = read(json);
    journal.lock();
    em.createNativeQuery("delete from rule_text where name = ?").setParameter(1, rule.name()).executeUpdate();
    em.createNativeQuery("insert into rule_text (name, json, changed_at) values (?, ?, ?)").setParameter(1, rule.name())
        .setParameter(2, rule.json()).setParameter(3, clock.instant().atOffset(ZoneOffset.UTC)).executeUpdate();
    journal.append("rule.stored", rule.name(), Map.of("rule", Json.parse(rule.json())));
    return rule;
  }

  /** The application's own never change while it runs: reading them costs more than a page. */
  private static final class Presets {
    static final List<Rule> RULES = presets().stream().map(name -> Rule.parse(resource("config/rules/" + name))).toList();
  }

  private static List<String> presets() {
    return new ArrayList<>(resource("config/rules/presets.txt").lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
  }

  private static String resource(String path) {
    try (var in = RuleShelf.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing in the application: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
