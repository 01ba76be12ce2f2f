package liptako.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 lines of a stream, one at a time: each is decoded whole, which a {@code Reader} does several times slower. */
final class Lines implements AutoCloseable {
  /** A vote of 30 delegations takes 5 kB; one of every deputy by name 30 kB. */
  static final int LINE_BYTES_MAX = 16 * 1024 * 1024;
  private static final int FIRST_BYTES = 64 * 1024;

  private final InputStream in;
  private byte[] buffer = new byte[FIRST_BYTES];
  private int start;
  private int end;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end, or null after the last. */
  String next() throws IOException {
    int seen = start;
    while (true) {
      for (int i = seen; i < end; i++) {
        if (buffer[i] == '\n') {
          String line = text(i);
          start = i + 1;
          return line;
        }
      }
      seen = end - start;
      if (!more()) {
        String last = start == end ? null : text(end);
        start = end;
        return last;
      }
    }
  }

  private String text(int to) {
    int last = to > start && buffer[to - 1] == '\r' ? to - 1 : to;
    return new String(buffer, start, last - start, StandardCharsets.UTF_8);
  }

  /** Moves what is left to the front and reads on; false at the end of the stream. */
  private boolean more() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    if (end == buffer.length) {
      if (end >= LINE_BYTES_MAX) {
        throw new IOException("ligne de plus de " + LINE_BYTES_MAX + " octets");
      }
      buffer = Arrays.copyOf(buffer, 2 * end);
    }
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(0, read);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
