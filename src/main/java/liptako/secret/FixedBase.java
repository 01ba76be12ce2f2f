package liptako.secret;

import java.math.BigInteger;

/**
 * Powers of one base that is used often (generator, election key): all b^(d·256^i) are kept, so a power is one product a
 * byte of the exponent and no squaring. 32 × 255 numbers of 37 words are 2.4 MB a base.
 *
 * <p>A table look-up tells a spy on the same processor's cache about the exponent; makers of ballots run on the voter's own
 * terminal, the server only verifies, and what is verified is public.
 */
final class FixedBase {
  private static final int DIGITS = 32;
  private static final int DIGIT_VALUES = 256;
  private static final long[] ONE = Montgomery.carry(BigInteger.ONE);

  private final long[][][] table = new long[DIGITS][DIGIT_VALUES][];

  FixedBase(BigInteger base) {
    long[] step = Montgomery.carry(base);
    for (long[][] row : table) {
      row[0] = ONE;
      for (int digit = 1; digit < DIGIT_VALUES; digit++) {
        row[digit] = Montgomery.multiply(row[digit - 1], step);
      }
      step = Montgomery.multiply(row[DIGIT_VALUES - 1], step);
    }
  }

  BigInteger power(BigInteger exponent) {
    return powerTimes(exponent, BigInteger.ONE);
  }

  /** base^exponent · factor; the exponent is below 2^256, the factor below P. */
  BigInteger powerTimes(BigInteger exponent, BigInteger factor) {
    if (exponent.signum() < 0 || exponent.bitLength() > 8 * DIGITS) {
      throw new IllegalArgumentException("exponent of " + exponent.bitLength() + " bits (valid: 0 to 2^" + 8 * DIGITS + " - 1)");
    }
    byte[] bytes = exponent.toByteArray();
    long[] product = ONE;
    for (int i = 0; i < DIGITS && i < bytes.length; i++) {
      int digit = bytes[bytes.length - 1 - i] & 0xff;
      if (digit != 0) {
        product = product == ONE ? table[i][digit] : Montgomery.multiply(product, table[i][digit]);
      }
    }
    return Montgomery.number(Montgomery.multiply(product, Montgomery.limbs(factor)));
  }
}
