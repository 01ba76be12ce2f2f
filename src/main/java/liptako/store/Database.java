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
    migrate(new LiptakoDataSource(), Configuration.databaseUrl().isPresent());
  }

  /** Brings a store's tables up to this version; what only one of the two databases understands lies in its own folder. */
  static void migrate(DataSource store, boolean postgresql) {
    Flyway.configure(Database.class.getClassLoader()).dataSource(store)
        .locations("classpath:db/migration", "classpath:db/vendor/" + (postgresql ? "postgresql" : "h2")).load().migrate();
  }

  /** The pool, for the ballot path that writes by JDBC outside the container's transactions. */
  public DataSource source() {
    return source;
  }
}
