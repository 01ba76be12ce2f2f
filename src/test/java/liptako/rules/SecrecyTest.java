package liptako.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecrecyTest {
  @Test void whatThreeOrFewerDidIsNotShownAndWhatFourDidIs() {
    assertThat(Secrecy.betrays(1)).isTrue();
    assertThat(Secrecy.betrays(3)).isTrue();
    assertThat(Secrecy.betrays(4)).isFalse();
  }

  @Test void nobodyBetraysNobody() {
    assertThat(Secrecy.betrays(0)).isFalse();
  }
}
