package liptako.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import liptako.json.Json;
import liptako.refusal.Refusal;

/** The version of a thing: a short hash of what a page shows of it. A change that names another version comes from a stale page. */
public final class Version {
  private Version() {}

  public static String of(Map<String, ?> facts) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Json.write(facts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /** Refuses when the page knows another version than the present one. */
  public static void require(String known, String present) {
    if (!present.equals(known)) {
      throw Refusal.conflict("STALE");
    }
  }
}
