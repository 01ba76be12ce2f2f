package liptako.secret;

import java.security.SecureRandom;
import java.util.Random;

/** The same draws at every run. */
final class SeededRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;
  private final transient Random random;

  SeededRandom(long seed) {
    random = new Random(seed);
  }

  @Override public void nextBytes(byte[] bytes) {
    random.nextBytes(bytes);
  }
}
