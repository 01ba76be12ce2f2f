package liptako.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import liptako.store.Configuration;

/**
 * The keys' folder, outside the database: {@code journal.key} (secret, mode 0600, made at the first start), {@code journal.pub},
 * {@code previous.txt} (public keys that signed before, one a line), {@code rotation.txt} (the old key's word for the new one),
 * {@code witnesses.txt} (public keys of the States' witnesses), {@code checkpoint.txt} (the last checkpoint written).
 */
@ApplicationScoped
class JournalKeys {
  private NoteSigner signer;

  private static Path folder() {
    return Configuration.data().resolve("keys");
  }

  /** The journal's signer; made when the folder has none. */
  synchronized NoteSigner signer() {
    if (signer == null) {
      signer = signer(folder());
    }
    return signer;
  }

  static NoteSigner signer(Path folder) {
    try {
      Path file = folder.resolve("journal.key");
      if (!Files.exists(file)) {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        write(file, NoteSigner.create(Configuration.recordName(), NoteKey.Use.NOTE, new SecureRandom()).written() + "\n", "rw-------");
      }
      var signer = NoteSigner.parse(Files.readString(file));
      write(folder.resolve("journal.pub"), signer.key() + "\n", "rw-r--r--");
      return signer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the key: the old one vouches for the new one and is kept by its public half only. Run while no server runs. */
  static NoteKey rotate(Path folder) {
    NoteSigner old = signer(folder);
    NoteSigner fresh = NoteSigner.create(old.key().name(), NoteKey.Use.NOTE, new SecureRandom());
    try {
      String text = new KeyRotation(old.key(), fresh.key()).text();
      write(folder.resolve("rotation.txt"), new Note(text, List.of(old.sign(text, 0))).toString(), "rw-r--r--");
      Files.writeString(folder.resolve("previous.txt"), old.key() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      write(folder.resolve("journal.key"), fresh.written() + "\n", "rw-------");
      write(folder.resolve("journal.pub"), fresh.key() + "\n", "rw-r--r--");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fresh.key();
  }

  List<NoteKey> previous() {
    return keys("previous.txt");
  }

  List<NoteKey> witnesses() {
    return keys("witnesses.txt");
  }

  Optional<String> rotation() {
    return text("rotation.txt").filter(note -> note.contains(signer().key().toString()));
  }

  /** The last checkpoint written, as the folder remembers it whatever became of the database. */
  Optional<Note> lastCheckpoint() {
    return text("checkpoint.txt").map(Note::parse);
  }

  void rememberCheckpoint(Note note) {
    try {
      write(folder().resolve("checkpoint.txt"), note.toString(), "rw-r--r--");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<NoteKey> keys(String file) {
    return text(file).map(text -> text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).map(NoteKey::parse).toList()).orElse(List.of());
  }

  private static Optional<String> text(String file) {
    Path path = folder().resolve(file);
    try {
      return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes beside and moves over, so that a cut leaves the old file or the new one; synced before it is moved. */
  private static void write(Path file, String text, String mode) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)));
    Files.writeString(fresh, text, StandardOpenOption.SYNC);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
