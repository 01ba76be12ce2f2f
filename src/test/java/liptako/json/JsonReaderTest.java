package liptako.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void readsEveryKindOfValue() {
    Object read = Json.parse(" { \"a\" : [ 1 , -2.50, true, false, null, \"é\" ] , \"b\" : { } } \n");
    assertThat(read).isEqualTo(Map.of("a", Arrays.asList(1L, new BigDecimal("-2.50"), true, false, null, "é"), "b", Map.of()));
  }

  @Test
  void keepsTheOrderOfFields() {
    assertThat(((Map<?, ?>) Json.parse("{\"b\":1,\"a\":2,\"c\":3}")).keySet().toString()).isEqualTo("[b, a, c]");
  }

  @Test
  void readsEscapes() {
    assertThat(Json.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\uD83D\uDE00\\ud83d\uDE00\""))
        .isEqualTo("\"\\/\b\f\n\r\té\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-0,0", "12,12", "999999999999999999,999999999999999999", "9223372036854775807,9223372036854775807",
      "-9223372036854775808,-9223372036854775808"})
  void readsIntegersAsLong(String text, long value) {
    assertThat(Json.parse(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1e3", "1E+3", "1e-3", "9223372036854775808", "-9223372036854775809", "12345678901234567890"})
  void readsOtherNumbersExactly(String text) {
    assertThat(Json.parse(text)).isEqualTo(new BigDecimal(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{a:1}",
      "{1:1}", "'a'", "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\u１２３４\"", "\"\t\"", "\"a\\n\t\"", "tru", "nul", "True",
      "01", "-01", "-", "1.", ".5", "1.e3", "1e", "1e+", "1e1000", "+1", "NaN", "Infinity", "1 2", "{} {}", "[] x", "\uFEFF1", "[1 2]",
      "{\"a\" 1}", "{\"a\":1 \"b\":2}", "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\ude00\"", "\"\uD83D\"", "\"\uDE00\"", "\u00a01", "1\u2003"})
  void refusesWhatIsNotJson(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonException.class);
  }

  @Test
  void refusesADuplicateFieldWithItsPlace() {
    assertThatThrownBy(() -> Json.parse("{\n \"a\": 1,\n \"a\": null}")).isInstanceOfSatisfying(JsonException.class, e -> {
      assertThat(e.line()).isEqualTo(3);
      assertThat(e.column()).isEqualTo(2);
      assertThat(e).hasMessage("ligne 3, colonne 2\u202F: le champ «\u202Fa\u202F» figure deux fois");
    });
    assertThatThrownBy(() -> Json.parse("{\"a\":null,\"\\u0061\":null}")).isInstanceOf(JsonException.class);
  }

  @Test
  void refusesTrailingTextWithItsPlace() {
    assertThatThrownBy(() -> Json.parse("1\n  x")).hasMessage("ligne 2, colonne 3\u202F: du texte suit la fin du document");
  }

  @Test
  void refusesTooManyLevels() {
    assertThat(Json.parse("[".repeat(64) + "]".repeat(64))).isInstanceOf(List.class);
    assertThatThrownBy(() -> Json.parse("[".repeat(65) + "]".repeat(65))).hasMessageContaining("64 niveaux");
    assertThatThrownBy(() -> Json.parse("{\"a\":".repeat(100_000))).isInstanceOf(JsonException.class);
  }

  @Test
  void refusesTooLongATextOrNumber() {
    assertThat(Json.parse("[1]", 3)).isEqualTo(List.of(1L));
    assertThatThrownBy(() -> Json.parse("[12]", 3)).hasMessageContaining("4 caractères (maximum 3)");
    assertThat(Json.parse("1".repeat(64))).isInstanceOf(BigDecimal.class);
    assertThatThrownBy(() -> Json.parse("1".repeat(65))).hasMessageContaining("64 caractères");
  }

  @Test
  void refusesNull() {
    assertThatThrownBy(() -> Json.parse(null)).isInstanceOf(NullPointerException.class);
  }
}
