package liptako.web.french;

/** Whole numbers in French words, as the chair reads them out: « quatre-vingts », « soixante et onze », « deux cent un ». */
public final class Numbers {
  private static final int LEAST = 0, MOST = 999;
  private static final String[] SMALL = {"zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
      "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"};
  private static final String[] TENS = {"", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"};

  private Numbers() {}

  /** The number in words; one that nobody reads out word by word (above 999, or negative) stays in figures. */
  public static String words(long number) {
    if (number < LEAST || number > MOST) {
      return Long.toString(number);
    }
    return number < 100 ? belowHundred((int) number) : hundreds((int) number);
  }

  private static String hundreds(int number) {
    int count = number / 100;
    int rest = number % 100;
    String hundred = count == 1 ? "cent" : SMALL[count] + " cent" + (rest == 0 ? "s" : "");
    return rest == 0 ? hundred : hundred + " " + belowHundred(rest);
  }

  private static String belowHundred(int number) {
    if (number < SMALL.length) {
      return SMALL[number];
    }
    int ten = number / 10;
    boolean twenties = ten == 7 || ten == 9;
    int rest = twenties ? number % 10 + 10 : number % 10;
    if (rest == 0) {
      return ten == 8 ? "quatre-vingts" : TENS[ten];
    }
    boolean and = (rest == 1 || rest == 11) && ten < 8;
    return TENS[ten] + (and ? " et " : "-") + SMALL[rest];
  }
}
