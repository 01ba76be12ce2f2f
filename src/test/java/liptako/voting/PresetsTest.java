package liptako.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import liptako.rules.Rule;
import org.junit.jupiter.api.Test;

/** The list of presets is what the application reads; the folder is what an operator sees. */
class PresetsTest {
  private static final Path FOLDER = Path.of("config", "rules");
  private static final List<String> NOT_RULES = List.of("acts.json");

  @Test void listNamesEveryRuleOfTheFolder() throws IOException {
    try (var files = Files.list(FOLDER)) {
      List<String> rules = files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json") && !f.endsWith(".schema.json") && !NOT_RULES.contains(f)).sorted().toList();
      assertThat(rules).isNotEmpty();
      assertThat(Files.readAllLines(FOLDER.resolve("presets.txt"))).isEqualTo(rules);
    }
  }

  @Test void everyPresetIsReadUnderTheNameOfItsFileAndFlaggedAsAnExample() throws IOException {
    for (String file : Files.readAllLines(FOLDER.resolve("presets.txt"))) {
      Rule rule = Rule.parse(Files.readString(FOLDER.resolve(file)));
      assertThat(rule.name() + ".json").isEqualTo(file);
      assertThat(rule.sample()).as(file).isTrue();
    }
  }
}
