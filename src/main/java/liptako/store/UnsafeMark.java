package liptako.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a failed sync leaves for the next start: a mark in the data folder. The start then writes H2's file anew and syncs that, because
 * what it reads may be in memory only, though the kernel counts it as written.
 */
final class UnsafeMark {
  private static final Logger LOG = Logger.getLogger("liptako.store");
  private static final String DATABASE = "liptako.mv.db";

  private UnsafeMark() {}

  static void set(String why) {
    try {
      Files.writeString(mark(Configuration.data()), why + "\n");
    } catch (IOException e) {
      LOG.log(Level.SEVERE, "the mark of the failed sync could not be written either: restart the whole machine, not the server alone; {0}", e.toString());
    }
  }

  /** Before the store is opened: writes it anew when the last run left the mark. Fails when the disk still refuses. */
  static void heal(Path data) {
    if (!Files.exists(mark(data)) || !Files.exists(data.resolve(DATABASE))) {
      return;
    }
    Path old = data.resolve(DATABASE);
    Path fresh = data.resolve(DATABASE + ".new");
    try {
      copy(old, fresh);
      Files.move(fresh, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncFolder(data);
      Files.delete(mark(data));
      syncFolder(data);
      LOG.warning("the last run ended on a failed sync: " + old + " was written anew and synced");
    } catch (IOException e) {
      throw new UncheckedIOException("the disk of " + data + " still refuses: repair it before the start", e);
    }
  }

  /** By hand, block by block: the system's own copy may share the old blocks, which are the doubtful ones. */
  private static void copy(Path from, Path to) throws IOException {
    try (var in = FileChannel.open(from, StandardOpenOption.READ);
        var out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
      while (in.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        buffer.clear();
      }
      out.force(true);
    }
  }

  private static void syncFolder(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Path mark(Path data) {
    return data.resolve("sync-failed");
  }
}
