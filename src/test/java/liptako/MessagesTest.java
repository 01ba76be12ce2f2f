package liptako;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts people read: no key twice (the later would win silently), French spacing, and every key a page asks for. */
class MessagesTest {
  private static final Pattern LINE = Pattern.compile("^([A-Za-z0-9_.-]+)\\s*=(.*)$");
  private static final Pattern PLAIN_SPACE = Pattern.compile("\\S [;:!?»]|« ");

  @ParameterizedTest @ValueSource(strings = {"messages", "refusals"})
  void noKeyStandsTwiceAndSpacesAreFrench(String bundle) throws IOException {
    Set<String> keys = new HashSet<>();
    List<String> faults = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/main/resources/liptako", bundle + ".properties"))) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        if (!keys.add(matcher.group(1))) {
          faults.add("twice: " + matcher.group(1));
        }
        if (PLAIN_SPACE.matcher(matcher.group(2)).find()) {
          faults.add("plain space: " + line);
        }
      }
    }
    assertThat(keys).hasSizeGreaterThan(80);
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest @ValueSource(strings = "messages")
  void everyKeyThatAPageNamesIsThere(String bundle) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("src/main/resources/liptako", bundle + ".properties"))) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        keys.add(matcher.group(1));
      }
    }
    Set<String> missing = new TreeSet<>();
    int asked = 0;
    try (var pages = Files.walk(Path.of("src/main/webapp"))) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".xhtml")).toList()) {
        Matcher uses = Pattern.compile("msg\\['([A-Za-z0-9_.-]+)'\\]").matcher(Files.readString(page));
        while (uses.find()) {
          asked++;
          if (!keys.contains(uses.group(1))) {
            missing.add(page.getFileName() + ": " + uses.group(1));
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(100);
    assertThat(missing).isEmpty();
  }

  /** Whoever adds a French sentence gives the English one in messages_en.properties or refusals_en.properties; config/check-languages.sh en lists what lacks. */
  @org.junit.jupiter.api.Test void englishIsComplete() {
    for (liptako.language.Coverage english : liptako.language.Coverage.of(liptako.language.Language.ENGLISH)) {
      assertThat(english.missing()).as("not in %s_en.properties", english.bundle()).isEmpty();
      assertThat(english.sentences()).isGreaterThan(300);
    }
  }
}
