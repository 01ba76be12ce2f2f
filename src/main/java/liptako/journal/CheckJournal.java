package liptako.journal;

import java.sql.SQLException;
import liptako.store.LiptakoDataSource;

/** Checks the whole stored journal while no server runs ({@code config/check-journal.sh}): exit code 0 only when something was read and all of it is sound. */
public final class CheckJournal {
  private CheckJournal() {}

  public static void main(String[] arguments) throws SQLException {
    JournalCheck.Report report;
    try (var connection = new LiptakoDataSource().getConnection()) {
      report = new JournalCheck(connection).whole();
    }
    System.out.println(report.entries() + " actes lus, " + report.checkpoints() + " points de contrôle recalculés, tête du journal n° " + report.head() + ".");
    report.faults().forEach(fault -> System.out.println("DOMMAGE : " + fault));
    if (report.entries() == 0) {
      System.out.println("ÉCHEC : le journal est vide, rien n’a été vérifié.");
    } else {
      System.out.println(report.sound() ? "Le journal est intact." : "ÉCHEC : le journal est endommagé.");
    }
    System.exit(report.sound() && report.entries() > 0 ? 0 : 1);
  }
}
