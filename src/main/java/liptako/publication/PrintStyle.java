package liptako.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The styles of printed files, which lie beside the words. */
final class PrintStyle {
  private PrintStyle() {}

  /** The contents of style files of {@code /liptako}, one after the other. */
  static String of(String... files) {
    StringBuilder style = new StringBuilder();
    for (String file : files) {
      try (var in = PrintStyle.class.getResourceAsStream("/liptako/" + file)) {
        style.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return style.toString();
  }
}
