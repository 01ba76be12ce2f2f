package liptako.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The system's own Chromium, driven by Playwright; one browser for all tests of a JVM, one context a person. */
public final class Chromium {
  private static Browser browser;

  private Chromium() {}

  private static synchronized Browser browser() {
    if (browser == null) {
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
          .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  /** A fresh browser window of nobody, 1280×800. */
  public static BrowserContext window(LiptakoServer server) {
    return window(server, new Browser.NewContextOptions());
  }

  public static BrowserContext window(LiptakoServer server, Browser.NewContextOptions options) {
    BrowserContext context = browser().newContext(options.setBaseURL(server.url()).setLocale("fr-FR"));
    context.setDefaultTimeout(20_000);
    return context;
  }

  /** A page of the application's own scripts alone, without any server: their folder is at {@code http://localhost/}, where browsers give all of WebCrypto. */
  public static Page scripts(Path folder) {
    Page page = browser().newContext().newPage();
    page.route("http://localhost/**", route -> {
      String path = URI.create(route.request().url()).getPath();
      route.fulfill(path.equals("/") ? new Route.FulfillOptions().setContentType("text/html").setBody("<!DOCTYPE html><title>scripts</title>")
          : new Route.FulfillOptions().setContentType("text/javascript").setPath(folder.resolve(path.substring(1))));
    });
    page.navigate("http://localhost/");
    return page;
  }

  /** A window of somebody signed in. */
  public static BrowserContext window(LiptakoServer server, String account, String password) {
    return signIn(server, window(server, new Browser.NewContextOptions().setViewportSize(1280, 800)), account, password);
  }

  public static BrowserContext signIn(LiptakoServer server, BrowserContext context, String account, String password) {
    return signIn(server, context, Http.as(server, account, password));
  }

  /** The window of somebody who is signed in already. */
  public static BrowserContext signIn(LiptakoServer server, BrowserContext context, Http who) {
    context.addCookies(List.of("liptako", "liptako-appareil").stream().map(name -> new Cookie(name, who.cookie(name)).setUrl(server.url())).toList());
    return context;
  }

  /** What axe finds wrong with the page as it is now, one line each; empty when nothing. Fails when axe looked at nothing. */
  public static String axe(Page page) {
    var results = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze();
    if (results.getPasses().isEmpty()) {
      throw new AssertionError("axe checked nothing on " + page.url());
    }
    return results.getViolations().stream().map(v -> v.getId() + ": " + v.getHelp() + " " + v.getNodes().stream().map(n -> n.getHtml()).limit(3).toList())
        .collect(Collectors.joining("\n"));
  }
}
