package liptako.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShareTest {
  private final Share share = new Share();

  @Test void aBarNeverSeemsToReachWhatItDoesNot() {
    for (int seats = 1; seats <= 400; seats++) {
      for (int need = 1; need <= seats; need++) {
        assertThat(step(share.of(need - 1, seats))).as("%d of %d", need - 1, seats).isLessThan(step(share.needed(need, seats)));
      }
      assertThat(share.of(seats, seats)).isEqualTo("s200");
    }
    assertThat(share.of(0, 0)).isEqualTo("s0");
    assertThat(share.of(9, 3)).isEqualTo("s200");
  }

  @Test void everyStepHasItsLength() throws IOException {
    String css = Files.readString(Path.of("src/main/webapp/resources/css/base.css"));
    for (int step = 0; step <= Share.STEPS; step++) {
      String length = new java.math.BigDecimal(step).divide(new java.math.BigDecimal(2)).toPlainString().replaceFirst("^0\\.", ".");
      assertThat(css).contains(".s" + step + "{--s:" + length + "%}");
    }
  }

  @Test void noPageCarriesAStyle() throws IOException {
    try (var pages = Files.walk(Path.of("src/main/webapp"))) {
      var looked = pages.filter(p -> p.toString().endsWith(".xhtml")).toList();
      assertThat(looked).hasSizeGreaterThan(60);
      for (Path page : looked) {
        assertThat(Files.readString(page)).as(page.toString()).doesNotContainPattern("\\sstyle=").doesNotContain("<style");
      }
    }
  }

  private static int step(String name) {
    return Integer.parseInt(name.substring(1));
  }
}
