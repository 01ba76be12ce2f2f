package liptako.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Declares the data source and brings its tables up to this version before anything else reads them. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
    name = "java:app/jdbc/liptako", className = "liptako.store.LiptakoDataSource",
    minPoolSize = 2, maxPoolSize = 24, isolationLevel = java.sql.Connection.TRANSACTION_READ_COMMITTED)
public class Database {
  @Resource(lookup = "java:app/jdbc/liptako") private DataSource source;

  @PostConstruct void migrate() {
    Flyway.configure(Database.class.getClassLoader()).dataSource(new LiptakoDataSource()).locations("classpath:db/migration").load().migrate();
  }

  /** The pool, for the ballot path that writes by JDBC outside the container's transactions. */
  public DataSource source() {
    return source;
  }
}
