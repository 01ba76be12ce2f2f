package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfFileTest {
  private static final PrintedText TEXT = new PrintedText("Procès-verbal d’essai", "Session n° 1", "Pied de page", false, true,
      List.of(new Block.Heading(2, "Présence"), new Block.Paragraph("Une phrase, avec ses signes : « œuvre », ’ – … ½.", ""), new Block.Paragraph("Note", "note"),
          new Block.Facts(List.of(new Block.Fact("Question", "La question"))), new Block.Items(List.of(new Block.Fact("3", "Un point"))),
          new Block.Heading(3, "Point 1"), new Block.Spoken(new UUID(0, 1), "Une députée", "Ce qu’elle a dit."),
          new Block.Table("Résultat", List.of("Délégation", "Pour"), List.of(List.of("Mali", "12"), List.of("Ensemble", "12")))),
      List.of(new Block.Heading(3, "Annexe"), new Block.Paragraph("Noms", "")));

  private static byte[] printed() {
    return PdfFile.of(PrintedDocument.of(TEXT));
  }

  /** The fonts are one stream for all files: printing at the same time must not mix what is read from it. */
  @Test void filesPrintedAtTheSameTimeAreWhole() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    try {
      Callable<byte[]> print = PdfFileTest::printed;
      for (Future<byte[]> future : threads.invokeAll(java.util.Collections.nCopies(6, print))) {
        try (var document = Loader.loadPDF(future.get())) {
          assertThat(new PDFTextStripper().getText(document)).contains("Procès-verbal d’essai", "« œuvre »", "Ensemble");
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test void whatAPersonWroteIsNoMarkup() throws Exception {
    var text = new PrintedText("Titre", "Session", "Pied", false, false, List.of(new Block.Paragraph("<b>gras</b> & <script>", "")), List.of());
    try (var document = Loader.loadPDF(PdfFile.of(PrintedDocument.of(text)))) {
      assertThat(new PDFTextStripper().getText(document)).contains("<b>gras</b> & <script>");
    }
  }
}
