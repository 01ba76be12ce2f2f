package liptako.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** The H2 trigger that refuses update and delete on what is written once. A statement is refused even if it would touch no row. */
public class AppendOnly implements Trigger {
  private String table;

  @Override public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
    table = tableName;
  }

  @Override public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
    throw new SQLException(table + " is append-only: update and delete are refused", "25006");
  }
}
