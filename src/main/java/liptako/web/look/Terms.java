package liptako.web.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import liptako.language.Bundle;

/** {@code #{term.of(kind)}}: a value of the field in its reader's language, from the bundle's {@code term.TYPE.NAME}. Official documents use the value's own French word. */
@Named("term")
@ApplicationScoped
public class Terms {
  public String of(Enum<?> value) {
    return say(value);
  }

  public static String say(Enum<?> value) {
    return value == null ? "" : Bundle.MESSAGES.told(key(value));
  }

  /** {@code term.Speech.Kind.QUESTION}. */
  public static String key(Enum<?> value) {
    String type = value.getDeclaringClass().getCanonicalName();
    return "term." + type.replaceFirst("^(?:[a-z]+\\.)+", "") + "." + value.name();
  }
}
