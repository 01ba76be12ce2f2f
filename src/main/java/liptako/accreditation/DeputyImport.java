package liptako.accreditation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.ListReport;
import liptako.refusal.Refusal;
import liptako.refusal.Sheet;

/**
 * Reads a delegation's list: columns {@code etat,code,nom,titre,debut,fin,acte,date_acte}; dates as 2027-01-14, fin is the
 * last day of the mandate; fin and the act may be empty. Columns {@code suppleant_de,courriel,telephone,langues} may follow; a substitute stands after the principal. A trial run really does all the work and undoes it, so that it finds exactly what the real one would.
 */
@ApplicationScoped
public class DeputyImport {
  private static final String[] HEADINGS = {"etat", "code", "nom", "titre", "debut", "fin", "acte", "date_acte"};
  @Inject private AccreditationService accreditation;
  @Inject private ProfileService profiles;
  @Resource private TransactionSynchronizationRegistry transaction;

  /** Imports every line, or none when one is faulty or the run is a trial. */
  @Allowed(Act.ACCREDIT)
  @Transactional(dontRollbackOn = Refusal.class)
  public ListReport read(byte[] file, boolean trial) {
    Sheet sheet = Sheet.of(file, HEADINGS).each(this::line);
    boolean imported = sheet.clean() && !trial;
    if (!imported) {
      transaction.setRollbackOnly();
    }
    return sheet.report(imported);
  }

  private void line(Sheet.Line line) {
    Deputy deputy = accreditation.accredit(new Accreditation(line.get("etat"), line.get("code"), line.get("nom"), line.get("titre"), begins(line.get("debut")),
        ends(line.get("fin")), line.get("acte"), date("date_acte", line.get("date_acte")), line.get("suppleant_de")));
    if (line.get("courriel") != null || line.get("telephone") != null || line.get("langues") != null) {
      profiles.change(deputy.id(), line.get("courriel"), line.get("telephone"), line.get("langues"));
    }
  }

  private static Instant begins(String date) {
    LocalDate day = date("debut", date);
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The last day of a mandate belongs to it, as people read a list. */
  private static Instant ends(String date) {
    LocalDate day = date("fin", date);
    return day == null ? null : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate date(String field, String date) {
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("NOT_A_DATE", field, field, date);
    }
  }
}
