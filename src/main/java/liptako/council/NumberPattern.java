package liptako.council;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liptako.refusal.Refusal;

/**
 * How an act's reference is written, as « {genre} n° {numero:3}/{annee}/{instance} » → « Décision n° 007/2027/CM ». Pure. Numbers count by body,
 * kind and year, so a pattern names number and year.
 */
public record NumberPattern(String pattern) {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern KNOWN = Pattern.compile("numero(:[1-6])?|annee|instance|genre|sigle");
  /** What is used where nothing else was set. After the expressions that read it. */
  public static final NumberPattern DEFAULT = new NumberPattern("{genre} n° {numero:3}/{annee}/{instance}");

  public NumberPattern {
    if (pattern == null || pattern.isBlank() || pattern.length() > 120) {
      throw Refusal.invalid("PATTERN_LENGTH", "pattern");
    }
    for (MatchResult place : PLACE.matcher(pattern).results().toList()) {
      if (!KNOWN.matcher(place.group(1)).matches()) {
        throw Refusal.invalid("PATTERN_PLACE", "pattern", place.group());
      }
    }
    String rest = PLACE.matcher(pattern).replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      throw Refusal.invalid("PATTERN_BRACE", "pattern");
    }
    if (!pattern.contains("{numero") || !pattern.contains("{annee}")) {
      throw Refusal.invalid("PATTERN_NEEDS", "pattern");
    }
  }

  /**
   * The reference of one act.
   *
   * @param genre the kind in a word, as « Décision »
   * @param sigle the kind's sign, as « DEC »
   * @param instance the body's sign, as « CM »
   */
  public String reference(String genre, String sigle, String instance, int year, int number) {
    return PLACE.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), genre, sigle, instance, year, number)));
  }

  private static String value(String place, String genre, String sigle, String instance, int year, int number) {
    return switch (place) {
      case "annee" -> String.valueOf(year);
      case "instance" -> instance;
      case "genre" -> genre;
      case "sigle" -> sigle;
      case "numero" -> String.valueOf(number);
      default -> String.format(Locale.ROOT, "%0" + place.substring("numero:".length()) + "d", number);
    };
  }
}
