package liptako.journal;

/** The short code on the terminal: the first 40 bits of the journal entry's hash in Crockford's base 32, as « K7QM-2F9D ». */
public final class ReceiptCode {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private ReceiptCode() {}

  public static String of(String hash) {
    long bits = Long.parseLong(hash.substring(0, 10), 16);
    var code = new StringBuilder();
    for (int i = 7; i >= 0; i--) {
      code.append(DIGITS.charAt((int) (bits >>> 5 * i & 31)));
    }
    return code.insert(4, '-').toString();
  }

  /** A code as somebody typed it, in its one form: small letters, spaces and a missing dash are forgiven, O is 0, I and L are 1. */
  public static String typed(String text) {
    String plain = text.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "").replace('O', '0').replace('I', '1').replace('L', '1');
    return plain.length() == 8 ? plain.substring(0, 4) + "-" + plain.substring(4) : plain;
  }
}
