package liptako.formula;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liptako.journal.JournalService;
import liptako.language.Bundle;
import liptako.language.Language;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;

/** Keeps the house's own formulas. What is said in the chamber is French, whatever language the chair's desk is read in. */
@ApplicationScoped
@Transactional
public class FormulaService {
  private static final String SAID = "say.";
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private Clock clock;

  /** Every formula, by its key. */
  @Public("what the chair says is heard in the hall")
  public List<Formula> formulas() {
    Map<String, String> own = own();
    return Bundle.MESSAGES.keys(SAID).stream().map(key -> new Formula(key, Bundle.MESSAGES.find(Language.FRENCH, key), own.get(key))).toList();
  }

  /** The house's own wordings, by key. */
  @Public("what the chair says is heard in the hall")
  public Map<String, String> own() {
    Map<String, String> own = new TreeMap<>();
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select formula, words from formula").getResultList();
    rows.forEach(row -> own.put((String) row[0], (String) row[1]));
    return own;
  }

  /** Puts another wording in a formula's place; without words, or with the usual ones, that stands again. */
  @Allowed(Act.WRITE_FORMULAS)
  public Formula word(String key, String words) {
    journal.lock();
    Formula formula = formulas().stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow(() -> Refusal.notFound("UNKNOWN_FORMULA", Check.shown(key)));
    String own = words == null || words.isBlank() || words.strip().equals(formula.usual()) ? null : formula.checked(words);
    em.createNativeQuery("delete from formula where formula = ?").setParameter(1, key).executeUpdate();
    if (own != null) {
      em.createNativeQuery("insert into formula (formula, words, worded_at) values (?, ?, ?)").setParameter(1, key).setParameter(2, own)
          .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC)).executeUpdate();
    }
    journal.append("formula.worded", key, Map.of("words", own == null ? "" : own));
    return new Formula(key, formula.usual(), own);
  }
}
