package liptako.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one reader of sentences: {@code liptako/NAME.properties} in French and {@code NAME_CODE.properties} beside it. A sentence that a language
 * lacks is said in French. Places are filled in by {@link MessageFormat}.
 */
public final class Bundle {
  /** What pages say. */
  public static final Bundle MESSAGES = new Bundle("messages");
  /** What refusals say. */
  public static final Bundle REFUSALS = new Bundle("refusals");
  private final String name;
  private final Map<Language, Map<String, String>> read = new ConcurrentHashMap<>();

  private Bundle(String name) {
    this.name = name;
  }

  /** A bundle of official words, which are French and are not translated. */
  public static Bundle official(String name) {
    return new Bundle(name);
  }

  /**
   * The sentence under a key.
   *
   * @throws MissingResourceException when French has none
   */
  public String say(Language language, String key, Object... arguments) {
    String pattern = find(language, key);
    if (pattern == null) {
      throw new MissingResourceException("liptako/" + name + ".properties has no " + key, name, key);
    }
    return arguments.length == 0 && pattern.indexOf('\'') < 0 ? pattern : new MessageFormat(pattern, language.formats()).format(arguments);
  }

  /** The same, in French. */
  public String french(String key, Object... arguments) {
    return say(Language.FRENCH, key, arguments);
  }

  /** The same, in the language of whom this thread answers. */
  public String told(String key, Object... arguments) {
    return say(Language.current(), key, arguments);
  }

  /** The pattern under a key, or null when French has none. */
  public String find(Language language, String key) {
    String own = own(language).get(key);
    return own != null ? own : own(Language.FRENCH).get(key);
  }

  /** Every key. */
  public Set<String> keys() {
    return own(Language.FRENCH).keySet();
  }

  /** The keys that begin so, in order. */
  public List<String> keys(String prefix) {
    return keys().stream().filter(key -> key.startsWith(prefix)).sorted().toList();
  }

  /** What a language itself says, by key; empty when it has no file. */
  public Map<String, String> own(Language language) {
    return read.computeIfAbsent(language, this::load);
  }

  private Map<String, String> load(Language language) {
    if (language == Language.LAYOUT) {
      Map<String, String> letters = new HashMap<>();
      load(Language.FRENCH).forEach((key, sentence) -> letters.put(key, ArabicLetters.of(sentence)));
      return Map.copyOf(letters);
    }
    String file = "/liptako/" + name + (language == Language.FRENCH ? "" : "_" + language.code()) + ".properties";
    try (InputStream in = Bundle.class.getResourceAsStream(file)) {
      if (in == null) {
        if (language == Language.FRENCH) {
          throw new MissingResourceException("there is no " + file, name, "");
        }
        return Map.of();
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> sentences = new HashMap<>();
      properties.forEach((key, sentence) -> sentences.put(key.toString(), sentence.toString()));
      return Map.copyOf(sentences);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
