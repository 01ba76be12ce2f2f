package liptako.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The outside judge, run in one folder as an auditor would. */
final class BeleniosTool {
  private static final int SECONDS_MAX = 120;

  /** What a run left. */
  record Run(int exit, String out, String err) {
    /** Exit 0 alone does not say that everything was checked. */
    boolean passed() {
      return exit == 0 && err.contains("all checks passed") && !err.contains("W:");
    }

    List<String> lines() {
      return out.lines().toList();
    }
  }

  private final Path folder;

  BeleniosTool(Path folder) {
    this.folder = folder;
  }

  /** Writes a file for the tool to read. */
  Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Run verify(String uuid, byte[] archive) throws IOException, InterruptedException {
    Files.write(folder.resolve(uuid + ".bel"), archive);
    return run("", "election", "verify");
  }

  Run run(String input, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("belenios-tool"));
    command.addAll(List.of(arguments));
    Path in = Files.createTempFile("belenios", ".in");
    Path out = Files.createTempFile("belenios", ".out");
    Path err = Files.createTempFile("belenios", ".err");
    try {
      Files.writeString(in, input);
      Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(in.toFile()).redirectOutput(out.toFile())
          .redirectError(err.toFile()).start();
      if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("belenios-tool did not end within " + SECONDS_MAX + " s: " + command);
      }
      return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(in);
      Files.delete(out);
      Files.delete(err);
    }
  }
}
