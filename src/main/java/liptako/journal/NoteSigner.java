package liptako.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A secret key of signed notes; the written form is {@code PRIVATE+KEY+name+0badcafe+base64}. Never shown, never logged. */
public final class NoteSigner {
  private static final String HEAD = "PRIVATE+KEY+";
  /** The fixed head of an Ed25519 seed in PKCS #8 form (RFC 8410). */
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private final byte[] seed;
  private final NoteKey key;

  private NoteSigner(String name, NoteKey.Use use, byte[] seed) {
    this.seed = seed.clone();
    this.key = new NoteKey(name, use, publicBytes(seed));
  }

  /** A signer from 32 secret bytes. */
  public static NoteSigner of(String name, NoteKey.Use use, byte[] seed) {
    if (seed.length != 32) {
      throw new NoteException("le secret compte " + seed.length + " octets (il en faut 32)");
    }
    return new NoteSigner(name, use, seed);
  }

  /** A new signer. */
  public static NoteSigner create(String name, NoteKey.Use use, SecureRandom random) {
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    return new NoteSigner(name, use, seed);
  }

  /** Reads the written form. */
  public static NoteSigner parse(String text) {
    String stripped = text.strip();
    String[] parts = stripped.startsWith(HEAD) ? stripped.substring(HEAD.length()).split("\\+", 3) : new String[0];
    byte[] data = parts.length == 3 ? NoteKey.base64(parts[2]) : new byte[0];
    for (NoteKey.Use use : NoteKey.Use.values()) {
      if (data.length == 33 && data[0] == use.type()) {
        var signer = new NoteSigner(parts[0], use, Arrays.copyOfRange(data, 1, 33));
        if (signer.written().equals(stripped)) {
          return signer;
        }
      }
    }
    throw new NoteException("clé secrète illisible");
  }

  /** The written form, secret. */
  public String written() {
    byte[] data = new byte[33];
    data[0] = key.use().type();
    System.arraycopy(seed, 0, data, 1, 32);
    return HEAD + key.name() + "+" + HexFormat.of().formatHex(key.id()) + "+" + Base64.getEncoder().encodeToString(data);
  }

  public NoteKey key() {
    return key;
  }

  /** The signature line of a note's text; a witness's carries the instant at which it signed. */
  public Note.Line sign(String text, long epochSecond) {
    boolean witness = key.use() == NoteKey.Use.COSIGNATURE;
    byte[] signature = signature(witness ? NoteKey.cosigned(epochSecond, text) : text);
    ByteBuffer data = ByteBuffer.allocate((witness ? 12 : 4) + signature.length).put(key.id());
    if (witness) {
      data.putLong(epochSecond);
    }
    return new Note.Line(key.name(), data.put(signature).array());
  }

  private byte[] signature(String text) {
    try {
      byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + 32);
      System.arraycopy(seed, 0, encoded, PKCS8.length, 32);
      PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK since 15 has Ed25519", e);
    }
  }

  /** The JDK derives a public key only when it makes a pair, so it is handed the seed as its randomness. */
  private static byte[] publicBytes(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
      var point = ((EdECPublicKey) generator.generateKeyPair().getPublic()).getPoint();
      byte[] big = point.getY().toByteArray();
      byte[] little = new byte[32];
      for (int i = 0; i < Math.min(32, big.length); i++) {
        little[i] = big[big.length - 1 - i];
      }
      if (point.isXOdd()) {
        little[31] |= (byte) 0x80;
      }
      return little;
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK since 15 has Ed25519", e);
    }
  }

  private static final class Fixed extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] bytes;

    Fixed(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override public void nextBytes(byte[] out) {
      System.arraycopy(bytes, 0, out, 0, out.length);
    }
  }
}
