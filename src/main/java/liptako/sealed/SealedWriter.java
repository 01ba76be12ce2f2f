package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import liptako.journal.Soundness;
import liptako.store.Database;
import liptako.store.Durability;
import liptako.store.StoreHealth;

/** Writes a batch in one transaction with one sync; it takes the journal's turn first, so that opening, hold and close stand clearly before or after it. Nothing of it is journalled. */
@ApplicationScoped
class SealedWriter {
  @Inject private Database database;
  @Inject private Durability durability;
  @Inject private Soundness soundness;
  @Inject private StoreHealth health;

  /** The receipts in their order, all durable. */
  List<SealedReceipt> write(List<Sealed> batch) throws SQLException {
    soundness.require();
    health.require();
    List<SealedReceipt> receipts = new ArrayList<>();
    try (Connection connection = database.source().getConnection()) {
      connection.setAutoCommit(false);
      try {
        try (var ledger = new SealedLedger(connection)) {
          for (Sealed sealed : batch) {
            receipts.add(ledger.take(sealed));
          }
          ledger.finish();
        }
        connection.commit();
        connection.setAutoCommit(true);
      } catch (SQLException | RuntimeException e) {
        undo(connection, e);
        throw e;
      }
    }
    durability.sync();
    return receipts;
  }

  /** A connection may be what broke: what is thrown then must not hide why. */
  private static void undo(Connection connection, Exception why) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }
}
