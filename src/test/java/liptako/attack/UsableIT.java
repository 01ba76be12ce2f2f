package liptako.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liptako.permission.Role;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page, found in the application itself, as its role sees it during a sitting: axe, text at 200 %, targets, motion, and the keyboard alone. */
@Tag("unproven")
class UsableIT {
  /** Text twice as large must not make the page scroll sideways at the width of a desk; tables scroll within themselves. */
  private static final String OVERFLOW = "() => { document.documentElement.style.fontSize = '200%'; const over = document.documentElement.scrollWidth - innerWidth; document.documentElement.style.fontSize = ''; return over; }";
  /** Visible controls smaller than WCAG 2.2 allows (2.5.8: 24 px, links within text aside); at a terminal and the paper vote, smaller than a thumb. */
  private static final String SMALL = "least => [...document.querySelectorAll('button, .btn, input:not([type=hidden]), select, textarea, summary')].filter(e => e.checkVisibility() && !e.closest('.skip')).map(e => [e, (e.closest('label') ?? (e.type === 'checkbox' || e.type === 'radio' ? e.labels?.[0] : null) ?? e).getBoundingClientRect()])"
      + ".filter(([e, r]) => r.width > 1 && r.height > 1 && (r.height < least - 0.5 || r.width < Math.min(least, 24) - 0.5)).map(([e, r]) => e.outerHTML.slice(0, 90) + ' ' + Math.round(r.width) + '×' + Math.round(r.height))";
  /** What holds the focus: null where it has been before or left the page, the element's text where nothing shows it. */
  private static final String STOP = "() => { const e = document.activeElement; if (e === document.body || seen.has(e)) return null; seen.add(e); const s = getComputedStyle(e);"
      + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none' ? '' : e.outerHTML.slice(0, 120); }";
  private final Attacked attacked = Attacked.shared();

  @Test void everyPageIsUsableByAll() {
    List<String> wrong = new ArrayList<>();
    int looked = 0, stops = 0;
    try (Hall hall = Hall.open(attacked.server, 1)) {
      hall.openScrutin("majorite-simple");
      for (var desk : desks().entrySet()) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          var options = new Browser.NewContextOptions().setViewportSize(1280, 800).setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
          try (BrowserContext window = Chromium.window(attacked.server, options)) {
            if (desk.getKey() != null) {
              Chromium.signIn(attacked.server, window, attacked.as(desk.getKey()));
            }
            Page page = window.newPage();
            for (int i = scheme == ColorScheme.LIGHT ? 0 : 1; i < desk.getValue().size(); i += desk.getValue().size() < 3 ? 1 : 2) {
              String path = desk.getValue().get(i);
              page.navigate(path);
              looked++;
              String axe = Chromium.axe(page);
              note(wrong, path, scheme + " axe", axe);
              note(wrong, path, "200 %", (Integer) page.evaluate(OVERFLOW) > 1 ? "scrolls sideways" : "");
              note(wrong, path, "targets", String.join(", ", strings(page.evaluate(SMALL, path.startsWith("/terminal") ? 44 : 24))));
              note(wrong, path, "motion", (Integer) page.evaluate("() => document.getAnimations().filter(a => a.playState === 'running').length") > 0 ? "moves" : "");
              String tree = page.locator("body").ariaSnapshot();
              note(wrong, path, "reader's tree", tree.contains("- main") && tree.contains("heading") ? "" : "has no main part or no heading: " + tree);
              stops += keyboard(page, wrong, path);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(looked).as("pages").isGreaterThan(35);
    assertThat(stops).as("stops of the keyboard").isGreaterThan(300);
  }

  /** Tab goes from the skip link through the page and out of it: no trap, and each stop is marked. */
  private static int keyboard(Page page, List<String> wrong, String path) {
    int most = 60, stop = 0;
    page.evaluate("() => { document.activeElement?.blur(); window.seen = new Set(); }");
    for (; stop < most; stop++) {
      page.keyboard().press("Tab");
      Object unmarked = page.evaluate(STOP);
      if (unmarked == null) {
        break;
      }
      note(wrong, path, "focus not marked", (String) unmarked);
    }
    // The hall's display has nothing to press.
    if (stop < 2 && !path.startsWith("/salle")) {
      wrong.add(path + " keyboard: stops at " + stop + " element only");
    }
    return stop;
  }

  private static void note(List<String> wrong, String path, String what, String found) {
    if (!found.isEmpty()) {
      wrong.add(path + " " + what + ": " + found.substring(0, Math.min(600, found.length())));
    }
  }

  private static Map<Role, List<String>> desks() {
    Map<Role, List<String>> desks = new LinkedHashMap<>();
    for (String page : FacesPages.all()) {
      Role role = FacesPages.roles(page).map(roles -> roles.iterator().next()).orElse(null);
      if (!page.equals("/premiere-installation.xhtml")) {
        desks.computeIfAbsent(role, r -> new ArrayList<>()).add(page);
      }
    }
    return desks;
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Object list) {
    return (List<String>) list;
  }
}
