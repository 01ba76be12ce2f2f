package liptako.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GroupTest {
  private static final BigInteger TWO = BigInteger.TWO;

  @Example void theGroupHasPrimeOrderQ() {
    assertThat(Group.P.bitLength()).isEqualTo(2048);
    assertThat(Group.P.isProbablePrime(20) && Group.Q.isProbablePrime(20)).isTrue();
    assertThat(Group.P.subtract(BigInteger.ONE).mod(Group.Q)).isZero();
    assertThat(Group.contains(Group.G)).isTrue();
    assertThat(Group.G).isNotEqualTo(BigInteger.ONE);
  }

  @Example void whatIsNotAnElementIsRefused() {
    assertThat(Group.contains(BigInteger.ZERO)).isFalse();
    assertThat(Group.contains(Group.P)).isFalse();
    assertThat(Group.contains(Group.G.add(Group.P))).isFalse();
    assertThat(Group.contains(Group.P.subtract(Group.G))).isFalse();
    assertThat(Group.contains(Group.P.subtract(BigInteger.ONE))).isFalse();
  }

  @Property(tries = 40) void tablesGiveThePlatformsPowers(@ForAll("numbers") BigInteger base, @ForAll("exponents") BigInteger exponent,
      @ForAll("numbers") BigInteger factor) {
    assertThat(Group.GENERATOR.power(exponent)).isEqualTo(Group.G.modPow(exponent, Group.P));
    assertThat(Group.GENERATOR.powerTimes(exponent, factor)).isEqualTo(Group.G.modPow(exponent, Group.P).multiply(factor).mod(Group.P));
    assertThat(Montgomery.number(Montgomery.multiply(Montgomery.carry(base), Montgomery.limbs(factor))))
        .isEqualTo(base.multiply(factor).mod(Group.P));
  }

  @Property(tries = 100) void drawsAreBelowQ(@ForAll long seed) {
    assertThat(Group.random(new SeededRandom(seed))).isBetween(BigInteger.ZERO, Group.Q.subtract(BigInteger.ONE));
  }

  @Property(tries = 100) void logarithmsUpToTheMaximumAreFoundAndNoOthers(@ForAll("weights") int max) {
    Logarithm logarithm = new Logarithm(BigInteger.valueOf(max));
    for (int v : new int[] {0, max / 2, max}) {
      assertThat(logarithm.of(Group.G.modPow(BigInteger.valueOf(v), Group.P))).contains(BigInteger.valueOf(v));
    }
    assertThat(logarithm.of(Group.G.modPow(BigInteger.valueOf(max + 1L), Group.P))).isEmpty();
    assertThat(logarithm.of(Group.G_INVERSE)).isEmpty();
  }

  @Provide Arbitrary<Integer> weights() {
    return Arbitraries.integers().between(0, 3_000);
  }

  @Provide Arbitrary<BigInteger> numbers() {
    return Arbitraries.bigIntegers().between(BigInteger.ZERO, Group.P.subtract(BigInteger.ONE));
  }

  @Provide Arbitrary<BigInteger> exponents() {
    return Arbitraries.bigIntegers().between(BigInteger.ZERO, TWO.pow(256).subtract(BigInteger.ONE));
  }
}
