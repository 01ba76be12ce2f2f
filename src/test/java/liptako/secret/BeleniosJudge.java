package liptako.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The outside judge for archives that the running system made; {@code src/test/sh/belenios.sh} installs it where that is permitted. */
public final class BeleniosJudge {
  private BeleniosJudge() {}

  /** Whether the judge is on this machine. */
  public static boolean here() {
    return Files.isExecutable(Path.of("/usr/bin/belenios-tool"));
  }

  /** The finished archive passes every check, and only adds to the state that was published before. */
  public static void requirePasses(Path folder, String uuid, byte[] earlier, byte[] finished) throws IOException, InterruptedException {
    org.junit.jupiter.api.Assumptions.assumeTrue(here(), "belenios-tool is neither here nor installable");
    var tool = new BeleniosTool(folder);
    assertThat(tool.verify(uuid, finished)).matches(BeleniosTool.Run::passed);
    Path before = Files.createDirectories(folder.resolve("before"));
    Path after = Files.createDirectories(folder.resolve("after"));
    Files.write(before.resolve(uuid + ".bel"), earlier);
    Files.write(after.resolve(uuid + ".bel"), finished);
    assertThat(tool.run("", "election", "verify-diff", "--dir1=before", "--dir2=after")).matches(run -> run.exit() == 0);
  }
}
