package liptako.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import liptako.language.Bundle;
import liptako.language.Language;

/** The bundle's words under a prefix, for {@code l:words}: scripts say what the bundle says. */
@Named("words")
@ApplicationScoped
public class Words {
  /** A key of the bundle and what it says. */
  public record Word(String key, String text) {}

  public List<Word> of(String prefix) {
    Language language = Language.current();
    return Bundle.MESSAGES.keys(prefix + ".").stream().map(key -> new Word(key, Bundle.MESSAGES.find(language, key))).toList();
  }
}
