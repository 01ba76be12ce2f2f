package liptako.api;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/** Ids, dates and instants in an address are as strict as in a body, and refused by their name. */
@Provider
public class AddressValues implements ParamConverterProvider {
  private static final Set<Class<?>> TYPES = Set.of(UUID.class, LocalDate.class, Instant.class);

  @Override public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
    return TYPES.contains(type) ? new Strict<>(type, name(annotations)) : null;
  }

  private static String name(Annotation[] annotations) {
    return Arrays.stream(annotations).map(a -> a instanceof PathParam path ? path.value() : a instanceof QueryParam query ? query.value() : null)
        .filter(java.util.Objects::nonNull).findFirst().orElse("id");
  }

  private record Strict<T>(Class<T> type, String name) implements ParamConverter<T> {
    @Override public T fromString(String value) {
      return value == null || value.isEmpty() ? null : type.cast(Value.parsed(name, type, value));
    }

    @Override public String toString(T value) {
      return value.toString();
    }
  }
}
