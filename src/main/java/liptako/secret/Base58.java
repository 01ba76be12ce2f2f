package liptako.secret;

import java.math.BigInteger;
import java.security.SecureRandom;

/** The alphabet of identifiers, credentials and seeds: no 0, O, I, l, which people confuse. */
final class Base58 {
  static final int IDENTIFIER_MIN = 14;
  /** An identifier is a file name too. */
  private static final int IDENTIFIER_MAX = 64;
  private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
  /** The largest multiple of 58 in a byte: larger draws would favour the first digits. */
  private static final int DRAW_LIMIT = 232;

  private Base58() {}

  static String random(int length, SecureRandom random) {
    StringBuilder out = new StringBuilder();
    byte[] one = new byte[1];
    while (out.length() < length) {
      random.nextBytes(one);
      int drawn = one[0] & 0xff;
      if (drawn < DRAW_LIMIT) {
        out.append(ALPHABET.charAt(drawn % ALPHABET.length()));
      }
    }
    return out.toString();
  }

  static boolean consists(String text) {
    return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  static boolean isIdentifier(String text) {
    return text.length() >= IDENTIFIER_MIN && text.length() <= IDENTIFIER_MAX && consists(text);
  }

  static BigInteger number(String digits) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < digits.length(); i++) {
      number = number.multiply(BASE).add(BigInteger.valueOf(value(digits.charAt(i))));
    }
    return number;
  }

  static int value(char digit) {
    return ALPHABET.indexOf(digit);
  }

  static char digit(int value) {
    return ALPHABET.charAt(value);
  }
}
