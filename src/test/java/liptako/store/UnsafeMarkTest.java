package liptako.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsafeMarkTest {
  @TempDir Path data;

  @Test void aStoreLeftByAFailedSyncIsWrittenAnewInOtherBlocks() throws IOException {
    byte[] stored = new byte[3 << 20 | 17];
    new Random(1).nextBytes(stored);
    Path database = Files.write(data.resolve("liptako.mv.db"), stored);
    Object before = Files.getAttribute(database, "unix:ino");
    Files.writeString(data.resolve("sync-failed"), "Input/output error\n");
    UnsafeMark.heal(data);
    assertThat(database).hasBinaryContent(stored);
    assertThat(Files.getAttribute(database, "unix:ino")).isNotEqualTo(before);
    assertThat(data).isDirectoryNotContaining("glob:**sync-failed").isDirectoryNotContaining("glob:**.new");
  }

  @Test void aSoundStoreIsLeftAlone() throws IOException {
    Path database = Files.write(data.resolve("liptako.mv.db"), new byte[] {1, 2, 3});
    Object before = Files.getAttribute(database, "unix:ino");
    UnsafeMark.heal(data);
    assertThat(Files.getAttribute(database, "unix:ino")).isEqualTo(before);
  }
}
