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

/** What {@link TrusteeKey} reads and writes: texts that come and go on a stick, and keys under a passphrase. Nothing is ever overwritten. */
final class TrusteeFiles {
  /** A thief of the file guesses at leisure. */
  private static final int PASSPHRASE_MIN = 12;

  private final SecureRandom random;
  private final PrintStream out;
  private final int iterations;
  private final Path passphraseFile;

  /**
   * @param iterations how long guessing a passphrase takes, see {@link KeyFile}
   * @param passphraseFile where the passphrase stands, or null: the console asks for it
   */
  TrusteeFiles(SecureRandom random, PrintStream out, int iterations, Path passphraseFile) {
    this.random = random;
    this.out = out;
    this.iterations = iterations;
    this.passphraseFile = passphraseFile;
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

  KeyFile.Content key(Path key) throws IOException {
    return KeyFile.parse(read(key)).open(passphrase(false));
  }

  void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    out.println("écrit\u202F: " + file);
  }

  static Path beside(Path key, String ending) {
    return key.resolveSibling(key.getFileName() + ending);
  }

  static List<String> read(List<String> files) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String file : files) {
      texts.add(read(Path.of(file)));
    }
    return texts;
  }

  /** One line break at the end, as editors and other tools leave it, does no harm. */
  static String read(Path file) throws IOException {
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
