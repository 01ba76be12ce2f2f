package liptako.council;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Check;
import liptako.refusal.ListReport;
import liptako.refusal.Refusal;
import liptako.refusal.Sheet;

/**
 * Reads the actions of a roadmap: columns {@code code,pilier,titre,responsable,echeance,etat,note}; dates as 2027-01-14; all but code, pilier and
 * titre may be empty. A trial run really does all the work and undoes it.
 */
@ApplicationScoped
public class RoadmapImport {
  private static final String[] HEADINGS = {"code", "pilier", "titre", "responsable", "echeance", "etat", "note"};
  @Inject private Roadmaps roadmaps;
  @Resource private TransactionSynchronizationRegistry transaction;

  /** Imports every line, or none when one is faulty or the run is a trial. */
  @Allowed(Act.KEEP_ROADMAP)
  @Transactional(dontRollbackOn = Refusal.class)
  public ListReport read(UUID roadmap, byte[] csv, boolean trial) {
    Sheet sheet = Sheet.of(csv, HEADINGS).each(line -> roadmaps.add(roadmap, new ActionFields(line.get("code"), Check.oneOf("pilier", line.get("pilier"), Pillar.class),
        line.get("titre"), line.get("responsable"), date(line.get("echeance")),
        line.get("etat") == null ? null : Check.oneOf("etat", line.get("etat"), Progress.class), line.get("note"))));
    boolean imported = sheet.clean() && !trial;
    if (!imported) {
      transaction.setRollbackOnly();
    }
    return sheet.report(imported);
  }

  private static LocalDate date(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("NOT_A_DATE", "echeance", "echeance", Check.shown(text));
    }
  }
}
