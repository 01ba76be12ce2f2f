package liptako.web.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import liptako.language.Bundle;
import liptako.language.Language;

/** {@code #{msg['key']}}: what pages say, in their reader's language. A key that nobody wrote is shown as such. */
@Named("msg")
@ApplicationScoped
public class Messages extends AbstractMap<String, String> {
  @Override public String get(Object key) {
    String sentence = key == null ? null : Bundle.MESSAGES.find(Language.current(), key.toString());
    return sentence == null ? "???" + key + "???" : sentence;
  }

  @Override public boolean containsKey(Object key) {
    return key != null && Bundle.MESSAGES.find(Language.FRENCH, key.toString()) != null;
  }

  @Override public Set<Map.Entry<String, String>> entrySet() {
    return Bundle.MESSAGES.keys().stream().map(key -> Map.entry(key, get(key))).collect(java.util.stream.Collectors.toSet());
  }
}
