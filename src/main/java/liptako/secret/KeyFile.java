package liptako.secret;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A trustee's secret under a passphrase: AES-256-GCM under a key of PBKDF2-HMAC-SHA-256, both in every browser's WebCrypto and
 * in every Java.
 *
 * <pre>{"version":1,"iterations":600000,"salt":BASE64,"nonce":BASE64,"sealed":BASE64}</pre>
 */
public record KeyFile(int iterations, byte[] salt, byte[] nonce, byte[] sealed) {
  /** OWASP's figure for PBKDF2-HMAC-SHA-256 (2023): about half a second here, for each guess of a thief. */
  public static final int ITERATIONS = 600_000;
  /** A file that asks for more would only keep the reader busy. */
  private static final int ITERATIONS_MAX = 10_000_000;
  private static final int VERSION = 1;
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int KEY_BITS = 256;
  private static final int TAG_BITS = 128;

  /** What a trustee keeps. */
  public sealed interface Content permits Secret, Seed {}

  /** A key that is needed without replacement. */
  public record Secret(BigInteger exponent) implements Content {
    @Override public String toString() {
      return "Secret[…]";
    }
  }

  /** A member's of a group of which some suffice. */
  public record Seed(Member member) implements Content {}

  public static KeyFile seal(Content content, char[] passphrase, SecureRandom random) {
    return seal(content, passphrase, ITERATIONS, random);
  }

  static KeyFile seal(Content content, char[] passphrase, int iterations, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(salt);
    random.nextBytes(nonce);
    Object json = content instanceof Secret secret ? OrderedJson.object("secret", secret.exponent())
        : OrderedJson.object("seed", ((Seed) content).member().seed());
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, passphrase, iterations, salt, nonce);
      return new KeyFile(iterations, salt, nonce, cipher.doFinal(OrderedJson.write(json).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM and PBKDF2", e);
    }
  }

  /** @throws FaultException {@link Reason#PASSPHRASE_WRONG}; a damaged file looks the same */
  public Content open(char[] passphrase) {
    String text;
    try {
      text = new String(cipher(Cipher.DECRYPT_MODE, passphrase, iterations, salt, nonce).doFinal(sealed), StandardCharsets.UTF_8);
    } catch (AEADBadTagException e) {
      throw new FaultException(Reason.PASSPHRASE_WRONG, "");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM and PBKDF2", e);
    }
    Node node = Node.parse(text);
    Node seed = node.optional("seed");
    return seed == null ? new Secret(node.field("secret").exponent()) : new Seed(new Member(seed.string()));
  }

  private static Cipher cipher(int mode, char[] passphrase, int iterations, byte[] salt, byte[] nonce) throws GeneralSecurityException {
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
    byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    spec.clearPassword();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  public static KeyFile parse(String text) {
    return Node.canonical(text, KeyFile::of, KeyFile::json);
  }

  public String text() {
    return OrderedJson.write(json());
  }

  private static KeyFile of(Node node) {
    FaultException.require(node.field("version").integer() == VERSION, Reason.MALFORMED, "version");
    int iterations = node.field("iterations").integer();
    FaultException.require(iterations > 0 && iterations <= ITERATIONS_MAX, Reason.MALFORMED, "iterations");
    byte[] salt = bytes(node.field("salt"));
    byte[] nonce = bytes(node.field("nonce"));
    FaultException.require(salt.length == SALT_BYTES, Reason.MALFORMED, "salt");
    FaultException.require(nonce.length == NONCE_BYTES, Reason.MALFORMED, "nonce");
    return new KeyFile(iterations, salt, nonce, bytes(node.field("sealed")));
  }

  private static byte[] bytes(Node node) {
    try {
      return Base64.getDecoder().decode(node.string());
    } catch (IllegalArgumentException e) {
      throw new FaultException(Reason.MALFORMED, node.path());
    }
  }

  private Map<String, Object> json() {
    Base64.Encoder base64 = Base64.getEncoder();
    return OrderedJson.object("version", VERSION, "iterations", iterations, "salt", base64.encodeToString(salt), "nonce",
        base64.encodeToString(nonce), "sealed", base64.encodeToString(sealed));
  }
}
