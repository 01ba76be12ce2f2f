package liptako.store;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids made by the application: UUIDv7 (RFC 9562), so that they sort by the time they were made. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next() {
    long millis = System.currentTimeMillis();
    long high = millis << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
    long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
