package liptako.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liptako.permission.Role;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Pictures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desks from right to left: nothing runs out of the page sideways, at a desk's and a tablet's width, and axe is content. */
@Tag("unproven")
class RightToLeftIT {
  private final Attacked attacked = Attacked.shared();

  @Test void everyDeskCanBeReadFromRightToLeft() {
    Map<Role, List<String>> desks = new LinkedHashMap<>();
    desks.put(null, List.of("/index.xhtml", "/scrutins.xhtml", "/deputes.xhtml", "/verifier.xhtml", "/connexion.xhtml"));
    desks.put(Role.DEPUTY, List.of("/terminal/index.xhtml"));
    desks.put(Role.CLERK, List.of("/greffe/index.xhtml", "/greffe/deputes.xhtml", "/greffe/presence.xhtml"));
    desks.put(Role.CHAIR, List.of("/presidence/index.xhtml"));
    desks.put(Role.OBSERVER, List.of("/salle/index.xhtml"));
    List<String> wrong = new ArrayList<>();
    int looked = 0;
    try (Hall hall = Hall.open(attacked.server, 1)) {
      hall.openScrutin("majorite-simple");
      for (var desk : desks.entrySet()) {
        try (BrowserContext window = Chromium.window(attacked.server, new Browser.NewContextOptions().setViewportSize(1280, 800))) {
          window.addCookies(List.of(new Cookie("liptako-langue", "ar").setUrl(attacked.server.url())));
          if (desk.getKey() != null) {
            Chromium.signIn(attacked.server, window, attacked.as(desk.getKey()));
          }
          Page page = window.newPage();
          for (String path : desk.getValue()) {
            page.setViewportSize(1280, 800);
            page.navigate(path);
            looked++;
            assertThat(page.locator("html").getAttribute("dir")).as(path).isEqualTo("rtl");
            String axe = Chromium.axe(page);
            if (!axe.isEmpty()) {
              wrong.add(path + " axe: " + axe);
            }
            Pictures.take(page, "rtl" + path.replace('/', '-').replace(".xhtml", ""));
            for (int width : new int[] {1280, 820}) {
              page.setViewportSize(width, 1180);
              int over = (Integer) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
              if (over > 1) {
                wrong.add(path + " at " + width + ": " + over + " px too wide");
              }
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(looked).isEqualTo(11);
  }
}
