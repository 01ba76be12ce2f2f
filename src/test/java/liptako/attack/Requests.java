package liptako.attack;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.json.Json;
import liptako.testing.Http;

/** A well-formed request to an endpoint about things that do not exist: it passes every check of form, and so shows what permission says. */
final class Requests {
  private Requests() {}

  static Http.Answer send(Http who, Endpoint endpoint) {
    return send(who, endpoint, endpoint.body().map(body -> Json.write(fields(body))).orElse(endpoint.file() ? "x" : ""));
  }

  static Http.Answer send(Http who, Endpoint endpoint, String body) {
    String query = endpoint.file() ? "?number=X&fileName=x.pdf&title=x" : "";
    HttpRequest.Builder request = who.request(path(endpoint) + query);
    if (endpoint.changes() && (endpoint.body().isPresent() || endpoint.file())) {
      request.header("Content-Type", endpoint.mediaType());
    }
    return who.send(request.method(endpoint.verb(), endpoint.changes() ? BodyPublishers.ofString(body) : BodyPublishers.noBody()));
  }

  /** The address with an id nobody has; States, bodies and sizes are such as exist. */
  static String path(Endpoint endpoint) {
    return endpoint.path().replace("{state}", "BF").replace("{body}", "COLLEGE").replace("{size}", "1").replace("{code}", "0000-0000-0000")
        .replace("{rule}", "majorite-simple").replace("{number}", "1").replace("{box}", "1").replace("{name}", "scrutin").replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
  }

  static Map<String, Object> fields(Class<?> record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      fields.put(component.getName(), value(component.getName(), component.getGenericType()));
    }
    return fields;
  }

  private static Object value(String name, Type type) {
    if (type instanceof ParameterizedType list) {
      return list.getRawType() == Map.class ? Map.of() : List.of(value(name, list.getActualTypeArguments()[0]));
    }
    Class<?> of = (Class<?>) type;
    if (of.isEnum()) {
      return of.getEnumConstants()[0].toString();
    }
    return of.isRecord() ? fields(of) : of == UUID.class ? UUID.randomUUID().toString() : of == Instant.class ? "2026-01-01T00:00:00Z"
        : of == LocalDate.class ? "2026-01-01" : of == Boolean.class || of == boolean.class ? Boolean.TRUE
        : of == Integer.class || of == Long.class || of == int.class || of == long.class ? 1L
        : of == java.time.LocalDateTime.class ? "2026-01-01T10:00:00" : of == java.time.LocalTime.class ? "10:00" : name.equals("change") ? "DeleteArticle" : "Essai";
  }
}
