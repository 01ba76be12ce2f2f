package liptako.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A public key of signed notes (C2SP signed-note): {@code name+0badcafe+base64}. Ed25519, for notes or for a witness's cosignatures. */
public final class NoteKey {
  /** What the key signs; the byte is C2SP's signature type. */
  public enum Use {
    NOTE(1), COSIGNATURE(4);

    private final byte type;

    Use(int type) {
      this.type = (byte) type;
    }

    byte type() {
      return type;
    }
  }

  /** The fixed head of an Ed25519 key in X.509 form (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int NAME_MOST = 200;

  private final String name;
  private final Use use;
  private final byte[] bytes;
  private final byte[] id;

  NoteKey(String name, Use use, byte[] bytes) {
    requireName(name);
    if (bytes.length != 32) {
      throw new NoteException("la clé « " + name + " » compte " + bytes.length + " octets (il en faut 32)");
    }
    this.name = name;
    this.use = use;
    this.bytes = bytes.clone();
    this.id = Arrays.copyOf(Hash.of(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', use.type()}, bytes), 4);
  }

  /** Reads the written form. */
  public static NoteKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3) {
      throw new NoteException("clé illisible : la forme est nom+identifiant+base64");
    }
    byte[] data = base64(parts[2]);
    for (Use use : Use.values()) {
      if (data.length == 33 && data[0] == use.type()) {
        var key = new NoteKey(parts[0], use, Arrays.copyOfRange(data, 1, 33));
        if (!HexFormat.of().formatHex(key.id).equals(parts[1])) {
          throw new NoteException("l’identifiant de la clé « " + parts[0] + " » n’est pas le sien");
        }
        return key;
      }
    }
    throw new NoteException("la clé « " + parts[0] + " » n’est pas une clé Ed25519");
  }

  public String name() {
    return name;
  }

  public Use use() {
    return use;
  }

  byte[] id() {
    return id.clone();
  }

  /** Whether a signature line is this key's and holds for the text. */
  public boolean verifies(String text, Note.Line line) {
    byte[] data = line.data();
    int head = use == Use.NOTE ? 4 : 12;
    if (!line.name().equals(name) || data.length != head + 64 || !Arrays.equals(data, 0, 4, id, 0, 4)) {
      return false;
    }
    String signed = use == Use.NOTE ? text : cosigned(ByteBuffer.wrap(data, 4, 8).getLong(), text);
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(publicKey());
      signature.update(signed.getBytes(StandardCharsets.UTF_8));
      return signature.verify(data, head, 64);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Whether one of the note's lines is this key's and holds. */
  public boolean verifies(Note note) {
    return note.lines().stream().anyMatch(line -> verifies(note.text(), line));
  }

  /** What a witness signs (C2SP tlog-cosignature). */
  static String cosigned(long seconds, String text) {
    return "cosignature/v1\ntime " + seconds + "\n" + text;
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded = Arrays.copyOf(X509, X509.length + 32);
    System.arraycopy(bytes, 0, encoded, X509.length, 32);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  static void requireName(String name) {
    if (name.isEmpty() || name.length() > NAME_MOST || name.chars().anyMatch(c -> c <= ' ' || c == '+' || c == 0x7F || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      throw new NoteException("nom de clé refusé : ni vide, ni espace, ni « + »");
    }
  }

  /** Base 64 in its one canonical form. */
  static byte[] base64(String text) {
    try {
      byte[] data = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(data).equals(text)) {
        return data;
      }
    } catch (IllegalArgumentException e) {
      // falls through to the refusal
    }
    throw new NoteException("base 64 mal formé");
  }

  @Override public boolean equals(Object other) {
    return other instanceof NoteKey key && key.name.equals(name) && key.use == use && Arrays.equals(key.bytes, bytes);
  }

  @Override public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The written form. */
  @Override public String toString() {
    byte[] data = new byte[33];
    data[0] = use.type();
    System.arraycopy(bytes, 0, data, 1, 32);
    return name + "+" + HexFormat.of().formatHex(id) + "+" + Base64.getEncoder().encodeToString(data);
  }
}
