package liptako.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetsTest {
  private static final JsonSchema SCHEMA = schema("rule");

  private static JsonSchema schema(String name) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(House3.read("config/rules/" + name + ".schema.json"));
  }

  static Stream<Path> presets() throws IOException {
    return rules("config/rules");
  }

  static Stream<Path> allRules() throws IOException {
    return Stream.concat(rules("config/rules"), rules("config/rules/replay"));
  }

  private static Stream<Path> rules(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".json") && !file.toString().endsWith(".schema.json")
          && !file.endsWith("acts.json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("allRules")
  void everyRuleFileIsValidAndNamedAfterItsFile(Path file) throws IOException {
    String json = Files.readString(file);
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    Rule rule = Rule.parse(json);
    assertThat(file.getFileName()).hasToString(rule.name() + ".json");
    assertThat(rule.title()).isNotBlank();
    assertThat(rule.sentence()).endsWith(".").doesNotContain(" :", " ;", "  ", "null", "'");
  }

  @ParameterizedTest
  @MethodSource("allRules")
  void theFrozenFormGivesTheSameRule(Path file) throws IOException {
    Rule rule = Rule.parse(Files.readString(file));
    Rule frozen = Rule.parse(rule.json());
    assertThat(frozen).isEqualTo(rule).hasSameHashCodeAs(rule).hasToString("Rule[" + rule.name() + "]");
    assertThat(frozen.sentence()).isEqualTo(rule.sentence());
    assertThat(frozen.json()).isEqualTo(rule.json());
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyPresetIsFlaggedAsAnExample(Path file) throws IOException {
    String json = Files.readString(file);
    assertThat(Rule.parse(json).sample()).isTrue();
    assertThat(json).contains("\"source\": \"Exemple");
  }

  @Test
  void everyActHasARule() throws IOException {
    String json = House3.read("config/rules/acts.json");
    assertThat(schema("acts").validate(json, InputFormat.JSON)).isEmpty();
    Acts acts = Acts.parse(json);
    List<String> names = presets().map(file -> file.getFileName().toString().replace(".json", "")).toList();
    assertThat(acts.all()).hasSizeGreaterThan(8).allSatisfy(act -> assertThat(names).contains(act.rule()));
    assertThat(acts.sample()).isTrue();
    assertThat(acts.act("resolution").orElseThrow().rule()).isEqualTo("double-majorite");
    assertThat(acts.act("resolution").orElseThrow().title()).isEqualTo("Résolution");
    assertThat(acts.act("loi")).isEmpty();
  }

  @Test
  void everyDocumentedRecipeIsARule() {
    String docs = House3.read("docs/rules.md");
    String table = docs.substring(docs.indexOf("## Recipes"), docs.indexOf("## Elections"));
    int recipes = 0;
    for (String row : table.lines().filter(line -> line.contains("`")).toList()) {
      List<String> parts = java.util.regex.Pattern.compile("`([^`]+)`").matcher(row).results().map(found -> found.group(1)).toList();
      List<String> conditions = parts.stream().filter(part -> part.startsWith("{")).toList();
      List<String> fields = parts.stream().filter(part -> part.startsWith("\"")).toList();
      boolean whole = !fields.isEmpty() && fields.get(0).startsWith("\"rejection");
      String adoption = "\"adoption\":[" + (conditions.isEmpty() ? "{\"moreThan\":\"contre\"}" : String.join(",", conditions)) + "]";
      String json = House3.json(String.join(",", whole ? fields : Stream.concat(fields.stream(), Stream.of(adoption)).toList()));
      assertThat(SCHEMA.validate(json, InputFormat.JSON)).as(row).isEmpty();
      assertThat(Rule.parse(json).sentence()).as(row).isNotBlank();
      recipes++;
    }
    assertThat(recipes).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'adoption':[]", "'adoption':[{'of':'cast'}]", "'adoption':[{'atLeast':0.5}]", "'x':1,'adoption':[{'atLeast':1}]",
      "'adoption':[{'atLeast':1}],'rejection':[{'atLeast':1}]", "'election':{}", "'counting':{'abstention':'abstention'},'adoption':[{'atLeast':1}]",
      "'quorum':{'conditions':[{'atLeast':1}],'minutes':5},'adoption':[{'atLeast':1}]"})
  void theSchemaRefusesWhatTheReaderRefuses(String fields) {
    String json = House3.json(fields);
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Rule.parse(json)).isInstanceOf(RuleException.class);
  }
}
