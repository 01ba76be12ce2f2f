package liptako.language;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a language lacks. As a program it lists, for each language or those named, the keys that are missing and those that French does not have, and
 * the sentences whose places ({@code {0}}) are not those of the French; it ends with 1 when there are any of the latter two.
 */
public record Coverage(Language language, String bundle, int sentences, Set<String> missing, Set<String> superfluous, Set<String> misplaced) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*\\}");

  /** The state of each bundle that is translated. */
  public static List<Coverage> of(Language language) {
    return List.of(of(language, "messages", Bundle.MESSAGES), of(language, "refusals", Bundle.REFUSALS));
  }

  private static Coverage of(Language language, String name, Bundle bundle) {
    return of(language, name, bundle.own(Language.FRENCH), bundle.own(language));
  }

  static Coverage of(Language language, String name, Map<String, String> french, Map<String, String> own) {
    Set<String> missing = new TreeSet<>(french.keySet());
    missing.removeIf(key -> own.containsKey(key) && (!own.get(key).isBlank() || french.get(key).isBlank()));
    Set<String> superfluous = new TreeSet<>(own.keySet());
    superfluous.removeAll(french.keySet());
    Set<String> misplaced = new TreeSet<>();
    own.forEach((key, sentence) -> {
      if (french.containsKey(key) && !places(sentence).equals(places(french.get(key)))) {
        misplaced.add(key);
      }
    });
    return new Coverage(language, name, french.size(), missing, superfluous, misplaced);
  }

  private static Set<String> places(String sentence) {
    Set<String> places = new TreeSet<>();
    for (Matcher found = PLACE.matcher(sentence); found.find();) {
      places.add(found.group(1));
    }
    return places;
  }

  /** Whether nothing that stands there is wrong; it may lack sentences. */
  public boolean sound() {
    return superfluous.isEmpty() && misplaced.isEmpty();
  }

  public static void main(String[] codes) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Language> languages = new ArrayList<>();
    for (String code : codes) {
      languages.add(Language.of(code).orElseThrow(() -> new IllegalArgumentException("no language " + code)));
    }
    if (languages.isEmpty()) {
      languages.addAll(List.of(Language.values()));
      languages.removeAll(List.of(Language.FRENCH, Language.LAYOUT));
    }
    boolean sound = true;
    for (Language language : languages) {
      for (Coverage coverage : of(language)) {
        sound &= coverage.sound();
        out.printf("%s (%s), %s: %d of %d sentences%n", language.own(), language.code(), coverage.bundle, coverage.sentences - coverage.missing.size(), coverage.sentences);
        list(out, "missing", coverage.missing, codes.length > 0);
        list(out, "superfluous", coverage.superfluous, true);
        list(out, "other places than the French", coverage.misplaced, true);
      }
    }
    System.exit(sound ? 0 : 1);
  }

  private static void list(PrintStream out, String what, Set<String> keys, boolean each) {
    if (each) {
      keys.forEach(key -> out.println("  " + what + ": " + key));
    }
  }
}
