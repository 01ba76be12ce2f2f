package liptako.sealed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import liptako.testing.Chromium;
import liptako.testing.Pictures;

/** The trustees of the three States at their pages, each with a key file under a passphrase. */
public final class BrowserTrustees {
  private static final String PHRASE = "phrase de passe d’un garant";
  private static final List<String> STATES = List.of("bf", "ml", "ne");
  private final BiFunction<String, String, BrowserContext> windows;
  private final Path folder;
  private final List<Page> pages = new ArrayList<>();
  private final List<Path> keyFiles = new ArrayList<>();

  /** @param windows opens a window for an account and its password */
  public BrowserTrustees(BiFunction<String, String, BrowserContext> windows, Path folder) {
    this.windows = windows;
    this.folder = folder;
  }

  Page page(int trustee) {
    return pages.get(trustee);
  }

  /** The whole ceremony, at the pages of clerk and trustees. */
  public void ceremony() {
    Page clerk = windows.apply("greffe", "exemple-greffe").newPage();
    clerk.navigate("/secret/index.xhtml");
    press(clerk, "Ouvrir une cérémonie (une clé peut manquer)");
    press(clerk, "Oui, continuer");
    for (String state : STATES) {
      Page page = windows.apply("garant-" + state, "exemple-garant").newPage();
      page.navigate("/garant/index.xhtml");
      pages.add(page);
      page.locator("#pass1").fill(PHRASE);
      page.locator("#pass2").fill(PHRASE);
      Download saved = page.waitForDownload(() -> press(page, "Faire ma clé et l’enregistrer"));
      Path file = folder.resolve(state + ".json");
      saved.saveAs(file);
      keyFiles.add(file);
      open(page, file);
      if (state.equals("bf")) {
        Pictures.take(page, "secret-garant-cle");
      }
      press(page, "Faire cette étape");
      assertThat(page.locator("#steps li").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(state.equals("bf") ? "Burkina" : state.equals("ml") ? "Mali" : "Niger"))).containsText(java.util.regex.Pattern.compile(state.equals("ne") ? "attendu" : "fait"));
    }
    for (int step = 2; step <= 3; step++) {
      for (Page page : pages) {
        assertThat(page.locator("#steps")).containsText("étape " + step + " sur 4");
        press(page, "Faire cette étape");
      }
    }
    for (Page page : pages) {
      press(page, "Les lectures concordent");
      press(page, "Oui, continuer");
    }
    pages.forEach(page -> assertThat(page.locator("#steps")).containsText("La clé est prête"));
    assertThat(Chromium.axe(pages.get(0))).isEmpty();
    Pictures.take(pages.get(0), "secret-garant");
  }

  /** The page's words stand in it hidden too: only a button is meant. */
  static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static void open(Page page, Path file) {
    page.locator("#keyFile").setInputFiles(file);
    page.locator("#pass").fill(PHRASE);
    press(page, "Ouvrir le fichier");
  }

  /** After a restart the page still knows its key; a page that was left asks for the file. */
  void decrypt(int trustee) {
    begin(trustee);
    ended(trustee);
  }

  /** All at once, as in the room; two suffice, so the third may come when the sum is open already. */
  public void decryptTogether() {
    for (int i = 0; i < pages.size(); i++) {
      begin(i);
    }
    for (int i = 0; i < pages.size(); i++) {
      ended(i);
    }
  }

  private void begin(int trustee) {
    Page page = pages.get(trustee);
    page.reload();
    assertThat(page.locator("#steps")).containsText("Vous ouvrez la somme");
    open(page, keyFiles.get(trustee));
    press(page, "Ouvrir la somme");
    press(page, "Oui, continuer");
  }

  private void ended(int trustee) {
    assertThat(pages.get(trustee).locator("#steps")).not().containsText("Ouvrir la somme");
  }
}
