package liptako.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import liptako.refusal.Refusal;
import org.apache.pdfbox.Loader;

/** Takes a scan only if it opens as what its first bytes say: a PDF, PNG or JPEG, whatever its name. */
final class SheetCheck {
  static final int BYTES_MOST = 20_000_000;
  /** A page of A3 at 600 dots per inch; beyond this somebody sent a bomb. */
  private static final long PIXELS_MOST = 100_000_000;

  private SheetCheck() {}

  /** The media type. */
  static String type(byte[] content) {
    if (content == null || content.length == 0) {
      throw Refusal.invalid("FILE_MISSING", "file");
    }
    if (content.length > BYTES_MOST) {
      throw Refusal.invalid("FILE_TOO_LARGE", "file", BYTES_MOST / 1_000_000);
    }
    String head = new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1);
    try {
      if (head.startsWith("%PDF-")) {
        try (var document = Loader.loadPDF(content)) {
          if (document.getNumberOfPages() > 0) {
            return "application/pdf";
          }
        }
      } else if (head.startsWith("\u0089PNG")) {
        return image(content, "png", "image/png");
      } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
        return image(content, "jpeg", "image/jpeg");
      }
    } catch (IOException | RuntimeException e) {
      throw Refusal.invalid("SHEET_TYPE", "file");
    }
    throw Refusal.invalid("SHEET_TYPE", "file");
  }

  private static String image(byte[] content, String format, String type) throws IOException {
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXELS_MOST) {
        throw new IOException("too many pixels");
      }
      reader.read(0);
      return type;
    } finally {
      reader.dispose();
    }
  }
}
