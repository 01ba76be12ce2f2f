package liptako.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The bundle's words under a prefix, for {@code l:words}: scripts say what the bundle says. */
@Named("words")
@ApplicationScoped
public class Words {
  /** A key of the bundle and what it says. */
  public record Word(String key, String text) {}

  public List<Word> of(String prefix) {
    ResourceBundle bundle = ResourceBundle.getBundle("liptako.messages", Locale.FRENCH, Words.class.getClassLoader());
    return bundle.keySet().stream().filter(key -> key.startsWith(prefix + ".")).sorted().map(key -> new Word(key, bundle.getString(key))).toList();
  }
}
