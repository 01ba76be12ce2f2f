package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a bundle, from a folder or a ZIP. Names come from a closed list and nothing is ever written, so no name can lead anywhere. */
final class Bundle implements Closeable {
  static final String MANIFEST = "manifest.json";
  static final String JOURNAL = "journal.jsonl";
  static final String CHECKPOINT = "checkpoint.txt";
  static final String KEYS = "keys.json";
  /** A legislature's journal; a bomb inflates beyond it. */
  static final long JOURNAL_BYTES_MOST = 1L << 30;
  /** A scrutin of a thousand voters has half a megabyte. */
  static final long FILE_BYTES_MOST = 8L << 20;
  /** A box of three thousand voters, each of whom changed his mind once. */
  static final long ARCHIVE_BYTES_MOST = 64L << 20;
  /** All that is read of one bundle. */
  static final long BYTES_MOST = 3L << 29;
  static final int FILES_MOST = 10_000;
  private static final Pattern NAMES = Pattern.compile("manifest\\.json|journal\\.jsonl|checkpoint\\.txt|keys\\.json|mandates\\.json|session\\.json|(?:scrutins|elections|texts|secret)/[0-9]{5}\\.json|secret/[0-9]{5}-[0-9]{1,3}\\.bel");

  private interface Source {
    InputStream open() throws IOException;
  }

  private final SortedMap<String, Source> files = new TreeMap<>();
  private final Closeable closing;
  /** What may still be read; files are read by several threads. */
  private final AtomicLong left = new AtomicLong(BYTES_MOST);

  private Bundle(Closeable closing) {
    this.closing = closing;
  }

  static Bundle open(Path path) throws IOException {
    return Files.isDirectory(path) ? folder(path) : zip(path);
  }

  private static Bundle folder(Path folder) throws IOException {
    var bundle = new Bundle(() -> { });
    try (Stream<Path> paths = Files.walk(folder, 4)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          String name = folder.relativize(path).toString().replace('\\', '/');
          require(Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS), "« %s » n’est pas un fichier ordinaire.", printable(name));
          bundle.add(name, () -> Files.newInputStream(path));
        }
      }
    }
    return bundle;
  }

  private static Bundle zip(Path path) throws IOException {
    require(Files.size(path) <= JOURNAL_BYTES_MOST, "Le fichier ZIP est trop grand.");
    ZipFile zip = new ZipFile(path.toFile());
    try {
      var bundle = new Bundle(zip);
      require(zip.size() <= FILES_MOST, "Le ZIP contient %d fichiers (maximum %d).", zip.size(), FILES_MOST);
      zip.stream().forEach(entry -> bundle.add(entry.getName(), () -> zip.getInputStream(entry)));
      return bundle;
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private void add(String name, Source source) {
    require(NAMES.matcher(name).matches(), "Fichier inattendu : « %s ».", printable(name));
    require(files.put(name, source) == null, "Le fichier « %s » figure deux fois.", name);
    require(files.size() <= FILES_MOST, "Plus de %d fichiers.", FILES_MOST);
  }

  private static String printable(String name) {
    return name.substring(0, Math.min(80, name.length())).replaceAll("\\p{Cntrl}", "?");
  }

  SortedMap<String, ?> files() {
    return files;
  }

  /** Opens a file; reading more than its kind may have is a fault. */
  InputStream stream(String name) throws IOException {
    Source source = files.get(name);
    require(source != null, "Il manque le fichier « %s ».", name);
    long most = name.equals(JOURNAL) ? JOURNAL_BYTES_MOST : name.endsWith(".bel") ? ARCHIVE_BYTES_MOST : FILE_BYTES_MOST;
    return new FilterInputStream(source.open()) {
      private long read;

      @Override public int read() throws IOException {
        int one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
      }

      @Override public int read(byte[] bytes, int from, int length) throws IOException {
        int got = in.read(bytes, from, length);
        count(Math.max(0, got));
        return got;
      }

      private void count(int more) {
        read += more;
        require(read <= most && left.addAndGet(-more) >= 0, "Le fichier « %s » dépasse la taille permise.", name);
      }
    };
  }

  byte[] read(String name) throws IOException {
    try (InputStream in = stream(name)) {
      return in.readAllBytes();
    }
  }

  @Override public void close() throws IOException {
    closing.close();
  }

  /** A ZIP entry that depends on nothing but its name. */
  static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    return entry;
  }
}
