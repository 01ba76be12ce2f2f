package liptako;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name as evidence is there: each test class has tests that run, each file exists, and no line of the ASVS table goes without. */
class EvidenceTest {
  private static final Pattern NAMED = Pattern.compile("`(?:[a-z]+/)*([A-Z]\\w*[a-z](?:Test|IT))`(\\*?)"), FILE = Pattern.compile("`((?:config|docs|src)/[\\w./-]+)`");
  private static final Pattern TESTS = Pattern.compile("@(?:Test|Property|ParameterizedTest|ArchTest|TestFactory|Example)\\b| extends ");
  /** Answers that are no claim about the code. */
  private static final Set<String> BY_THEMSELVES = Set.of("the policy itself", "—");

  @Test void everyNamedTestHasTestsThatRun() throws IOException {
    Map<String, Path> classes = testClasses();
    List<String> wrong = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    for (Path document : documents()) {
      var names = NAMED.matcher(Files.readString(document));
      while (names.find()) {
        named.add(names.group(1));
        Path source = classes.get(names.group(1));
        if (source == null) {
          wrong.add(document + " names " + names.group(1) + ", which does not exist");
        } else if (!TESTS.matcher(Files.readString(source)).find()) {
          wrong.add(document + " names " + names.group(1) + ", which tests nothing");
        } else if (names.group(2).isEmpty() && document.endsWith("security.md") && Files.readString(source).contains("@Tag(\"unproven\")")) {
          wrong.add(document + " does not mark " + names.group(1) + ", of which a test is set apart");
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(named).hasSizeGreaterThan(40);
  }

  @Test void everyNamedFileExists() throws IOException {
    Set<String> files = new TreeSet<>();
    for (Path document : documents()) {
      FILE.matcher(Files.readString(document)).results().forEach(found -> files.add(found.group(1)));
    }
    assertThat(files).hasSizeGreaterThan(8).allSatisfy(file -> assertThat(Path.of(file)).exists());
  }

  @Test void noLineOfTheChecklistGoesWithoutEvidence() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("docs/asvs.md")).stream().filter(line -> line.matches("\\| V\\d.*")).toList();
    List<String> without = lines.stream().filter(line -> {
      String evidence = line.split("(?<!\\\\)\\|")[3].strip();
      return !NAMED.matcher(evidence).find() && !FILE.matcher(evidence).find() && !BY_THEMSELVES.contains(evidence);
    }).toList();
    assertThat(without).isEmpty();
    assertThat(lines).hasSizeGreaterThan(35);
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), files.filter(file -> file.toString().endsWith(".md"))).toList();
    }
  }

  private static Map<String, Path> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""), file -> file, (one, other) -> one, TreeMap::new));
    }
  }
}
