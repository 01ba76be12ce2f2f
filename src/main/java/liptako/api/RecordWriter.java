package liptako.api;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liptako.json.Json;

/** Writes records, and lists of them, as canonical JSON: ids, instants and dates as text, enums by name, absent values as null. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class RecordWriter implements MessageBodyWriter<Object> {
  @Override public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord() || List.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
  }

  @Override public void writeTo(Object value, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
      MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
    out.write(Json.write(plain(value)).getBytes(StandardCharsets.UTF_8));
  }

  private static Object plain(Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Enum<?>) {
      return value;
    }
    if (value instanceof Record fields) {
      return fields(fields);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(RecordWriter::plain).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, each) -> plain.put((String) key, plain(each)));
      return plain;
    }
    return value.toString();
  }

  private static Map<String, Object> fields(Record value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    try {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        fields.put(component.getName(), plain(component.getAccessor().invoke(value)));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(value.getClass() + " cannot be written", e);
    }
    return fields;
  }
}
