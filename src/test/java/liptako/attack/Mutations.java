package liptako.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import liptako.json.Json;

/** Makes of good input what programs choke on. From one seed comes one series. */
final class Mutations {
  private static final String[] NASTY = {"", " ", "\u0000", "null", "NaN", "-1", "1e999", "99999999999999999999", "0x41", "' or 1=1 --", "\";drop table journal;--", "%s%n%x", "${7*7}", "#{7*7}", "{0}", "{", "'",
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "../../etc/passwd", "\r\nSet-Cookie: x=y", "\uD800", "\uFFFE\uFFFF", "\u202E\u2066", "a\u0300".repeat(300), "A".repeat(20_000), "=cmd|' /C calc'!A0",
      "2026-13-45", "9999999-01-01", "+999999999-12-31T23:59:59Z", "00000000-0000-0000-0000-000000000000", "-".repeat(36), "[]", "{}", "true", "🗳️"};
  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  String nasty() {
    return NASTY[random.nextInt(NASTY.length)];
  }

  /** A JSON body with one to three things wrong. */
  String json(Map<String, Object> good) {
    Map<String, Object> fields = new LinkedHashMap<>(good);
    List<String> names = new ArrayList<>(fields.keySet());
    for (int i = 0; i <= random.nextInt(3) && !names.isEmpty(); i++) {
      fields.put(one(names), value(2));
    }
    String text;
    try {
      text = Json.write(fields);
    } catch (RuntimeException unwritable) {
      text = "{\"title\":\"\\ud800\"}";
    }
    return random.nextInt(3) == 0 ? text(text) : text;
  }

  private Object value(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> null;
      case 1 -> random.nextLong();
      case 2 -> random.nextBoolean();
      case 3 -> (long) random.nextInt(5) - 2;
      case 6 -> List.of(nasty(), nasty());
      case 7 -> Map.of("x", nasty());
      case 8 -> List.of(List.of(1L, -1L), List.of());
      default -> nasty();
    };
  }

  /** A text with a piece cut out, doubled, or replaced. */
  String text(String good) {
    if (good.isEmpty()) {
      return nasty();
    }
    int from = random.nextInt(good.length()), to = from + random.nextInt(Math.min(40, good.length() - from) + 1);
    return switch (random.nextInt(5)) {
      case 0 -> good.substring(0, from);
      case 1 -> good.substring(0, from) + good.substring(to);
      case 2 -> good.substring(0, to) + good.substring(from);
      case 3 -> "[".repeat(random.nextInt(5_000)) + good;
      default -> good.substring(0, from) + nasty() + good.substring(to);
    };
  }

  /** Bytes of a text with some of them changed, so that they are no text any more. */
  byte[] bytes(String good) {
    byte[] bytes = text(good).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < random.nextInt(4) && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
