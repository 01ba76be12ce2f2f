package liptako.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import liptako.refusal.Check;
import liptako.refusal.Refusal;

/** Turns a JSON value, or a text in an address, into what a field wants; refuses with the field and an example. */
final class Value {
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  /** As many as deputies fit into a hall ten times over; lists hold deputies, States or actions. */
  private static final int LIST_MOST = 10_000;

  private Value() {}

  static Object of(String field, Type type, Object value) {
    if (value == null) {
      return null;
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(field, list.getActualTypeArguments()[0], value);
    }
    if (type instanceof Class<?> part && part.isRecord()) {
      return part(field, part, value);
    }
    if (type == Integer.class) {
      if (value instanceof Long number && number == number.intValue()) {
        return number.intValue();
      }
      throw Refusal.invalid("NOT_A_NUMBER", field, field, Check.shown(value));
    }
    if (type == Boolean.class) {
      if (value instanceof Boolean) {
        return value;
      }
      throw Refusal.invalid("NOT_A_BOOLEAN", field, field, Check.shown(value));
    }
    if (!(value instanceof String text)) {
      throw Refusal.invalid("NOT_A_TEXT", field, field, Check.shown(value));
    }
    return type == String.class ? text : parsed(field, (Class<?>) type, text);
  }

  @SuppressWarnings("unchecked")
  private static Object part(String field, Class<?> type, Object value) {
    if (value instanceof Map) {
      return RecordReader.record(type, (Map<String, Object>) value);
    }
    throw Refusal.invalid("NOT_AN_OBJECT", field, field);
  }

  /** A text as a value of another type than text. */
  static Object parsed(String field, Class<?> type, String text) {
    if (type.isEnum()) {
      return constant(field, type, text);
    }
    String code = type == UUID.class ? "NOT_AN_ID" : type == LocalDate.class ? "NOT_A_DATE" : type == LocalDateTime.class ? "NOT_A_TIME" : "NOT_AN_INSTANT";
    try {
      if (type == UUID.class && ID.matcher(text).matches()) {
        return UUID.fromString(text);
      }
      if (type == LocalDate.class) {
        return inReason(LocalDate.parse(text));
      }
      if (type == LocalDateTime.class) {
        LocalDateTime time = LocalDateTime.parse(text);
        inReason(time.toLocalDate());
        return time;
      }
      if (type == Instant.class) {
        Instant instant = Instant.parse(text);
        inReason(LocalDate.ofInstant(instant, java.time.ZoneOffset.UTC));
        return instant;
      }
    } catch (DateTimeException e) {
      throw Refusal.invalid(code, field, field, Check.shown(text));
    }
    if (type == UUID.class) {
      throw Refusal.invalid(code, field, field, Check.shown(text));
    }
    throw new IllegalStateException("no field may be a " + type);
  }

  /** Years a database stores and a calendar shows. */
  private static LocalDate inReason(LocalDate date) {
    if (date.getYear() < 1900 || date.getYear() > 2999) {
      throw new DateTimeException("year " + date.getYear());
    }
    return date;
  }

  private static Object constant(String field, Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    throw Refusal.invalid("NOT_ONE_OF", field, field, Check.shown(text), java.util.Arrays.toString(type.getEnumConstants()));
  }

  private static List<Object> list(String field, Type of, Object value) {
    if (!(value instanceof List<?> given) || given.size() > LIST_MOST) {
      throw Refusal.invalid("NOT_A_LIST", field, field, LIST_MOST);
    }
    List<Object> values = new ArrayList<>(given.size());
    for (Object each : given) {
      if (each == null) {
        throw Refusal.invalid("TEXT_MISSING", field, field);
      }
      values.add(of(field, of, each));
    }
    return values;
  }
}
