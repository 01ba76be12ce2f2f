package liptako.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** strace attached to running processes, until closed. */
final class Strace implements AutoCloseable {
  private static final long ATTACHED_WITHIN_MILLIS = 20_000;
  private final Process process;
  private final Path output;

  private Strace(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static Strace attach(List<Long> pids, String... options) {
    try {
      Path output = Files.createTempFile("liptako-strace", ".txt");
      List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", output.toString()));
      command.addAll(List.of(options));
      pids.forEach(pid -> command.addAll(List.of("-p", pid.toString())));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      long deadline = System.currentTimeMillis() + ATTACHED_WITHIN_MILLIS;
      for (Long pid : pids) {
        while (!traced(pid)) {
          if (System.currentTimeMillis() > deadline) {
            process.destroy();
            throw new IllegalStateException("strace did not attach to " + pid);
          }
          Thread.sleep(20);
        }
      }
      return new Strace(process, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Every thread of the process, as the one that syncs is not the first; one that has ended meanwhile needs no tracer. */
  private static boolean traced(long pid) throws IOException {
    try (var tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
      for (Path task : tasks.toList()) {
        if (untraced(task)) {
          return false;
        }
      }
    } catch (NoSuchFileException e) {
      return true;
    }
    return true;
  }

  private static boolean untraced(Path task) throws IOException {
    try {
      return Files.readAllLines(task.resolve("status")).stream().noneMatch(l -> l.matches("TracerPid:\\s+[1-9][0-9]*"));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      // The kernel's word for a thread that ended between the opening and the reading.
      if (String.valueOf(e.getMessage()).contains("No such process")) {
        return false;
      }
      throw e;
    }
  }

  List<String> lines() {
    try {
      return Files.readAllLines(output, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When the first call was made to fail, in ms; the trace has absolute times (-ttt). */
  Optional<Long> failed() {
    return lines().stream().filter(line -> line.contains("(INJECTED)")).findFirst().map(line -> (long) (Double.parseDouble(line.split(" +")[1]) * 1_000));
  }

  @Override public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
