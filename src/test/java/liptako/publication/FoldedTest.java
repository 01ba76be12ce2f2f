package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldedTest {
  @Test void accentsCapitalsAndSignsAreIgnored() {
    assertThat(Folded.text("Sécurité, « DÉFENSE » : l’œuvre n° 12")).isEqualTo(" securite defense l oeuvre n 12 ");
    assertThat(Folded.text("Se\u0301curite\u0301")).isEqualTo(" securite ");
    assertThat(Folded.text("ɓ ɗ ƴ ŋ ɛ ɔ ɲ ʋ ɩ ẽ")).isEqualTo(" b d y n e o n v i e ");
    assertThat(Folded.text("æ ß")).isEqualTo(" ae ss ");
    assertThat(Folded.text("")).isEqualTo(" ");
  }

  @Test void aWordIsFoundByItsBeginningOnly() {
    String folded = Folded.text("Libre circulation des biens");
    assertThat(Folded.all(List.of("circ", "bien"), folded)).isTrue();
    assertThat(Folded.all(List.of("culation"), folded)).isFalse();
    assertThat(Folded.all(Folded.words("BIENS libre"), folded)).isTrue();
  }

  @Test void nothingThatASearchLanguageKnowsIsLeft() {
    assertThat(Folded.words("a:* & !b | (c) %_' \\ <->")).containsExactly("a", "b", "c");
    assertThat(Folded.words(" ' ")).isEmpty();
    assertThat(Folded.words("un un deux")).containsExactly("un", "deux");
    assertThat(Folded.words("a b c d e f g h i j")).hasSize(Folded.WORDS_MOST);
  }
}
