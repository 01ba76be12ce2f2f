package liptako.agenda;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Check;
import liptako.refusal.ListReport;
import liptako.refusal.Refusal;
import liptako.refusal.Sheet;

/** Reads an order of business: columns {@code titre,theme,minutes,seance,description}; minutes, seance (its number) and description may be empty. */
@ApplicationScoped
public class AgendaImport {
  private static final String[] HEADINGS = {"titre", "theme", "minutes", "seance", "description"};
  @Inject private AgendaService agenda;
  @Inject private SittingService sittings;
  @Resource private TransactionSynchronizationRegistry transaction;

  /** Imports every line, or none when one is faulty or the run is a trial. */
  @Allowed({Act.WRITE_AGENDA, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  @Transactional(dontRollbackOn = Refusal.class)
  public ListReport read(UUID session, byte[] csv, boolean trial) {
    Sheet sheet = Sheet.of(csv, HEADINGS).each(line -> agenda.add(session, line.get("titre"), Check.oneOf("theme", line.get("theme"), Topic.class),
        line.get("description"), number("minutes", line.get("minutes")), sitting(session, line.get("seance"))));
    boolean imported = sheet.clean() && !trial;
    if (!imported) {
      transaction.setRollbackOnly();
    }
    return sheet.report(imported);
  }

  private UUID sitting(UUID session, String number) {
    Integer wanted = number("seance", number);
    return wanted == null ? null : sittings.sittings(session).stream().filter(s -> s.getNumber() == wanted).map(Sitting::getId).findFirst()
        .orElseThrow(() -> Refusal.invalid("NO_SUCH_SITTING", "seance", wanted));
  }

  private static Integer number(String field, String text) {
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw Refusal.invalid("NOT_A_NUMBER", field, field, text);
    }
  }
}
