package liptako.secret;

import java.math.BigInteger;

/**
 * Products modulo P without division (Montgomery 1985), for the tables of {@link FixedBase}. A product here is a·b/R with
 * R = 2^2072: two factors carrying R give one that carries R; one that carries R times one that does not gives one that does not.
 *
 * <p>Numbers are 37 limbs of 56 bits, the lowest first. So limbs times 16 stay positive, which makes the platform's signed high
 * product the exact upper half of a 112-bit one, and a sum of 148 halves fits a word: no carry within the loops. Numbers stay
 * below 2P, not always below P, until {@link #number}.
 */
final class Montgomery {
  private static final int BITS = 56;
  private static final int LIMBS = 37;
  private static final int LIFT = 4;
  private static final long MASK = (1L << BITS) - 1;
  private static final BigInteger R = BigInteger.ONE.shiftLeft(BITS * LIMBS);
  private static final long[] P = limbs(Group.P);
  /** −1/P modulo 2^56. */
  private static final long INVERSE = Group.P.negate().modInverse(BigInteger.ONE.shiftLeft(BITS)).longValue();

  private Montgomery() {}

  /** The number times R. */
  static long[] carry(BigInteger v) {
    return limbs(v.multiply(R).mod(Group.P));
  }

  static long[] limbs(BigInteger v) {
    long[] limbs = new long[LIMBS];
    for (int i = 0; i < LIMBS; i++) {
      limbs[i] = v.shiftRight(BITS * i).longValue() & MASK;
    }
    return limbs;
  }

  static BigInteger number(long[] limbs) {
    byte[] bytes = new byte[LIMBS * BITS / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[bytes.length - 1 - i] = (byte) (limbs[i / 7] >>> 8 * (i % 7));
    }
    return new BigInteger(1, bytes).mod(Group.P);
  }

  static long[] multiply(long[] a, long[] b) {
    long[] p = P;
    long[] t = new long[LIMBS];
    for (int i = 0; i < LIMBS; i++) {
      long factor = b[i];
      long lifted = factor << LIFT;
      long multiple = (t[0] + a[0] * factor) * INVERSE & MASK; // of P, that makes the lowest limb zero
      long multipleLifted = multiple << LIFT;
      long lowest = t[0] + (a[0] * factor & MASK) + (p[0] * multiple & MASK);
      long high = (lowest >>> BITS) + Math.multiplyHigh(a[0] << LIFT, lifted) + Math.multiplyHigh(p[0] << LIFT, multipleLifted);
      for (int j = 1; j < LIMBS; j++) {
        t[j - 1] = t[j] + (a[j] * factor & MASK) + (p[j] * multiple & MASK) + high;
        high = Math.multiplyHigh(a[j] << LIFT, lifted) + Math.multiplyHigh(p[j] << LIFT, multipleLifted);
      }
      t[LIMBS - 1] = high;
    }
    long carry = 0;
    for (int j = 0; j < LIMBS; j++) {
      carry += t[j];
      t[j] = carry & MASK;
      carry >>>= BITS;
    }
    return t;
  }
}
