package liptako.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk whose power can be cut. An ext4 image lies on an XFS image with reflink: a copy by reflink takes milliseconds and holds what had been
 * written to the disk at that instant, without what only the page cache of the file system above knew.
 */
final class CutDisk implements AutoCloseable {
  private final Path folder;
  private int mountedCut;

  private CutDisk(Path folder) {
    this.folder = folder;
  }

  /** Whether this machine can: root, loop devices, XFS with reflink. */
  static boolean possible() {
    if (!Shell.rootWith("mkfs.xfs", "mkfs.ext4", "losetup", "mount", "umount")) {
      return false;
    }
    try {
      make().close();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  static CutDisk make() {
    try {
      var disk = new CutDisk(Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "cut-"));
      Files.createDirectories(disk.below());
      Files.createDirectories(disk.data());
      Shell.run("truncate", "-s", "4G", disk.folder.resolve("xfs.img").toString());
      Shell.run("mkfs.xfs", "-q", "-m", "reflink=1", disk.folder.resolve("xfs.img").toString());
      Shell.run("mount", "-o", "loop", disk.folder.resolve("xfs.img").toString(), disk.below().toString());
      Shell.run("truncate", "-s", "1G", disk.image().toString());
      Shell.run("mkfs.ext4", "-q", "-F", disk.image().toString());
      Shell.run("mount", "-o", "loop", disk.image().toString(), disk.data().toString());
      return disk;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path below() {
    return folder.resolve("below");
  }

  private Path image() {
    return below().resolve("disk.img");
  }

  /** Where the running system lies. */
  Path data() {
    return folder.resolve("data");
  }

  /** Cuts the power of a copy of the disk, and mounts what it held then. */
  Path cut() {
    String image = below().resolve("cut-" + ++mountedCut + ".img").toString();
    Shell.run("cp", "--reflink=always", image().toString(), image);
    try {
      Path mounted = Files.createDirectories(folder.resolve("cut"));
      Shell.run("mount", "-o", "loop", image, mounted.toString());
      return mounted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the last cut away. */
  void forget() {
    Shell.run("umount", folder.resolve("cut").toString());
    Shell.run("rm", below().resolve("cut-" + mountedCut + ".img").toString());
  }

  @Override public void close() {
    for (String mounted : new String[] {"cut", "data", "below"}) {
      if (Files.exists(folder.resolve(mounted))) {
        Shell.run("sh", "-c", "mountpoint -q " + folder.resolve(mounted) + " || exit 0; umount " + folder.resolve(mounted));
      }
    }
    Shell.run("rm", "-r", folder.toString());
  }
}
