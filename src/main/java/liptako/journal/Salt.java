package liptako.journal;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Draws the salt of an entry: 128 bits. */
public final class Salt {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Salt() {}

  public static String next() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
