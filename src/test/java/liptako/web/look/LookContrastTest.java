package liptako.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every pair of text and ground that the styles use is at least 4.5:1 (WCAG 2.2, 1.4.3), by day and in the hall. */
class LookContrastTest {
  private static final String[][] PAIRS = {
      {"ink", "ground surface sunken brand-soft pour-soft contre-soft abst-soft warn-soft"}, {"ink-2", "ground surface sunken brand-soft"}, {"ink-3", "ground surface sunken brand-soft"},
      {"brand-2", "ground surface"}, {"on-brand", "brand brand-2"}, {"brand", "on-brand brand-soft"}, {"pour", "ground surface pour-soft"}, {"contre", "ground surface contre-soft"},
      {"abst", "ground surface abst-soft"}, {"ok", "ground surface brand-soft"}, {"warn", "ground surface warn-soft"}, {"danger", "ground surface danger-soft"}, {"info", "ground surface info-soft"}, {"live", "ground surface"}};

  @ParameterizedTest
  @ValueSource(strings = {":root", ".hall", ".auto"})
  void textIsReadableOnItsGround(String theme) throws IOException {
    Map<String, String> colours = colours(theme);
    int measured = 0;
    for (String[] pair : PAIRS) {
      for (String ground : pair[1].split(" ")) {
        assertThat(contrast(colours.get(pair[0]), colours.get(ground))).as("%s on %s in %s", pair[0], ground, theme).isGreaterThanOrEqualTo(4.5);
        measured++;
      }
    }
    assertThat(measured).isGreaterThan(30);
  }

  @Test void theSitesDarkColoursAreTheHalls() throws IOException {
    assertThat(colours(".auto")).isEqualTo(colours(".hall")).hasSizeGreaterThan(20);
  }

  private static Map<String, String> colours(String theme) throws IOException {
    String css = Files.readString(Path.of("src/main/webapp/resources/css/tokens.css"));
    var block = Pattern.compile("^" + Pattern.quote(theme) + " \\{(.*?)^}", Pattern.DOTALL | Pattern.MULTILINE).matcher(css);
    assertThat(block.find()).as("tokens of " + theme).isTrue();
    Map<String, String> colours = new HashMap<>();
    var colour = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6})").matcher(block.group(1));
    while (colour.find()) {
      colours.put(colour.group(1), colour.group(2));
    }
    return colours;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    int value = Integer.parseInt(colour, 16);
    return 0.2126 * linear(value >> 16) + 0.7152 * linear(value >> 8 & 255) + 0.0722 * linear(value & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
