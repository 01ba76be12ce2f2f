package liptako.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import liptako.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import liptako.assembly.Body;

class NumberPatternTest {
  @Test void defaultNamesKindNumberYearAndBody() {
    assertThat(NumberPattern.DEFAULT.reference("Décision", "DEC", "CM", 2027, 7)).isEqualTo("Décision n° 007/2027/CM");
    assertThat(NumberPattern.DEFAULT.reference("Décision", "DEC", "CM", 2027, 1_234)).isEqualTo("Décision n° 1234/2027/CM");
  }

  @Test void everyPlaceMayStandAnywhereAndTextBetweenStaysAsItIs() {
    assertThat(new NumberPattern("AES/{instance}/{annee}/{sigle}.{numero} $1 \\").reference("Avis", "AV", "SCP", 2027, 12)).isEqualTo("AES/SCP/2027/AV.12 $1 \\");
  }

  @ParameterizedTest
  @CsvSource({"{genre} {annee},PATTERN_NEEDS", "n° {numero},PATTERN_NEEDS", "{numero}/{annee}/{jour},PATTERN_PLACE", "{numero:9}/{annee},PATTERN_PLACE", "{numero}/{annee},",
      "{numero}/{annee}{,PATTERN_BRACE", "{numero}}/{annee},PATTERN_BRACE", "'  ',PATTERN_LENGTH"})
  void patternThatCannotNumberIsRefusedWithItsReason(String pattern, String code) {
    if (code == null) {
      assertThat(new NumberPattern(pattern).reference("Avis", "AV", "SCP", 2027, 1)).isEqualTo("1/2027");
    } else {
      assertThatThrownBy(() -> new NumberPattern(pattern)).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }
  }

  @ParameterizedTest @EnumSource(Body.class)
  void noTwoKindsOfABodyShareAReferenceByDefault(Body body) {
    assertThat(java.util.Arrays.stream(ActKind.values()).map(k -> NumberPattern.DEFAULT.reference(k.word(), k.sign(), body.sign(), 2027, 1))).doesNotHaveDuplicates();
  }
}
