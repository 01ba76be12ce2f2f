package liptako.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecrecyTest {
  @Test void oneVoterIsNeverShown() {
    assertThat(Secrecy.betrays(1, List.of(1, 0, 0))).isTrue();
    assertThat(Secrecy.betrays(1, List.of(0, 0, 1))).isTrue();
  }

  @Test void threeWhoAgreeAreNotShownAndFourAre() {
    assertThat(Secrecy.betrays(2, List.of(2, 0))).isTrue();
    assertThat(Secrecy.betrays(3, List.of(0, 3, 0))).isTrue();
    assertThat(Secrecy.betrays(4, List.of(0, 4, 0))).isFalse();
  }

  @Test void fewWhoDifferAreShown() {
    assertThat(Secrecy.betrays(3, List.of(2, 1))).isFalse();
    assertThat(Secrecy.betrays(2, List.of(1, 1))).isFalse();
  }

  @Test void nobodyBetraysNobody() {
    assertThat(Secrecy.betrays(0, List.of(0, 0))).isFalse();
  }
}
