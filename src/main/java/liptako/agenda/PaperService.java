package liptako.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.assembly.SessionService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Check;
import liptako.refusal.PdfFile;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.store.Stored;

/** Papers of an item. Only a PDF that opens is taken: its content decides, not its name. */
@ApplicationScoped
@Transactional
public class PaperService {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  @Inject private Clock clock;

  @Allowed({Act.WRITE_AGENDA, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Paper attach(UUID item, String title, String fileName, byte[] content) {
    sessions.requireKeeper(sessions.session(agenda.item(item).getSessionId()).getBody());
    PdfFile pdf = PdfFile.of(fileName, content);
    String named = Check.text("title", title, 300);
    journal.lock();
    var paper = new Paper(Ids.next(), item, named, pdf.name(), content.length, pdf.sha256(), clock.instant());
    em.createNativeQuery("insert into paper (id, item_id, title, file_name, bytes, sha256, added_at, content) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .setParameter(1, paper.id()).setParameter(2, item).setParameter(3, paper.title()).setParameter(4, paper.fileName()).setParameter(5, paper.bytes())
        .setParameter(6, paper.sha256()).setParameter(7, paper.addedAt().atOffset(ZoneOffset.UTC)).setParameter(8, content).executeUpdate();
    journal.append("paper.attached", paper.id(), Map.of("item", item.toString(), "title", paper.title(), "sha256", paper.sha256()));
    return paper;
  }

  @Allowed(Act.READ_WORKING_PAPERS)
  public List<Paper> papers(UUID item) {
    requireReader(item);
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select id, item_id, title, file_name, bytes, sha256, added_at from paper where item_id = ? order by added_at")
        .setParameter(1, item).getResultList();
    return rows.stream().map(PaperService::paper).toList();
  }

  @Allowed(Act.READ_WORKING_PAPERS)
  public Paper paper(UUID id) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select id, item_id, title, file_name, bytes, sha256, added_at from paper where id = ?")
        .setParameter(1, id).getResultList();
    return rows.stream().map(PaperService::paper).findFirst().orElseThrow(() -> Refusal.notFound("UNKNOWN_PAPER"));
  }

  @Allowed(Act.READ_WORKING_PAPERS)
  public byte[] content(UUID id) {
    requireReader(paper(id).item());
    return (byte[]) em.createNativeQuery("select content from paper where id = ?").setParameter(1, id).getSingleResult();
  }

  private void requireReader(UUID item) {
    sessions.requireReader(agenda.item(item).getSessionId());
  }

  private static Paper paper(Object[] row) {
    Instant added = Stored.instant(row[6]);
    return new Paper(Stored.id(row[0]), Stored.id(row[1]), (String) row[2], (String) row[3], ((Number) row[4]).intValue(), (String) row[5], added);
  }
}
