package liptako.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  @Test
  void writesTheStringVectorOfRfc8785() {
    assertThat(Json.write("\u20ac$\u000F\nA'B\"\\\\\"/")).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    assertThat(Json.write("\b\t\f\r\u001f\u007f\uD83D\uDE00")).isEqualTo("\"\\b\\t\\f\\r\\u001f\u007f\uD83D\uDE00\"");
  }

  @Test
  void sortsFieldsAsRfc8785() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String key : List.of("\u20ac", "\r", "\ufb33", "1", "\uD83D\uDE00", "\u0080", "\u00f6")) {
      map.put(key, 0);
    }
    assertThat(Json.write(map)).isEqualTo(
        "{\"\\r\":0,\"1\":0,\"\u0080\":0,\"\u00f6\":0,\"\u20ac\":0,\"\uD83D\uDE00\":0,\"\ufb33\":0}");
  }

  @Test
  void writesEveryKindOfValueWithoutSpace() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", Arrays.asList(1, 2L, (short) 3, (byte) 4, true, null, Thread.State.NEW));
    map.put("a", Map.of());
    map.put("c", List.of());
    assertThat(Json.write(map)).isEqualTo("{\"a\":{},\"b\":[1,2,3,4,true,null,\"NEW\"],\"c\":[]}");
  }

  @Test
  void refusesWhatOtherReadersWouldReadOtherwise() {
    assertThat(Json.write((1L << 53) - 1)).isEqualTo("9007199254740991");
    assertThat(Json.write(-(1L << 53) + 1)).isEqualTo("-9007199254740991");
    assertThatThrownBy(() -> Json.write(1L << 53)).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.write(-(1L << 53))).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.write(1.5)).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.write(new BigDecimal("1"))).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.write(Map.of(1, 2))).isInstanceOf(JsonException.class);
    for (String lone : List.of("\uD83D", "\uDE00", "\uD83Dx", "x\uDE00\uD83D")) {
      assertThatThrownBy(() -> Json.write(lone)).isInstanceOfSatisfying(JsonException.class, e -> {
        assertThat(e.line()).isZero();
        assertThat(e.column()).isZero();
      });
    }
  }

  @Test
  void refusesTooManyLevels() {
    Object value = 1;
    for (int i = 0; i < 64; i++) {
      value = List.of(value);
    }
    Object deepest = value;
    assertThat(Json.parse(Json.write(deepest).replace("1", ""))).isInstanceOf(List.class);
    List<Object> loop = new ArrayList<>();
    loop.add(Map.of("a", loop));
    assertThatThrownBy(() -> Json.write(loop)).isInstanceOf(JsonException.class);
  }
}
