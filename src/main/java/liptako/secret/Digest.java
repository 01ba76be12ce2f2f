package liptako.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 in the three spellings of the protocol. */
public final class Digest {
  private Digest() {}

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static byte[] sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Names of records and links between events: 64 lowercase digits. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  /** Trackers, election hash, fingerprints: 43 characters, without the closing {@code =}. */
  public static String base64(String text) {
    return Base64.getEncoder().withoutPadding().encodeToString(sha256(text));
  }
}
