package liptako.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Screenshots that the tests make: into {@code target/images}, or where {@code -Dliptako.images=docs/images} says, for the documents. With
 * {@code -Dliptako.images.every=true} also as a desk, a tablet and a telephone held upright show the page, by day and by night, for who looks it over.
 */
public final class Pictures {
  private static final Path FOLDER = Path.of(System.getProperty("liptako.images", "target/images"));
  private static final int[][] SIZES = {{1280, 800}, {820, 1180}, {390, 844}};

  private Pictures() {}

  public static void take(Page page, String name) {
    shoot(page, name);
    if (Boolean.getBoolean("liptako.images.every")) {
      ViewportSize usual = page.viewportSize();
      for (int[] size : SIZES) {
        page.setViewportSize(size[0], size[1]);
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          shoot(page, "every/" + name + "-" + size[0] + "-" + scheme.name().toLowerCase(Locale.ROOT));
        }
      }
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
      page.setViewportSize(usual.width, usual.height);
    }
  }

  private static void shoot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}
