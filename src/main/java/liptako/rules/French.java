package liptako.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** French as it is printed: narrow no-break spaces, figures, plurals. */
final class French {
  private static final char NARROW = '\u202F';
  private static final String[] LETTERS =
      {"zéro", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"};
  private static final String[] PARTS = {"", "", "", "tiers", "quart", "cinquième", "sixième", "septième", "huitième",
      "neuvième", "dixième"};
  private static final String VOWELS = "AEIOUÀÂÉÈÊÎÔ";
  /** Names in -e that are masculine. */
  private static final Set<String> MASCULINE = Set.of("Mozambique", "Zimbabwe", "Mexique", "Cambodge", "Belize", "Suriname");

  private French() {}

  /** Puts a narrow no-break space where French typography wants one: before {@code ; : ! ?} and inside « ». */
  static String typeset(String text) {
    return text.replace(" ;", NARROW + ";").replace(" :", NARROW + ":").replace(" !", NARROW + "!")
        .replace(" ?", NARROW + "?").replace("« ", "«" + NARROW).replace(" »", NARROW + "»").replace('\'', '’');
  }

  /** 12345 as « 12 345 ». */
  static String number(long value) {
    String digits = Long.toString(Math.abs(value));
    StringBuilder out = new StringBuilder(digits.length() + 6);
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        out.append(NARROW);
      }
      out.append(digits.charAt(i));
    }
    return value < 0 ? "−" + out : out.toString();
  }

  /** « 1 voix », « 2 délégations »: the noun in the singular below 2, as French counts. */
  static String count(long value, String singular, String plural) {
    return number(value) + " " + plural(value, singular, plural);
  }

  /** The noun in the number of this value. */
  static String plural(long value, String singular, String plural) {
    return Math.abs(value) < 2 ? singular : plural;
  }

  /** « a, b et c ». */
  static String list(List<String> items) {
    return joined(items, " et ");
  }

  /** « a, b ou c ». */
  static String alternatives(List<String> items) {
    return joined(items, " ou ");
  }

  private static String joined(List<String> items, String last) {
    int end = items.size() - 1;
    return end < 1 ? String.join("", items) : String.join(", ", items.subList(0, end)) + last + items.get(end);
  }

  /** Small numbers in letters, feminine where it shows: « une », « deux », « trois ». */
  static String letters(long value) {
    return value >= 0 && value < LETTERS.length ? LETTERS[(int) value] : number(value);
  }

  /** « la moitié », « les deux tiers », « 55 % ». */
  static String fraction(long numerator, long denominator) {
    if (numerator == denominator) {
      return "la totalité";
    } else if (denominator == 100) {
      return number(numerator) + NARROW + "%";
    } else if (denominator == 2) {
      return "la moitié";
    } else if (denominator < PARTS.length && numerator < denominator) {
      String part = PARTS[(int) denominator];
      boolean plural = numerator > 1 && !part.endsWith("s");
      return (numerator == 1 ? "le " : "les " + letters(numerator) + " ") + part + (plural ? "s" : "");
    }
    return "les " + number(numerator) + "/" + number(denominator);
  }

  /** The same after « de »: « de la moitié », « des deux tiers », « du tiers ». */
  static String ofFraction(long numerator, long denominator) {
    return of(fraction(numerator, denominator));
  }

  private static String of(String words) {
    if (words.startsWith("les ")) {
      return "des " + words.substring(4);
    } else if (words.startsWith("le ")) {
      return "du " + words.substring(3);
    }
    return "de " + words;
  }

  /** « délégation du Niger », « délégation de la Guinée », « délégation NE » for a bare code. */
  static String delegation(String name) {
    if (name.length() < 4 && name.equals(name.toUpperCase(Locale.ROOT))) {
      return "délégation " + name;
    } else if (VOWELS.indexOf(name.charAt(0)) >= 0) {
      return "délégation de l’" + name;
    }
    boolean feminine = name.endsWith("e") && !MASCULINE.contains(name);
    return "délégation " + (feminine ? "de la " : "du ") + name;
  }

  /** With a capital first letter. */
  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
