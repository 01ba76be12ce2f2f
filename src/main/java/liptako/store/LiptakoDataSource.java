package liptako.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The one data source: H2 in the data folder, or the PostgreSQL that the environment names. The pool makes it by its class
 * name, so the same WAR serves both. The H2 address is fixed here: nothing an operator or a request gives reaches its options.
 */
public class LiptakoDataSource implements DataSource {
  private final DataSource target = Configuration.databaseUrl().map(LiptakoDataSource::postgres).orElseGet(LiptakoDataSource::h2);
  private final boolean counted = Configuration.logQueries();

  private static DataSource postgres(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("LIPTAKO_DB_URL « " + url + " » : attendu jdbc:postgresql://hôte:port/base");
    }
    var source = new org.postgresql.ds.PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(Configuration.databaseUser());
    source.setPassword(Configuration.databasePassword());
    source.setReWriteBatchedInserts(true);
    // EclipseLink sends an absent UUID as an absent varchar, which PostgreSQL refuses unless it may judge the type itself.
    source.setStringType("unspecified");
    return source;
  }

  private static DataSource h2() {
    String folder = Configuration.data().resolve("liptako").toString();
    if (folder.indexOf(';') >= 0) {
      throw new IllegalArgumentException("LIPTAKO_DATA « " + folder + " » : le point-virgule n'y est pas permis");
    }
    var source = new org.h2.jdbcx.JdbcDataSource();
    // WRITE_DELAY=0 writes at commit; the sync that makes it durable is Durability's. A batch of ballots alone takes nine statements, and a
    // connection remembers eight unless told: every batch parsed them all again. H2's own trace file would grow without end on a full disk.
    source.setURL("jdbc:h2:" + RoomyFile.scheme() + folder
        + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=64;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0");
    source.setUser("liptako");
    source.setPassword("");
    return source;
  }

  @Override public Connection getConnection() throws SQLException {
    return counted ? QueryCount.counting(target.getConnection()) : target.getConnection();
  }

  @Override public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override public PrintWriter getLogWriter() throws SQLException {
    return target.getLogWriter();
  }

  @Override public void setLogWriter(PrintWriter out) throws SQLException {
    target.setLogWriter(out);
  }

  @Override public void setLoginTimeout(int seconds) throws SQLException {
    target.setLoginTimeout(seconds);
  }

  @Override public int getLoginTimeout() throws SQLException {
    return target.getLoginTimeout();
  }

  @Override public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return target.getParentLogger();
  }

  @Override public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(target) ? type.cast(target) : target.unwrap(type);
  }

  @Override public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(target) || target.isWrapperFor(type);
  }
}
