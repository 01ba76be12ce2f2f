package liptako.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import liptako.store.Configuration;

/**
 * Keeps second factors' secrets unreadable to whoever has the database alone: AES-256-GCM under the key in {@code keys/second-factor.key}, bound to the
 * account. Unlike a password a factor cannot be kept as a hash, since the server computes the code too.
 */
final class FactorSafe {
  private static final int NONCE_BYTES = 12, TAG_BITS = 128, KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private FactorSafe() {}

  static String shut(UUID account, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, account, nonce, secret);
    return Base64.getEncoder().encodeToString(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  static byte[] open(UUID account, String shut) {
    byte[] all = Base64.getDecoder().decode(shut);
    return run(Cipher.DECRYPT_MODE, account, java.util.Arrays.copyOf(all, NONCE_BYTES), java.util.Arrays.copyOfRange(all, NONCE_BYTES, all.length));
  }

  private static byte[] run(int mode, UUID account, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(account.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a second factor cannot be opened: is keys/second-factor.key the one it was shut with?", e);
    }
  }

  private static synchronized byte[] key() {
    Path file = Configuration.data().resolve("keys").resolve("second-factor.key");
    try {
      if (!Files.exists(file)) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Files.createDirectories(file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
      }
      return Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
