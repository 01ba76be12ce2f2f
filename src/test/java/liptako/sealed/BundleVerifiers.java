package liptako.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import liptako.journal.Hash;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;

/** The two programs that recompute a published session with secret votes. */
final class BundleVerifiers {
  private BundleVerifiers() {}

  /** The session's bundle, by the stand-alone program and by the script that was written from the record's description alone; and neither when one byte differs. */
  static void bothAccept(LiptakoServer server, String session, Path folder, String looked) throws Exception {
    byte[] zip = Http.anybody(server).bytes("/api/v1/public/sessions/" + session + "/bundle.zip").body();
    Path archive = null;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, in.readAllBytes());
        archive = file.toString().endsWith(".bel") ? file : archive;
      }
    }
    assertThat(archive).as("the bundle has the box's archive").isNotNull();
    assertThat(run("java", "-jar", "target/liptako-verifier.jar", folder.toString())).contains("TOUT EST CONFORME", looked, "scellés dont toutes les preuves tiennent");
    assertThat(run("node", "docs/verify/check.mjs", folder.toString())).contains("tout est conforme");
    byte[] spoilt = Files.readAllBytes(archive);
    spoilt[spoilt.length / 2] ^= 1;
    Files.write(archive, spoilt);
    assertThat(run("java", "-jar", "target/liptako-verifier.jar", folder.toString())).contains("empreinte").doesNotContain("TOUT EST CONFORME");
    // A forger who mends the manifest too meets the archive's own chain.
    spoilt[spoilt.length / 2] ^= 1;
    String right = Hash.hex(spoilt);
    spoilt[spoilt.length / 2] ^= 1;
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace(right, Hash.hex(spoilt)));
    assertThat(run("java", "-jar", "target/liptako-verifier.jar", folder.toString())).contains("est refusée").doesNotContain("TOUT EST CONFORME");
    assertThat(run("node", "docs/verify/check.mjs", folder.toString())).contains("NON CONFORME");
  }

  static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace('\u202f', ' ').replace('\u00a0', ' ');
  }
}
