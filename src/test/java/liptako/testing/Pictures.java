package liptako.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;

/**
 * Screenshots that the tests make: into {@code target/images}, or where {@code -Dliptako.images=docs/images} says, for the documents. With
 * {@code -Dliptako.images.every=true} also as a desk, a tablet and a telephone held upright show the page, a terminal's in its dark and its light look, for who looks it over.
 */
public final class Pictures {
  private static final Path FOLDER = Path.of(System.getProperty("liptako.images", "target/images"));
  private static final int[][] SIZES = {{1280, 800}, {820, 1180}, {390, 844}};

  private Pictures() {}

  public static void take(Page page, String name) {
    shoot(page, name);
    if (Boolean.getBoolean("liptako.images.every")) {
      ViewportSize usual = page.viewportSize();
      boolean dark = (Boolean) page.evaluate("() => document.body.classList.contains('hall')");
      for (int[] size : SIZES) {
        page.setViewportSize(size[0], size[1]);
        shoot(page, "every/" + name + "-" + size[0]);
        if (dark) {
          page.evaluate("() => document.body.classList.remove('hall')");
          shoot(page, "every/" + name + "-" + size[0] + "-light");
          page.evaluate("() => document.body.classList.add('hall')");
        }
      }
      page.setViewportSize(usual.width, usual.height);
    }
  }

  private static void shoot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}
