package liptako.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import liptako.language.Bundle;
import liptako.language.Language;
import liptako.refusal.Refusal;
import org.junit.jupiter.api.Test;

class FormulaTest {
  private static final Formula FLOOR = new Formula("say.SPEAKING", "La parole est à {0}, délégation {1}, pour {2}.", null);

  @Test void anotherWordingUsesTheSameArgumentsOrFewer() {
    assertThat(FLOOR.checked(" {0}, c'est à vous. ")).isEqualTo("{0}, c’est à vous.");
    assertThat(FLOOR.arguments()).isEqualTo(3);
    assertThat(new Formula("k", "u", "o").words()).isEqualTo("o");
    assertThat(FLOOR.words()).isEqualTo(FLOOR.usual());
  }

  @Test void whatCannotBeSaidIsRefusedByItsReason() {
    assertThat(refused("La parole est à {3}.")).isEqualTo("FORMULA_ARGUMENT");
    assertThat(refused("La parole est à {0.")).isEqualTo("FORMULA_WRONG");
    assertThat(refused("La parole est à {nom}.")).isEqualTo("FORMULA_WRONG");
    assertThat(refused(" ")).isEqualTo("TEXT_MISSING");
    assertThat(refused("x".repeat(Formula.WORDS_MOST + 1))).isEqualTo("TEXT_TOO_LONG");
  }

  /** Each formula that comes with the application would pass as the house's own. */
  @Test void theUsualFormulasAreFormulas() {
    List<String> keys = Bundle.MESSAGES.keys().stream().filter(key -> key.startsWith("say.")).toList();
    assertThat(keys).hasSizeGreaterThan(20).allSatisfy(key -> {
      String usual = Bundle.MESSAGES.find(Language.FRENCH, key);
      assertThat(new Formula(key, usual, null).checked(usual)).isEqualTo(usual);
    });
  }

  private static String refused(String words) {
    Refusal[] refusal = new Refusal[1];
    assertThatThrownBy(() -> FLOOR.checked(words)).isInstanceOfSatisfying(Refusal.class, thrown -> refusal[0] = thrown);
    return refusal[0].code();
  }
}
