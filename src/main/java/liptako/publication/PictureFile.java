package liptako.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.w3c.dom.Document;

/** A printed document's first page as a picture. Letters are drawn from the file's own outlines, so the server needs no fonts installed. */
final class PictureFile {
  /** One picture point is one CSS pixel. */
  private static final float DOTS_PER_INCH = 96;

  private PictureFile() {}

  static byte[] of(Document document) {
    try (var printed = Loader.loadPDF(PdfFile.of(document))) {
      var out = new ByteArrayOutputStream();
      ImageIO.write(new PDFRenderer(printed).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
