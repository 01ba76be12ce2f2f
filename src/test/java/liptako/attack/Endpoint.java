package liptako.attack;

import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One operation of the API, as its resource declares it. */
record Endpoint(String verb, String path, Method method, List<Doors.Door> doors) {
  static List<Endpoint> all() {
    return Doors.classes().stream().filter(type -> type.isAnnotatedWith(Path.class)).flatMap(type -> type.getMethods().stream())
        .map(Endpoint::of).flatMap(Optional::stream).sorted(java.util.Comparator.comparing(Endpoint::name)).toList();
  }

  private static Optional<Endpoint> of(JavaMethod found) {
    Method method = found.reflect();
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        Path inner = method.getAnnotation(Path.class);
        String path = "/" + method.getDeclaringClass().getAnnotation(Path.class).value() + (inner == null ? "" : "/" + inner.value());
        return Optional.of(new Endpoint(verb.value(), "/api/v1" + plain(path), method, Doors.of(found)));
      }
    }
    return Optional.empty();
  }

  /** The path without the patterns of its parameters, as OpenAPI writes it. */
  static String plain(String path) {
    var plain = new StringBuilder();
    boolean pattern = false;
    int depth = 0;
    for (char c : path.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      pattern = depth > 0 && (pattern || c == ':');
      if (!pattern) {
        plain.append(c);
      }
    }
    return plain.toString().replaceAll("/+", "/").replaceAll("(.)/$", "$1");
  }

  String name() {
    return verb + " " + path;
  }

  boolean changes() {
    return !verb.equals("GET");
  }

  /** The record of its body, if it takes one. */
  Optional<Class<?>> body() {
    return Arrays.stream(method.getParameterTypes()).filter(Class::isRecord).<Class<?>>map(c -> c).findFirst();
  }

  /** Whether it takes a file as it is. */
  boolean file() {
    return Arrays.asList(method.getParameterTypes()).contains(InputStream.class) || Arrays.asList(method.getParameterTypes()).contains(byte[].class)
        || body().isEmpty() && method.isAnnotationPresent(Consumes.class);
  }

  String mediaType() {
    Consumes consumes = method.getAnnotation(Consumes.class);
    return consumes == null ? "application/json" : consumes.value()[0];
  }
}
