package liptako.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Values are grown from one seed, which jqwik reports: nested generators would take a hundred times longer. */
class JsonPropertiesTest {
  private static final List<String> PIECES = List.of("a", "é", "€", "\"", "\\", "\n", "\u0001", " ", "\uD83D\uDE00");
  private static final String SOUP = "{}[]\",:0123456789.eE+-truefalsn\\u \n\uD83D\uDE00";

  @Property
  void whatIsWrittenIsReadBack(@ForAll long seed) {
    Object value = value(new Random(seed), 4);
    assertThat(Json.parse(Json.write(value))).isEqualTo(value);
  }

  @Property
  void theCanonicalFormIsItsOwnCanonicalForm(@ForAll long seed) {
    String canonical = Json.write(value(new Random(seed), 4));
    assertThat(Json.write(Json.parse(canonical))).isEqualTo(canonical);
  }

  @Property
  void theOrderOfFieldsDoesNotMatter(@ForAll long seed) {
    Map<String, Object> object = object(new Random(seed), 3);
    Map<String, Object> reversed = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>(object.keySet());
    for (int i = keys.size() - 1; i >= 0; i--) {
      reversed.put(keys.get(i), object.get(keys.get(i)));
    }
    assertThat(Json.write(reversed)).isEqualTo(Json.write(object));
  }

  @Property
  void anyTextIsReadOrRefusedWithItsPlace(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(SOUP.charAt(random.nextInt(SOUP.length())));
    }
    try {
      Json.parse(text.toString());
    } catch (JsonException e) {
      assertThat(e.line()).isPositive();
      assertThat(e.column()).isPositive();
    }
  }

  @Property
  void theCanonicalReaderTakesExactlyWhatWouldBeWrittenAgainTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(Json.write(object(random, 4)));
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, SOUP.charAt(random.nextInt(SOUP.length())));
        case 1 -> text.insert(at, List.of(" ", "-0", "\\u00e9", "\\/", "\\u000A", "1.0", "9007199254740993").get(random.nextInt(7)));
        default -> text.deleteCharAt(Math.min(at, text.length() - 1));
      }
      if (text.isEmpty()) {
        text.append('{');
      }
    }
    boolean canonical;
    try {
      canonical = Json.parse(text.toString()) instanceof Map<?, ?> map && Json.write(map).equals(text.toString());
    } catch (JsonException e) {
      canonical = false;
    }
    try {
      Json.Members members = Json.canonicalObject(text.toString());
      assertThat(canonical).as(text.toString()).isTrue();
      assertThat(members.values()).isEqualTo(Json.parse(text.toString()));
      members.texts().forEach((name, value) -> assertThat(value).isEqualTo(Json.write(members.values().get(name))));
      assertThat(members.texts().keySet()).isEqualTo(members.values().keySet());
    } catch (JsonException e) {
      assertThat(canonical).as(text.toString()).isFalse();
    }
  }

  private static Object value(Random random, int levels) {
    switch (random.nextInt(levels == 0 ? 4 : 6)) {
      case 0:
        return string(random);
      case 1:
        return random.nextLong() >> 11;
      case 2:
        return random.nextBoolean();
      case 3:
        return null;
      case 4:
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(value(random, levels - 1));
        }
        return list;
      default:
        return object(random, levels - 1);
    }
  }

  private static Map<String, Object> object(Random random, int levels) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      map.put(string(random), value(random, levels));
    }
    return map;
  }

  private static String string(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      out.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return out.toString();
  }
}
