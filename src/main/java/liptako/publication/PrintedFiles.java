package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import liptako.journal.Hash;
import org.w3c.dom.Document;

/**
 * Files printed from public documents, kept by what they say: the same document is printed once, and its file keeps its bytes and so its ETag. What
 * is no longer asked for goes when there are many; it can be printed again at any time.
 */
@ApplicationScoped
class PrintedFiles {
  /** A session of some hundred scrutins, each as a sheet and a card. */
  private static final int MOST = 600;
  private final Path folder = liptako.store.Configuration.data().resolve("printed");

  byte[] pdf(Document document) {
    return kept(document, "pdf", PdfFile::of);
  }

  byte[] picture(Document document) {
    return kept(document, "png", PictureFile::of);
  }

  private byte[] kept(Document document, String kind, Function<Document, byte[]> print) {
    Path file = folder.resolve(Hash.hex(text(document)) + "." + kind);
    try {
      if (Files.exists(file)) {
        return Files.readAllBytes(file);
      }
      byte[] bytes = print.apply(document);
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "new-", ".tmp");
      Files.write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      tidy();
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tidy() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    if (files.size() > MOST) {
      for (Path old : files.stream().sorted(Comparator.comparingLong(f -> f.toFile().lastModified())).limit(files.size() - MOST / 2).toList()) {
        Files.deleteIfExists(old);
      }
    }
  }

  private static String text(Document document) {
    try {
      var out = new StringWriter();
      TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("a printed document could not be written down", e);
    }
  }
}
