package liptako.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk of its own (an ext4 image on a loop device) that can be filled and freed. */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  static boolean possible() {
    if (!Shell.rootWith("mkfs.ext4", "losetup", "mount", "umount", "strace")) {
      return false;
    }
    try {
      make(16).close();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  static SmallDisk make(int megabytes) {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "disk-");
      Path image = folder.resolveSibling(folder.getFileName() + ".img");
      Shell.run("truncate", "-s", megabytes + "M", image.toString());
      Shell.run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
      Shell.run("mount", "-o", "loop", image.toString(), folder.toString());
      return new SmallDisk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Leaves no room. */
  void fill() {
    Shell.run("sh", "-c", "dd if=/dev/zero of=" + folder.resolve("fill") + " bs=1M status=none; dd if=/dev/zero of=" + folder.resolve("fill2") + " bs=4k status=none; true");
  }

  void free() {
    Shell.run("rm", "-f", folder.resolve("fill").toString(), folder.resolve("fill2").toString());
  }

  @Override public void close() {
    Shell.run("umount", folder.toString());
    Shell.run("rm", "-r", folder.toString(), folder.resolveSibling(folder.getFileName() + ".img").toString());
  }
}
