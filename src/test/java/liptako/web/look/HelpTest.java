package liptako.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liptako.language.Bundle;
import org.junit.jupiter.api.Test;

class HelpTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  /** The display of the hall has no menu: its guide is printed. */
  private static final String DISPLAY = "/salle/index.xhtml";

  @Test void everyPageOfADeskHasHelpOfItsOwn() throws IOException {
    List<String> desks;
    try (var files = Files.walk(PAGES)) {
      desks = files.filter(p -> p.toString().endsWith(".xhtml") && !p.startsWith(PAGES.resolve("WEB-INF"))).map(p -> "/" + PAGES.relativize(p)).filter(p -> p.indexOf('/', 1) > 0 && !p.startsWith("/erreur/") && !p.equals(DISPLAY)).toList();
    }
    assertThat(desks).hasSizeGreaterThan(35);
    assertThat(desks).allSatisfy(page -> assertThat(Bundle.MESSAGES.keys()).contains(Help.key(page)));
  }

  @Test void noHelpIsOfAPageThatIsNot() {
    Set<String> lost = new TreeSet<>(Bundle.MESSAGES.keys());
    lost.removeIf(key -> !key.startsWith("help.on.") || key.equals(Help.SHARED) || Files.exists(PAGES.resolve(key.substring("help.on.".length()).replace('.', '/') + ".xhtml")));
    assertThat(lost).isEmpty();
  }

  @Test void aPageWithoutHelpOfItsOwnSharesOne() {
    assertThat(Help.tasks("/erreur/panne.xhtml")).isEqualTo(Help.tasks("/dossiers.xhtml")).hasSizeGreaterThan(1);
    assertThat(Help.tasks("/presidence/index.xhtml")).hasSizeGreaterThan(3).isNotEqualTo(Help.tasks("/greffe/index.xhtml"));
  }
}
