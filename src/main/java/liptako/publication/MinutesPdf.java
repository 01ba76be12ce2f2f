package liptako.publication;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.w3c.dom.Document;

/** Prints a document as an archival (PDF/A-2a) and accessible (PDF/UA, tagged) file. It reads no address: everything is inside. */
final class MinutesPdf {
  private MinutesPdf() {}

  static byte[] of(Document document) {
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    font(builder, "NotoSans-Regular", "Noto Sans", 400);
    font(builder, "NotoSans-Bold", "Noto Sans", 700);
    font(builder, "NotoSerif-Regular", "Noto Serif", 400);
    font(builder, "NotoSerif-Bold", "Noto Serif", 700);
    // Pictures lie in the document itself; no other address is read.
    builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null);
    builder.withProducer("Liptako");
    builder.withW3cDocument(document, null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> stream(file), family, weight, FontStyle.NORMAL, true);
  }

  private static InputStream stream(String file) {
    return MinutesPdf.class.getResourceAsStream("/fonts/" + file + ".ttf");
  }
}
