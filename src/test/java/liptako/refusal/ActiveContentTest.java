package liptako.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

class ActiveContentTest {
  private static byte[] pdf(Consumer<PDDocument> change) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      change.accept(document);
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void refused(Consumer<PDDocument> change) throws IOException {
    byte[] pdf = pdf(change);
    assertThatThrownBy(() -> PdfFile.of("x.pdf", pdf)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("FILE_ACTIVE"));
  }

  @Test void aPaperThatDoesNothingIsTaken() throws IOException {
    assertThat(PdfFile.of("x.pdf", pdf(document -> { })).sha256()).hasSize(64);
  }

  @Test void aPaperThatActsIsRefused() throws IOException {
    refused(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    refused(document -> {
      var link = new PDAnnotationLink();
      link.setAction(new PDActionLaunch());
      try {
        document.getPage(0).getAnnotations().add(link);
        document.getPage(0).setAnnotations(java.util.List.of(link));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    });
    refused(document -> {
      var names = new COSDictionary();
      names.setItem(COSName.getPDFName("EmbeddedFiles"), new COSDictionary());
      document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Names"), names);
    });
    refused(document -> {
      var form = new COSDictionary();
      form.setString(COSName.getPDFName("XFA"), "<xdp/>");
      document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AcroForm"), form);
    });
  }
}
