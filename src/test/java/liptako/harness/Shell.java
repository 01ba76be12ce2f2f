package liptako.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** Commands of the system that the harnesses need. */
final class Shell {
  private Shell() {}

  /** What a command says; fails with it when the command does. */
  static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String says = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + says);
      }
      return says;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether all of these commands are there and this is root, whom mounting and tracing need. */
  static boolean rootWith(String... commands) {
    try {
      if (!run("id", "-u").strip().equals("0")) {
        return false;
      }
      for (String command : commands) {
        run("sh", "-c", "command -v " + command);
      }
      return true;
    } catch (IllegalStateException | UncheckedIOException missing) {
      return false;
    }
  }
}
