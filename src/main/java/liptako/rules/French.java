package liptako.rules;

/** French as it is printed: narrow no-break spaces, figures, plurals. */
final class French {
  private static final char NARROW = '\u202F';

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
    return number(value) + " " + (Math.abs(value) < 2 ? singular : plural);
  }
}
