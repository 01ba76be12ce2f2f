package liptako.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import liptako.refusal.Refusal;

/** A file in a body, read no further than it may be long. */
public final class Upload {
  private Upload() {}

  /** The bytes; refused, before they are all read, when there are more than the limit. */
  public static byte[] bytes(InputStream body, int most) {
    try {
      byte[] bytes = body == null ? new byte[0] : body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Refusal.of(Refusal.Kind.TOO_LARGE, "FILE_TOO_LARGE", most / 1_000_000);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
