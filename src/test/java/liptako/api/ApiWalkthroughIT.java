package liptako.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/** The walk-through of {@code docs/api.md} runs as it stands: every block of sh, in order, in one shell that stops at the first refusal. */
class ApiWalkthroughIT {
  private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  @Test void everyBlockRunsAsItStands() throws IOException, InterruptedException {
    String page = Files.readString(Path.of("docs/api.md"));
    assertThat(BLOCK.matcher(page).results().count()).as("blocks found").isGreaterThanOrEqualTo(9);
    String blocks = BLOCK.matcher(page).results().map(MatchResult::group).map(b -> b.substring(6, b.length() - 3)).collect(Collectors.joining("\n"));
    Path script = Files.writeString(Files.createTempFile("walkthrough", ".sh"), "set -eu -o pipefail\n" + blocks + "\necho WALKED\n");
    try (LiptakoServer server = LiptakoServer.start("walkthrough", Map.of())) {
      var builder = new ProcessBuilder("bash", "-x", script.toString()).redirectErrorStream(true);
      builder.environment().put("LIPTAKO_URL", server.url());
      Process shell = builder.start();
      String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(shell.waitFor()).as(output).isZero();
      assertThat(output).contains("WALKED").contains("\"outcome\":\"ADOPTED\"");
    }
  }
}
