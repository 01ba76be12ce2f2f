package liptako.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import liptako.json.Json;
import liptako.json.JsonException;
import liptako.refusal.Check;
import liptako.refusal.Refusal;

/**
 * Reads a JSON body into a record, strictly: one object, no unknown and no doubled field, each value of its field's type. What is
 * wrong is named by field, which a general binding would not do. A field that is absent is null; whether it may be is the service's to say.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Record> {
  /** A page of text is 4,000 characters and a list of all deputies some 40,000 bytes; beyond this somebody sent something else. */
  static final int BYTES_MOST = 1_000_000;
  /** What is read past the limit before the refusal; whoever sends still more is cut off. */
  private static final int DRAINED_MOST = 8_000_000;

  @Override public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override public Record readFrom(Class<Record> type, Type genericType, Annotation[] annotations, MediaType mediaType,
      MultivaluedMap<String, String> headers, InputStream body) throws IOException {
    return record(type, object(text(body)));
  }

  /** The same of a text that came otherwise than as a request's body. */
  public static <R extends Record> R read(Class<R> type, String text) {
    return type.cast(record(type, object(text)));
  }

  private static String text(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(BYTES_MOST + 1);
    if (bytes.length > BYTES_MOST) {
      // Read to a decent end: answering while the caller still sends left both waiting for half a minute, and the answer lost.
      byte[] scrap = new byte[8_192];
      for (int left = DRAINED_MOST, read; left > 0 && (read = body.read(scrap)) > 0; left -= read) {
        // nothing is kept
      }
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "BODY_TOO_LARGE", BYTES_MOST);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.invalid("BODY_NOT_UTF8", null);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(String text) {
    Object value;
    try {
      value = Json.parse(text);
    } catch (JsonException e) {
      throw Refusal.invalid("BAD_JSON", null, Check.shown(e.getMessage()));
    }
    if (value instanceof Map) {
      return (Map<String, Object>) value;
    }
    throw Refusal.invalid("BODY_NOT_OBJECT", null);
  }

  static Record record(Class<?> type, Map<String, Object> fields) {
    RecordComponent[] components = type.getRecordComponents();
    String names = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.joining(", "));
    for (String field : fields.keySet()) {
      if (Arrays.stream(components).noneMatch(c -> c.getName().equals(field))) {
        throw Refusal.invalid("UNKNOWN_FIELD", Check.shown(field), Check.shown(field), names);
      }
    }
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = Value.of(components[i].getName(), components[i].getGenericType(), fields.get(components[i].getName()));
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}
