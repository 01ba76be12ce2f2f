package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.assembly.Body;
import liptako.assembly.SessionService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.store.Ids;

/** How each body writes the references of its acts; what was set last for a kind, else for the body, holds. Acts already issued keep theirs. */
@ApplicationScoped
@Transactional
public class Numbering {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SessionService sessions;
  @Inject private Clock clock;

  /** The pattern in force for a kind (null: what holds where a kind has none of its own). */
  @Public("how acts are numbered is public")
  public NumberPattern pattern(Body body, ActKind kind) {
    @SuppressWarnings("unchecked")
    List<Object[]> lines = em.createNativeQuery("select kind, pattern from act_numbering where body_code = ? order by since desc").setParameter(1, body.name()).getResultList();
    return lines.stream().filter(l -> kind != null && kind.name().equals(l[0])).findFirst().or(() -> lines.stream().filter(l -> l[0] == null).findFirst())
        .map(l -> new NumberPattern((String) l[1])).orElse(NumberPattern.DEFAULT);
  }

  /** Sets the pattern of a body for one kind, or for every kind without its own (null). */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public NumberPattern set(Body body, ActKind kind, String pattern) {
    sessions.requireKeeper(Check.given("body", body));
    var read = new NumberPattern(Check.text("pattern", pattern, 120));
    journal.lock();
    UUID id = Ids.next();
    em.createNativeQuery("insert into act_numbering (id, body_code, kind, pattern, since) values (?, ?, ?, ?, ?)").setParameter(1, id).setParameter(2, body.name())
        .setParameter(3, kind == null ? null : kind.name()).setParameter(4, read.pattern()).setParameter(5, clock.instant().atOffset(ZoneOffset.UTC)).executeUpdate();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("body", body.name());
    facts.put("kind", kind == null ? null : kind.name());
    facts.put("pattern", read.pattern());
    journal.append("numbering.set", id, facts);
    return read;
  }
}
