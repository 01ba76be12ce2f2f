package liptako.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on, and the memory a process holds. */
final class Machine {
  private Machine() {}

  static String describe() throws IOException {
    String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(l -> l.startsWith("model name")).map(l -> l.substring(l.indexOf(':') + 2)).findFirst().orElse("?");
    String memory = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("[^0-9]", "");
    return String.format(Locale.ROOT, "machine: %d cores (%s), %d GB, %s %s, JDK %s, load before %s", Runtime.getRuntime().availableProcessors(), processor,
        Long.parseLong(memory) / 1_000_000, System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("java.version"),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  /** Resident memory in MB; the server's start script becomes the JVM, so its pid is the server's. */
  static long residentMegabytes(long pid) {
    return status(pid, "VmRSS");
  }

  /** The most a process ever held, in MB. */
  static long peakMegabytes(long pid) {
    return status(pid, "VmHWM");
  }

  private static long status(long pid, String field) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(l -> l.startsWith(field)).mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", ""))).findFirst().orElseThrow() / 1_000;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
