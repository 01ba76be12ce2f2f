package liptako.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The one kind of tar header an archive has, to the byte. */
final class TarBlock {
  static final int SIZE = 512;
  /** Eleven octal digits. */
  static final long NUMBER_MAX = (1L << 33) - 1;

  private static final int MODE = 100;
  private static final int OWNER = 108;
  private static final int OWNERS_GROUP = 116;
  private static final int LENGTH = 124;
  private static final int TIME = 136;
  private static final int CHECKSUM = 148;
  private static final int KIND = 156;

  private TarBlock() {}

  static byte[] header(String name, long length, long timestamp) {
    byte[] header = new byte[SIZE];
    put(header, 0, name);
    put(header, MODE, "0000644");
    put(header, OWNER, "0000000");
    put(header, OWNERS_GROUP, "0000000");
    put(header, LENGTH, "%011o".formatted(length));
    put(header, TIME, "%011o".formatted(timestamp));
    put(header, CHECKSUM, "        ");
    put(header, KIND, "0");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, CHECKSUM, "%06o\0 ".formatted(sum));
    return header;
  }

  /** The member's name. */
  static String name(byte[] header) {
    int end = 0;
    while (end < MODE && header[end] != 0) {
      end++;
    }
    return new String(header, 0, end, StandardCharsets.ISO_8859_1);
  }

  static long length(byte[] header) {
    return number(header, LENGTH);
  }

  static long timestamp(byte[] header) {
    return number(header, TIME);
  }

  /** Bytes a body takes, filled up to whole blocks. */
  static long padded(long length) {
    return (length + SIZE - 1) / SIZE * SIZE;
  }

  private static long number(byte[] header, int at) {
    String digits = new String(Arrays.copyOfRange(header, at, at + 11), StandardCharsets.ISO_8859_1);
    FaultException.require(digits.matches("[0-7]{11}"), Reason.ARCHIVE_HEADER, "");
    return Long.parseLong(digits, 8);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
