package liptako.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;

/**
 * A PDF somebody sent: its content decides, not its name.
 *
 * @param name made of letters, digits, points, dashes and spaces
 * @param sha256 of the content, in lower-case hexadecimal
 */
public record PdfFile(String name, byte[] content, String sha256) {
  /** Twenty megabytes hold a scanned text of some hundred pages. */
  public static final int BYTES_MOST = 20_000_000;

  /** Takes a file that opens, has a page, and does nothing by itself; refused otherwise. */
  public static PdfFile of(String fileName, byte[] content) {
    if (content == null || content.length == 0) {
      throw Refusal.invalid("FILE_MISSING", "file");
    }
    if (content.length > BYTES_MOST) {
      throw Refusal.invalid("FILE_TOO_LARGE", "file", BYTES_MOST / 1_000_000);
    }
    if (!new String(content, 0, Math.min(5, content.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
      throw Refusal.invalid("FILE_NOT_PDF", "file");
    }
    try (var document = Loader.loadPDF(content)) {
      if (document.getNumberOfPages() == 0) {
        throw Refusal.invalid("FILE_NOT_PDF", "file");
      }
      if (ActiveContent.in(document)) {
        throw Refusal.invalid("FILE_ACTIVE", "file");
      }
    } catch (IOException e) {
      throw Refusal.invalid("FILE_NOT_PDF", "file");
    }
    String name = Check.text("fileName", fileName, 200).replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    try {
      return new PdfFile(name, content, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
