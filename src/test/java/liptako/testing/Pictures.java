package liptako.testing;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Screenshots that the tests make: into {@code target/images}, or where {@code -Dliptako.images=docs/images} says, for the documents. */
public final class Pictures {
  private static final Path FOLDER = Path.of(System.getProperty("liptako.images", "target/images"));

  private Pictures() {}

  public static void take(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}
