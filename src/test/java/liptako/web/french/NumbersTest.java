package liptako.web.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({"0,zéro", "1,un", "6,six", "15,quinze", "16,seize", "17,dix-sept", "20,vingt", "21,vingt et un", "22,vingt-deux", "30,trente",
      "31,trente et un", "58,cinquante-huit", "61,soixante et un", "70,soixante-dix", "71,soixante et onze", "72,soixante-douze", "79,soixante-dix-neuf",
      "80,quatre-vingts", "81,quatre-vingt-un", "88,quatre-vingt-huit", "90,quatre-vingt-dix", "91,quatre-vingt-onze", "99,quatre-vingt-dix-neuf",
      "100,cent", "101,cent un", "121,cent vingt et un", "180,cent quatre-vingts", "200,deux cents", "201,deux cent un", "271,deux cent soixante et onze",
      "300,trois cents", "580,cinq cent quatre-vingts", "999,neuf cent quatre-vingt-dix-neuf"})
  void saysTheNumber(int number, String words) {
    assertThat(Numbers.words(number)).isEqualTo(words);
  }

  @Test void everyNumberHasItsOwnWords() {
    Set<String> said = new HashSet<>();
    for (int number = 0; number <= 999; number++) {
      assertThat(said.add(Numbers.words(number))).as("%d: %s", number, Numbers.words(number)).isTrue();
    }
  }

  @Test void whatIsNotReadOutStaysInFigures() {
    assertThat(Numbers.words(1_000)).isEqualTo("1000");
    assertThat(Numbers.words(-1)).isEqualTo("-1");
  }
}
