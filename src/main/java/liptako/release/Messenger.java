package liptako.release;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import liptako.store.Configuration;

/**
 * Posts an announcement to an address the operator listed, signed so that the receiver knows whose it is: {@code Liptako-Signature: t=SECONDS,v1=HEX},
 * HMAC-SHA-256 with the key in {@code keys/webhook.key} over the seconds, a full stop and the body. Redirects are not followed.
 */
final class Messenger {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

  /** Empty when it was taken (2xx), else why not, in English for the log and the store. */
  Optional<String> post(Announcements.Announcement announcement, Instant now) throws InterruptedException {
    if (!allowed(announcement.address())) {
      return Optional.of("the address is no longer configured");
    }
    var request = HttpRequest.newBuilder(URI.create(announcement.address())).timeout(PATIENCE).header("Content-Type", "application/json")
        .header("User-Agent", "Liptako").header("Liptako-Delivery", announcement.id().toString())
        .header("Liptako-Signature", signature(key(), now.getEpochSecond(), announcement.body())).POST(HttpRequest.BodyPublishers.ofString(announcement.body())).build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status / 100 == 2 ? Optional.empty() : Optional.of("answered " + status);
    } catch (IOException e) {
      return Optional.of(e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
    }
  }

  /** The operator's addresses: encrypted unless on this machine; others are said in the log when the server starts, and never called. */
  static List<String> addresses() {
    return Configuration.webhooks().stream().filter(Messenger::acceptable).toList();
  }

  static boolean acceptable(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null && uri.getUserInfo() == null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && Set.of("127.0.0.1", "[::1]", "localhost").contains(uri.getHost()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  static boolean allowed(String address) {
    return addresses().contains(address);
  }

  static String signature(String key, long seconds, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HMAC-SHA-256", e);
    }
  }

  /** The shared secret; made when it is first needed, readable by the server's user alone. */
  private static String key() {
    Path file = Configuration.data().resolve("keys").resolve("webhook.key");
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "webhook-", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HexFormat.of().formatHex(random) + "\n");
        Files.move(fresh, file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
