package liptako.secret;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds v with g^v = a given element, 0 ≤ v ≤ max, in about √max steps (Shanks 1971). */
final class Logarithm {
  private final BigInteger max;
  private final BigInteger stride;
  private final Map<BigInteger, Integer> small = new HashMap<>();

  Logarithm(BigInteger max) {
    this.max = max;
    this.stride = max.sqrt().add(BigInteger.ONE);
    BigInteger power = BigInteger.ONE;
    for (int v = 0; v < stride.intValueExact(); v++) {
      small.put(power, v);
      power = Group.multiply(power, Group.G);
    }
  }

  /** Empty when no number up to max fits. */
  Optional<BigInteger> of(BigInteger element) {
    BigInteger giant = Group.G_INVERSE.modPow(stride, Group.P);
    BigInteger rest = element;
    for (BigInteger base = BigInteger.ZERO; base.compareTo(max) <= 0; base = base.add(stride)) {
      Integer v = small.get(rest);
      if (v != null) {
        return Optional.of(base.add(BigInteger.valueOf(v))).filter(found -> found.compareTo(max) <= 0);
      }
      rest = Group.multiply(rest, giant);
    }
    return Optional.empty();
  }
}
