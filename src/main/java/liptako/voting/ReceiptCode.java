package liptako.voting;

/** The short code on the terminal: the first 40 bits of the journal entry's hash in Crockford's base 32, as « K7QM-2F9D ». */
final class ReceiptCode {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private ReceiptCode() {}

  static String of(String hash) {
    long bits = Long.parseLong(hash.substring(0, 10), 16);
    var code = new StringBuilder();
    for (int i = 7; i >= 0; i--) {
      code.append(DIGITS.charAt((int) (bits >>> 5 * i & 31)));
    }
    return code.insert(4, '-').toString();
  }
}
