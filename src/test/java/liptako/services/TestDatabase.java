package liptako.services;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Prepares what {@code arquillian.xml} hands to the server: a fresh data folder, the start commands that keep the listener on loopback, and a
 * PostgreSQL when {@code -Dliptako.test.database=postgresql} asks for one; H2 otherwise.
 */
public class TestDatabase implements LauncherSessionListener {
  private EmbeddedPostgres postgres;

  @Override public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("liptako.test.database") == null) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "services-");
      Path boot = folder.resolve("preboot.txt");
      Files.writeString(boot, "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n");
      String options = "-Xmx384m -XX:+UseSerialGC -Dliptako.sample=off -Dliptako.data=" + folder.resolve("data");
      Files.createDirectories(folder.resolve("data"));
      if (System.getProperty("liptako.test.database").equals("postgresql")) {
        postgres = EmbeddedPostgres.builder().start();
        options += " -Dliptako.db.url=" + postgres.getJdbcUrl("postgres", "postgres") + " -Dliptako.db.user=postgres";
      }
      System.setProperty("liptako.test.jvm", options);
      System.setProperty("liptako.test.server", "--nohazelcast --disablephonehome --prebootcommandfile " + boot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override public void launcherSessionClosed(LauncherSession session) {
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
