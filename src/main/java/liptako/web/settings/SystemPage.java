package liptako.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import liptako.access.AccessService;
import liptako.journal.JournalService;
import liptako.publication.Words;
import liptako.store.Configuration;

/** {@code reglages/index.xhtml}: the state of the system. */
@Named
@RequestScoped
public class SystemPage {
  @Inject private JournalService journal;
  @Inject private AccessService access;
  @Inject private Clock clock;
  private long number;
  private boolean samples;

  @PostConstruct void read() {
    number = journal.number();
    samples = access.hasSamples();
  }

  public String getDatabase() {
    return Configuration.databaseUrl().map(url -> "PostgreSQL, " + url.replaceFirst("\\?.*", "")).orElse("H2");
  }

  public String getFolder() {
    return Configuration.data().toString();
  }

  public String getVersion() {
    String version = SystemPage.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }

  public String getJava() {
    return System.getProperty("java.version");
  }

  /** Memory in use and its bound, in megabytes. */
  public String getMemory() {
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return Words.number(heap.getUsed() / 1_000_000) + "\u00A0/ " + Words.number(heap.getMax() / 1_000_000) + "\u00A0Mo";
  }

  public String getRunning() {
    return Words.duration(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
  }

  public long getNumber() {
    return number;
  }

  public boolean isSamples() {
    return samples;
  }
}
