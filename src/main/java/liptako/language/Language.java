package liptako.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A language people may read the pages in. */
public enum Language {
  FRENCH("fr", "Français", Locale.FRENCH), ENGLISH("en", "English", Locale.UK), HAUSSA("ha", "Hausa", Locale.FRENCH), BAMBARA("bm", "Bamanankan", Locale.FRENCH),
  FULFULDE("ff", "Fulfulde", Locale.FRENCH), MOORE("mos", "Mooré", Locale.FRENCH), ZARMA("dje", "Zarma", Locale.FRENCH), TAMASHEQ("taq", "Tamasheq", Locale.FRENCH),
  /** Tries the layout from right to left: French words in Arabic letters. Never offered; the operator of a trial switches it on. */
  LAYOUT("ar", "العربية", Locale.FRENCH);

  private static final ThreadLocal<Language> CURRENT = new ThreadLocal<>();
  private final String code;
  private final String own;
  private final Locale formats;

  Language(String code, String own, Locale formats) {
    this.code = code;
    this.own = own;
    this.formats = formats;
  }

  /** What the reader whom this thread answers reads; French where nobody chose. */
  public static Language current() {
    Language chosen = CURRENT.get();
    return chosen == null ? FRENCH : chosen;
  }

  /** Sets what this thread's reader reads; the answer, which may be null, is what it was, for {@code restore}. */
  public static Language speak(Language language) {
    Language before = CURRENT.get();
    CURRENT.set(language);
    return before;
  }

  /** Gives the thread back as {@link #speak} found it. */
  public static void restore(Language before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }

  /** The function, said in this thread's language whichever thread comes to do it. */
  public static <T, R> Function<T, R> carried(Function<T, R> function) {
    Language language = current();
    return given -> speaking(language, () -> function.apply(given));
  }

  /** What is said while this thread's reader reads a language. */
  public static <T> T speaking(Language language, Supplier<T> saying) {
    Language before = speak(language);
    try {
      return saying.get();
    } finally {
      restore(before);
    }
  }

  /** The language of this code (BCP 47). */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
  }

  /** Those a reader may choose: French, and each that has begun to be translated. */
  public static List<Language> offered() {
    List<Language> offered = new ArrayList<>(List.of(FRENCH));
    Arrays.stream(values()).filter(l -> l != FRENCH && l != LAYOUT && !Bundle.MESSAGES.own(l).isEmpty()).forEach(offered::add);
    return offered;
  }

  /**
   * The language of an answer.
   *
   * @param chosen the code that the reader chose, or null
   * @param asked the browser's {@code Accept-Language}, or null where it must not count
   * @param layout whether {@link #LAYOUT} may be chosen
   */
  public static Language choose(String chosen, String asked, boolean layout) {
    Optional<Language> own = of(chosen).filter(l -> l.choosable(layout));
    if (own.isPresent() || asked == null) {
      return own.orElse(FRENCH);
    }
    try {
      List<Locale> locales = offered().stream().map(l -> Locale.forLanguageTag(l.code)).toList();
      Locale best = Locale.lookup(Locale.LanguageRange.parse(asked), locales);
      return best == null ? FRENCH : offered().get(locales.indexOf(best));
    } catch (IllegalArgumentException e) {
      return FRENCH;
    }
  }

  /**
   * Whether a reader may choose it.
   *
   * @param layout whether {@link #LAYOUT} may be chosen
   */
  public boolean choosable(boolean layout) {
    return this == LAYOUT ? layout : offered().contains(this);
  }

  /** As {@code lang} names it. */
  public String code() {
    return code;
  }

  /** Its own name for itself. */
  public String own() {
    return own;
  }

  /** How it writes numbers and the names of months, and what Faces' own sentences are in: the region's French where nothing else is known. */
  public Locale formats() {
    return formats;
  }

  /** {@code ltr} or {@code rtl}. */
  public String direction() {
    return this == LAYOUT ? "rtl" : "ltr";
  }
}
