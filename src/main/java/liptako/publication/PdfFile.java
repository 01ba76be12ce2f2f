package liptako.publication;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

/**
 * Prints a document as an archival (PDF/A-2a) and accessible (PDF/UA, tagged) file. It reads no address: everything is inside. The fonts are read
 * once for all files; as a font is one stream that all files read from, one file is printed at a time, which also bounds the memory of printing.
 */
final class PdfFile {
  private record Face(TrueTypeFont font, String family, int weight) {}

  private static final class Faces {
    private static final List<Face> ALL = List.of(face("NotoSans-Regular", "Noto Sans", 400), face("NotoSans-Bold", "Noto Sans", 700),
        face("NotoSerif-Regular", "Noto Serif", 400), face("NotoSerif-Bold", "Noto Serif", 700));

    private static Face face(String file, String family, int weight) {
      try (var in = PdfFile.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
        return new Face(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())), family, weight);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private PdfFile() {}

  static synchronized byte[] of(Document document) {
    var out = new ByteArrayOutputStream();
    try (var file = new PDDocument()) {
      var builder = new PdfRendererBuilder();
      builder.usePDDocument(file);
      builder.useFastMode();
      builder.usePdfUaAccessibility(true);
      builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
      builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
      for (Face face : Faces.ALL) {
        builder.useFont(new PDFontSupplier(PDType0Font.load(file, face.font(), true)), face.family(), face.weight(), FontStyle.NORMAL, true);
      }
      // Pictures lie in the document itself; no other address is read.
      builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null);
      builder.withProducer("Liptako");
      builder.withW3cDocument(document, null);
      builder.toStream(out);
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
