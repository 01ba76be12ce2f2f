package liptako.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in bytes and in the lower-case hexadecimal of the journal. */
public final class Hash {
  /** Bytes of a hash. */
  public static final int LENGTH = 32;

  private Hash() {}

  /** A fresh one is copied from here: asking for it by name each time costs more than hashing a line. It is never updated. */
  private static final MessageDigest FRESH = named();

  public static MessageDigest digest() {
    try {
      return (MessageDigest) FRESH.clone();
    } catch (CloneNotSupportedException e) {
      return named();
    }
  }

  private static MessageDigest named() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /** The hash of the parts, one after the other. */
  public static byte[] of(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** The hash of a text in UTF-8, in hexadecimal. */
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of a file's content, in hexadecimal. */
  public static String hex(byte[] content) {
    return HexFormat.of().formatHex(of(content));
  }

  /** Whether a text is a hash as we write it: 64 lower-case hexadecimal digits. */
  public static boolean isHex(String text) {
    if (text == null || text.length() != 2 * LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }
}
