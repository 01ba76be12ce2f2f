package liptako.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import liptako.journal.Hash;

/** The programs by which anybody checks a session, as this server gives them: each with its size and hash. */
@Named
@ApplicationScoped
public class CheckingTools {
  /**
   * A file to download.
   *
   * @param address from the site's root
   * @param sha256 in hexadecimal
   */
  public record Tool(String name, String address, long bytes, String sha256) {}

  private static final List<String> NAMES = List.of("liptako-verifier.jar", "check.mjs", "votes.mjs", "record-format.md");
  @Inject private ServletContext context;
  private List<Tool> tools;

  /** Those that were packed with the server. */
  public synchronized List<Tool> getTools() {
    if (tools == null) {
      tools = NAMES.stream().map(this::tool).flatMap(Optional::stream).toList();
    }
    return tools;
  }

  private Optional<Tool> tool(String name) {
    String address = "verification/" + name;
    try (InputStream in = context.getResourceAsStream("/" + address)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      return Optional.of(new Tool(name, address, bytes.length, Hash.hex(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
