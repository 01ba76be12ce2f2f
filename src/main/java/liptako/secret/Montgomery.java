package liptako.secret;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Products modulo P without division (Montgomery 1985), for the tables of {@link FixedBase}. Numbers are 32 words, the
 * lowest first. A product here is a·b/R with R = 2^2048: two factors carrying R give one that carries R, and one that carries R
 * times one that does not gives one that does not.
 */
final class Montgomery {
  static final int WORDS = 32;

  private static final BigInteger R = BigInteger.ONE.shiftLeft(64 * WORDS);
  private static final long[] P = words(Group.P);
  /** −1/P modulo 2^64. */
  private static final long INVERSE = Group.P.negate().modInverse(BigInteger.ONE.shiftLeft(64)).longValue();

  private Montgomery() {}

  /** The number times R. */
  static long[] carry(BigInteger v) {
    return words(v.multiply(R).mod(Group.P));
  }

  static long[] words(BigInteger v) {
    long[] words = new long[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = v.shiftRight(64 * i).longValue();
    }
    return words;
  }

  static BigInteger number(long[] words) {
    byte[] bytes = new byte[8 * WORDS];
    for (int i = 0; i < bytes.length; i++) {
      bytes[bytes.length - 1 - i] = (byte) (words[i / 8] >>> 8 * (i % 8));
    }
    return new BigInteger(1, bytes);
  }

  static long[] multiply(long[] a, long[] b) {
    long[] t = new long[WORDS + 1]; // below 2P before and after each turn, so the last word is 0 or 1
    for (int i = 0; i < WORDS; i++) {
      long carry = addProduct(t, a, b[i]);
      long sum = t[WORDS] + carry;
      long over = Long.compareUnsigned(sum, carry) < 0 ? 1 : 0;
      carry = addProduct(t, P, t[0] * INVERSE); // makes t[0] zero: then divide by 2^64
      System.arraycopy(t, 1, t, 0, WORDS - 1);
      t[WORDS - 1] = sum + carry;
      t[WORDS] = over + (Long.compareUnsigned(t[WORDS - 1], carry) < 0 ? 1 : 0);
    }
    return reduced(t);
  }

  /** t += a·factor over the first words; gives the carry out of them. */
  private static long addProduct(long[] t, long[] a, long factor) {
    long carry = 0;
    for (int j = 0; j < WORDS; j++) {
      long low = a[j] * factor;
      long high = Math.multiplyHigh(a[j], factor) + ((a[j] >> 63) & factor) + ((factor >> 63) & a[j]); // unsigned
      long sum = low + t[j];
      high += Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
      t[j] = sum + carry;
      carry = high + (Long.compareUnsigned(t[j], carry) < 0 ? 1 : 0);
    }
    return carry;
  }

  private static long[] reduced(long[] t) {
    long[] r = Arrays.copyOf(t, WORDS);
    return t[WORDS] != 0 || !less(r) ? minusP(r) : r;
  }

  private static boolean less(long[] r) {
    for (int i = WORDS - 1; i >= 0; i--) {
      if (r[i] != P[i]) {
        return Long.compareUnsigned(r[i], P[i]) < 0;
      }
    }
    return false;
  }

  private static long[] minusP(long[] r) {
    long borrow = 0;
    for (int i = 0; i < WORDS; i++) {
      long difference = r[i] - P[i];
      long next = Long.compareUnsigned(r[i], P[i]) < 0 ? 1 : 0;
      next |= difference == 0 && borrow == 1 ? 1 : 0;
      r[i] = difference - borrow;
      borrow = next;
    }
    return r;
  }
}
