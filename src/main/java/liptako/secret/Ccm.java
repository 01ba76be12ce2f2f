package liptako.secret;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** AES-CCM (RFC 3610) with a tag of 8 bytes and no associated data, from single blocks: the platform does not bring it. */
final class Ccm {
  private static final int BLOCK = 16;
  private static final int TAG = 8;
  /** Flags of the first block: tag of 8 bytes. */
  private static final int TAG_FLAGS = (TAG - 2) / 2 << 3;

  private final Cipher aes;
  private final byte[] nonce;

  /** @param nonce of 12 or 13 bytes, used for one message only */
  Ccm(byte[] key, byte[] nonce) {
    this.nonce = nonce.clone();
    try {
      aes = Cipher.getInstance("AES/ECB/NoPadding");
      aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }

  /** The sealed text and its tag. */
  byte[] seal(byte[] text) {
    byte[] sealed = Arrays.copyOf(counted(text), text.length + TAG);
    System.arraycopy(tag(text), 0, sealed, text.length, TAG);
    return sealed;
  }

  /** Empty when the tag does not fit. */
  Optional<byte[]> open(byte[] sealed) {
    if (sealed.length < TAG) {
      return Optional.empty();
    }
    byte[] text = counted(Arrays.copyOf(sealed, sealed.length - TAG));
    byte[] tag = Arrays.copyOfRange(sealed, sealed.length - TAG, sealed.length);
    return MessageDigest.isEqual(tag(text), tag) ? Optional.of(text) : Optional.empty();
  }

  /** Counter mode from counter 1, its own inverse. */
  private byte[] counted(byte[] text) {
    byte[] out = text.clone();
    for (int at = 0; at < out.length; at += BLOCK) {
      byte[] stream = block(header(lengthBytes() - 1, at / BLOCK + 1));
      for (int i = 0; i < BLOCK && at + i < out.length; i++) {
        out[at + i] ^= stream[i];
      }
    }
    return out;
  }

  private byte[] tag(byte[] text) {
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    blocks.writeBytes(header(TAG_FLAGS | lengthBytes() - 1, text.length));
    blocks.writeBytes(Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK));
    byte[] padded = blocks.toByteArray();
    byte[] mac = new byte[BLOCK];
    for (int at = 0; at < padded.length; at += BLOCK) {
      for (int i = 0; i < BLOCK; i++) {
        mac[i] ^= padded[at + i];
      }
      mac = block(mac);
    }
    byte[] stream = block(header(lengthBytes() - 1, 0));
    for (int i = 0; i < TAG; i++) {
      mac[i] ^= stream[i];
    }
    return Arrays.copyOf(mac, TAG);
  }

  private byte[] header(int flags, int number) {
    byte[] header = new byte[BLOCK];
    header[0] = (byte) flags;
    System.arraycopy(nonce, 0, header, 1, nonce.length);
    for (int i = 0; i < lengthBytes(); i++) {
      header[BLOCK - 1 - i] = (byte) (number >>> 8 * i);
    }
    return header;
  }

  private int lengthBytes() {
    return BLOCK - 1 - nonce.length;
  }

  private byte[] block(byte[] in) {
    try {
      return aes.doFinal(in);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a block of " + in.length + " bytes", e);
    }
  }
}
