package liptako.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every thirty seconds (RFC 6238 with HMAC-SHA-1, what every authenticator app computes). A code counts once, and
 * for one step before and after, as a telephone's clock may differ.
 */
final class Totp {
  private static final int STEP_SECONDS = 30, DIGITS_MODULUS = 1_000_000, SECRET_BYTES = 20, DRIFT_STEPS = 1;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  static byte[] secret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** The step whose code this is, if it is one of now that is later than the last that counted; empty else. */
  static OptionalLong step(byte[] secret, String code, Instant now, long last) {
    String typed = code == null ? "" : code.replaceAll("\\s", "");
    if (!typed.matches("[0-9]{6}")) {
      return OptionalLong.empty();
    }
    long at = now.getEpochSecond() / STEP_SECONDS;
    OptionalLong found = OptionalLong.empty();
    for (long step = at - DRIFT_STEPS; step <= at + DRIFT_STEPS; step++) {
      boolean same = MessageDigest.isEqual(code(secret, step).getBytes(java.nio.charset.StandardCharsets.US_ASCII), typed.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      if (same && step > last) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      return String.format("%06d", (ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff) % DIGITS_MODULUS);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HMAC-SHA-1", e);
    }
  }

  /** The secret as authenticator apps take it (RFC 4648 base 32 without padding). */
  static String base32(byte[] secret) {
    var text = new StringBuilder();
    int bits = 0, held = 0;
    for (byte b : secret) {
      held = held << 8 | b & 0xff;
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(BASE32.charAt(held >> bits - 5 & 31));
      }
      held &= (1 << bits) - 1;
    }
    return bits == 0 ? text.toString() : text.append(BASE32.charAt(held << 5 - bits & 31)).toString();
  }
}
