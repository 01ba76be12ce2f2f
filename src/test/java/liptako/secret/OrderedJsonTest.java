package liptako.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedJsonTest {
  @Test void fieldsKeepTheirOrderAndAbsentOnesAreLeftOut() {
    assertThat(OrderedJson.write(OrderedJson.object("b", 1, "a", null, "c", List.of(BigInteger.TEN, true))))
        .isEqualTo("{\"b\":1,\"c\":[\"10\",true]}");
  }

  @Test void onlyQuotesBackslashesAndControlCharactersAreEscaped() {
    assertThat(OrderedJson.write("é<&=/\"\\\b\f\n\r\t\u0001\u007f\u0080\u2028😀"))
        .isEqualTo("\"é<&=/\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u007f\u0080\u2028😀\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"result\": [[1]]}", "{\"result\":[[1]]}\n", "{\"result\":[[1]],\"x\":1}", "{\"result\":[[\"1\"]]}",
      "{\"\\u0072esult\":[[1]]}"})
  void anyOtherSpellingIsRefused(String text) {
    assertThatThrownBy(() -> Result.parse(text)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.fault().reason()).isEqualTo(Reason.NOT_CANONICAL));
  }

  @Test void everyReasonHasItsSentence() {
    for (Reason reason : Reason.values()) {
      assertThat(reason.sentence()).as(reason.name()).endsWith(".").doesNotContain("'", " :", " ;");
    }
  }
}
