package liptako.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server logged of a failure that its answer names by a reference alone: on a machine nobody can look at afterwards the reference says nothing. */
final class LoggedFailure {
  private static final Pattern REFERENCE = Pattern.compile("\\b[0-9a-f]{8}(?=\")");
  private static final int LINES = 12;

  private LoggedFailure() {}

  /** The first lines and the causes of the failure in the log that holds its reference; empty when no log does. */
  static String of(String answer) {
    Matcher reference = REFERENCE.matcher(answer);
    return reference.find() ? logs().stream().map(log -> about(log, "failure " + reference.group())).filter(found -> !found.isEmpty()).findFirst().orElse("") : "";
  }

  private static String about(Path log, String failure) {
    try {
      List<String> lines = Files.readAllLines(log);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(failure)) {
          List<String> trace = lines.subList(i, lines.size()).stream().limit(400).toList();
          return Stream.concat(trace.stream().limit(LINES), trace.stream().skip(LINES).filter(line -> line.startsWith("Caused by"))).collect(Collectors.joining("\n", "\n", ""));
        }
      }
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> logs() {
    try (Stream<Path> servers = Files.list(Path.of("target", "servers"))) {
      return servers.map(server -> server.resolve("server.log")).filter(Files::exists).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
