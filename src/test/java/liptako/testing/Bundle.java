package liptako.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;

/** The bundle of a published session, as anybody downloads and checks it. */
public final class Bundle {
  private Bundle() {}

  /** Downloads it and unpacks it into a folder. */
  public static void unpack(LiptakoServer server, String session, Path folder) throws IOException {
    var answer = Http.anybody(server).bytes("/api/v1/public/sessions/" + session + "/bundle.zip");
    if (answer.statusCode() != 200) {
      throw new AssertionError("bundle of " + session + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
    }
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }

  /** What the verifier of the house says of an unpacked bundle, with plain spaces. */
  public static String verified(Path folder) throws IOException {
    return run("java", "-cp", "target/liptako-verifier.jar", "liptako.verifier.Verifier", folder.toString());
  }

  /** What the second verifier, in another language, says of it. */
  public static String checked(Path folder) throws IOException {
    return run("node", "docs/verify/check.mjs", folder.toString());
  }

  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace('\u202f', ' ').replace('\u00a0', ' ');
  }
}
