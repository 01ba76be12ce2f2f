package liptako.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.function.Consumer;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's file on a disk that may be full: a write that finds no room waits until there is some, and somebody is told. H2 itself would close the
 * database in the middle of the commit, and opening it again under load was seen to leave it locked for good.
 */
final class RoomyFile extends FileBase {
  private static final long AGAIN_MILLIS = 200;
  /** Who is told of a write that waits; without anybody (a command, the start) it fails. */
  private static volatile Consumer<IOException> listener;
  private final FileChannel base;

  private RoomyFile(FileChannel base) {
    this.base = base;
  }

  /** The file system {@code roomy:} of H2. */
  public static final class Files extends FilePathWrapper {
    @Override public String getScheme() {
      return "roomy";
    }

    @Override public FileChannel open(String mode) throws IOException {
      return new RoomyFile(getBase().open(mode));
    }
  }

  static {
    FilePath.register(new Files());
  }

  /** Makes the file system known to H2; the name that its addresses begin with. */
  static String scheme() {
    return "roomy:";
  }

  static void tell(Consumer<IOException> whom) {
    listener = whom;
  }

  private interface Write {
    int run() throws IOException;
  }

  private static int whenThereIsRoom(Write write) throws IOException {
    while (true) {
      try {
        return write.run();
      } catch (IOException e) {
        Consumer<IOException> told = listener;
        if (!StoreTrouble.noRoom(e) || told == null) {
          throw e;
        }
        told.accept(e);
        try {
          Thread.sleep(AGAIN_MILLIS);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          throw e;
        }
      }
    }
  }

  @Override public int write(ByteBuffer source) throws IOException {
    return whenThereIsRoom(() -> base.write(source));
  }

  @Override public int write(ByteBuffer source, long position) throws IOException {
    return whenThereIsRoom(() -> base.write(source, position));
  }

  @Override public int read(ByteBuffer target) throws IOException {
    return base.read(target);
  }

  @Override public int read(ByteBuffer target, long position) throws IOException {
    return base.read(target, position);
  }

  @Override public long position() throws IOException {
    return base.position();
  }

  @Override public FileChannel position(long position) throws IOException {
    base.position(position);
    return this;
  }

  @Override public long size() throws IOException {
    return base.size();
  }

  @Override public FileChannel truncate(long size) throws IOException {
    base.truncate(size);
    return this;
  }

  @Override public void force(boolean metaData) throws IOException {
    base.force(metaData);
  }

  @Override public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return base.tryLock(position, size, shared);
  }

  @Override protected void implCloseChannel() throws IOException {
    base.close();
  }

  @Override public String toString() {
    return scheme() + base;
  }
}
