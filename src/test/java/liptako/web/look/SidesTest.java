package liptako.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Styles name the start and the end of a line, never its left and right: a page that is read from right to left is the same page. */
class SidesTest {
  /** A side in a property or a value; the middle ({@code left: 50%} with its translation) has none. */
  private static final Pattern SIDE = Pattern.compile("(?<![\\w.-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\\w-]*\\s*:|(?:left|right)\\s*:(?!\\s*50%; translate)|text-align:\\s*(?:left|right)|float:\\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)");

  @Test void noStyleOfAPageNamesASide() throws IOException {
    List<String> sided = new ArrayList<>();
    int read = 0;
    for (String folder : List.of("src/main/webapp/resources/css", "src/main/webapp")) {
      try (var files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> folder.endsWith("css") ? f.toString().endsWith(".css") : f.toString().endsWith(".xhtml")).toList()) {
          read++;
          for (String line : Files.readAllLines(file)) {
            String styles = folder.endsWith("css") ? line : String.join(" ", Pattern.compile("style=\"([^\"]*)\"").matcher(line).results().map(m -> m.group(1)).toList());
            Matcher found = SIDE.matcher(styles);
            while (found.find()) {
              sided.add(file.getFileName() + ": " + styles.substring(found.start(), Math.min(styles.length(), found.end() + 20)));
            }
          }
        }
      }
    }
    assertThat(read).isGreaterThan(60);
    assertThat(sided).isEmpty();
    assertThat(SIDE.matcher(".a { margin-left: 0 }").find()).isTrue();
  }
}
