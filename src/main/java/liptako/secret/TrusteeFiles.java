package liptako.secret;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a trustee's machine reads and writes: texts that are never overwritten, and the key, for its owner's eyes and under a passphrase. */
final class TrusteeFiles {
  /** A thief of the file guesses at leisure. */
  private static final int PASSPHRASE_MIN = 12;

  private final SecureRandom random;
  private final PrintStream out;
  private final int iterations;
  private Path passphraseFile;

  /** @param iterations how often a passphrase is stretched, see {@link KeyFile#ITERATIONS} */
  TrusteeFiles(SecureRandom random, PrintStream out, int iterations) {
    this.random = random;
    this.out = out;
    this.iterations = iterations;
  }

  /** The passphrase is this file's text; without one the console asks for it. */
  void passphraseFrom(Path file) {
    passphraseFile = file;
  }

  /** @throws FaultException {@link Reason#PASSPHRASE_WRONG} */
  KeyFile.Content openKey(Path key) throws IOException {
    return KeyFile.parse(read(key)).open(passphrase(false));
  }

  void writeKey(Path key, KeyFile.Content content) throws IOException {
    String text = KeyFile.seal(content, passphrase(true), iterations, random).text();
    if (Files.getFileAttributeView(key.toAbsolutePath().getParent(), PosixFileAttributeView.class) != null) {
      Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(key, text);
      out.println("écrit\u202F: " + key);
    } else {
      write(key, text);
    }
  }

  /** @throws java.nio.file.FileAlreadyExistsException and nothing is written */
  void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    out.println("écrit\u202F: " + file);
  }

  /** The file that stands by a key's own name. */
  static Path beside(Path key, String ending) {
    return key.resolveSibling(key.getFileName() + ending);
  }

  List<String> read(List<String> files) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String file : files) {
      texts.add(read(Path.of(file)));
    }
    return texts;
  }

  /** One line break at the end, as editors and other tools leave it, does no harm. */
  String read(Path file) throws IOException {
    String text = Files.readString(file);
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private char[] passphrase(boolean made) throws IOException {
    char[] passphrase;
    if (passphraseFile != null) {
      passphrase = read(passphraseFile).toCharArray();
    } else if (System.console() == null) {
      throw new IOException("pas de console\u202F: indiquez --passphrase FICHIER");
    } else {
      passphrase = System.console().readPassword("phrase de passe\u202F: ");
      if (made && !Arrays.equals(passphrase, System.console().readPassword("encore une fois\u202F: "))) {
        throw new IOException("les deux phrases diffèrent");
      }
    }
    if (made && passphrase.length < PASSPHRASE_MIN) {
      throw new IOException("phrase de passe de " + passphrase.length + " caractères (minimum " + PASSPHRASE_MIN + ")");
    }
    return passphrase;
  }
}
