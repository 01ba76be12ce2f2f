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
    minPoolSize = 2, maxPoolSize = 24, isolationLevel = java.sql.Connection.TRANSACTION_READ_COMMITTED,
    // A database that was restarted leaves dead connections that do not know it: one look a second at each finds
    // them, and one dead one ends all. The table looked at is there before ours are.
    properties = {"fish.payara.is-connection-validation-required=true", "fish.payara.connection-validation-method=table",
        "fish.payara.validation-table-name=information_schema.schemata", "fish.payara.validate-atmost-once-period-in-seconds=1", "fish.payara.fail-all-connections=true"})
public class Database {
  @Resource(lookup = "java:app/jdbc/liptako") private DataSource source;

  /** Not an overload of {@link #migrate}: Payara finds a lifecycle method by its name alone, and may find the other. */
  @PostConstruct void start() {
    if (Configuration.databaseUrl().isEmpty()) {
      UnsafeMark.heal(Configuration.data());
    }
    migrate(new LiptakoDataSource(), Configuration.databaseUrl().isPresent());
  }

  /** Brings a store's tables up to this version; what only one of the two databases understands lies in its own folder. */
  public static void migrate(DataSource store, boolean postgresql) {
    Flyway.configure(Database.class.getClassLoader()).dataSource(store)
        .locations("classpath:db/migration", "classpath:db/vendor/" + (postgresql ? "postgresql" : "h2")).load().migrate();
  }

  /** The pool, for the ballot path that writes by JDBC outside the container's transactions. */
  public DataSource source() {
    return source;
  }
}
