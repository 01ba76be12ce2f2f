package liptako.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.assembly.AssemblyService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.PdfFile;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.store.Stored;

/** Keeps the designation acts as files, by State and number. A further file of a number stands beside the first. */
@ApplicationScoped
@Transactional
public class DesignationActs {
  private static final String COLUMNS = "select id, state_code, act_number, file_name, bytes, sha256, added_at from designation_act";
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AssemblyService assembly;
  @Inject private Caller caller;
  @Inject private Clock clock;

  @Allowed(Act.ACCREDIT)
  public DesignationAct keep(String state, String number, String fileName, byte[] content) {
    String code = assembly.state(state).getCode();
    String named = Check.text("actNumber", number, 80);
    PdfFile pdf = PdfFile.of(fileName, content);
    journal.lock();
    var act = new DesignationAct(Ids.next(), code, named, pdf.name(), content.length, pdf.sha256(), clock.instant());
    em.createNativeQuery("insert into designation_act (id, state_code, act_number, file_name, bytes, sha256, added_at, added_by, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .setParameter(1, act.id()).setParameter(2, code).setParameter(3, named).setParameter(4, act.fileName()).setParameter(5, act.bytes())
        .setParameter(6, act.sha256()).setParameter(7, act.addedAt().atOffset(ZoneOffset.UTC)).setParameter(8, caller.name()).setParameter(9, content).executeUpdate();
    journal.append("designation-act.kept", act.id(), Map.of("state", code, "number", named, "sha256", act.sha256()));
    return act;
  }

  /** The files of an act, the latest first. */
  @Allowed(Act.FOLLOW_SITTING)
  public List<DesignationAct> acts(String state, String number) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery(COLUMNS + " where state_code = ? and act_number = ? order by added_at desc").setParameter(1, state).setParameter(2, number).getResultList();
    return rows.stream().map(DesignationActs::act).toList();
  }

  @Allowed(Act.FOLLOW_SITTING)
  public DesignationAct act(UUID id) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery(COLUMNS + " where id = ?").setParameter(1, id).getResultList();
    return rows.stream().map(DesignationActs::act).findFirst().orElseThrow(() -> Refusal.notFound("UNKNOWN_PAPER"));
  }

  @Allowed(Act.FOLLOW_SITTING)
  public byte[] content(UUID id) {
    act(id);
    return (byte[]) em.createNativeQuery("select content from designation_act where id = ?").setParameter(1, id).getSingleResult();
  }

  private static DesignationAct act(Object[] r) {
    return new DesignationAct(Stored.id(r[0]), (String) r[1], (String) r[2], (String) r[3], ((Number) r[4]).intValue(), (String) r[5], Stored.instant(r[6]));
  }
}
