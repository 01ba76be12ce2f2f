package liptako.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.AccountPrincipal;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.ProvedAgain;
import liptako.permission.Role;
import liptako.refusal.Refusal;
import liptako.store.Stored;

/**
 * Hands out what the system holds about a person, as one JSON text: every row that refers to the person and the acts of the journal by or about him, without what opens a door. That
 * it was handed out is on record.
 */
@ApplicationScoped
@Transactional
public class PersonalData {
  /** How the file is called. */
  public static final String FILE = "donnees-personnelles.json";
  /** A secretary of many years; what is beyond stands in the journal itself, which is public. */
  private static final int ACTS_MOST = 20_000;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Of a deputy, with his account. */
  @Allowed(Act.ACCREDIT)
  @ProvedAgain
  public byte[] ofDeputy(UUID deputy) {
    return handOut("deputy", deputy, "UNKNOWN_DEPUTY");
  }

  /** Of an account's holder as such; a deputy's mandate and votes are the clerk's to hand out. */
  @Allowed(Act.MANAGE_ACCOUNTS)
  @ProvedAgain
  public byte[] ofAccount(UUID account) {
    return handOut("account", account, "UNKNOWN_ACCOUNT");
  }

  /** Of whoever asks. */
  @Allowed(Act.FOLLOW_SITTING)
  @ProvedAgain
  public byte[] own() {
    UUID account = Stored.id(em.createNativeQuery("select id from account where name = ?").setParameter(1, caller.name()).getSingleResult());
    return caller.deputy().map(deputy -> handOut("deputy", deputy, "UNKNOWN_DEPUTY")).orElseGet(() -> handOut("account", account, "UNKNOWN_ACCOUNT"));
  }

  private byte[] handOut(String table, UUID id, String unknown) {
    PersonalRows.Found found;
    try {
      found = PersonalRows.of(em.unwrap(Connection.class), table, id);
    } catch (SQLException e) {
      throw new IllegalStateException("the rows about a person cannot be read", e);
    }
    if (found.rows().isEmpty()) {
      throw Refusal.notFound(unknown);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", "liptako/person/1");
    all.put("at", clock.instant().toString());
    all.put("rows", found.rows());
    all.put("journal", acts(id, found.rows().getOrDefault("account", List.of())));
    all.put("withheld", List.copyOf(found.withheld()));
    journal.append("person.exported", id, Map.of());
    return Json.write(all).getBytes(StandardCharsets.UTF_8);
  }

  /** Acts about the person, and by the accounts that are his, latest first. */
  private List<Map<String, Object>> acts(UUID id, List<Map<String, Object>> accounts) {
    List<String> marks = new ArrayList<>(List.of("-"));
    accounts.forEach(account -> marks.add(AccountPrincipal.mark(Role.valueOf((String) account.get("role")), UUID.fromString((String) account.get("id")))));
    List<String> subjects = new ArrayList<>(List.of(id.toString()));
    accounts.forEach(account -> subjects.add((String) account.get("id")));
    var query = em.createNativeQuery("select number, at_time, kind, actor from journal where subject in (" + places(subjects) + ") or actor in (" + places(marks) + ") order by number desc").setMaxResults(ACTS_MOST);
    int place = 0;
    for (String subject : subjects) {
      query.setParameter(++place, subject);
    }
    for (String mark : marks) {
      query.setParameter(++place, mark);
    }
    List<Map<String, Object>> acts = new ArrayList<>();
    for (Object row : query.getResultList()) {
      Object[] act = (Object[]) row;
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("number", ((Number) act[0]).longValue());
      shown.put("at", Stored.instant(act[1]).toString());
      shown.put("kind", act[2]);
      shown.put("by", act[3]);
      acts.add(shown);
    }
    return acts;
  }

  private static String places(List<String> values) {
    return "?" + ", ?".repeat(values.size() - 1);
  }
}
