package liptako.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;

/** A page used by somebody who has no mouse: one goes forward by Tab, presses Enter, types, and leaves by Escape. */
public final class Keyboard {
  /** A desk has some eighty places that take the keys. */
  private static final int TABS_MOST = 200;
  private static final String AT = "() => document.activeElement.id || document.activeElement.tagName";

  private Keyboard() {}

  /** Goes to an element by Tab alone. */
  public static void to(Page page, String id) {
    List<Object> passed = new ArrayList<>();
    for (int i = 0; i < TABS_MOST; i++) {
      Object at = page.evaluate(AT);
      if (id.equals(at)) {
        return;
      }
      passed.add(at);
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not come to " + id + ", but by " + passed);
  }

  public static void press(Page page, String id) {
    to(page, id);
    page.keyboard().press("Enter");
  }

  /** Types in place of what the field holds. */
  public static void type(Page page, String id, String text) {
    to(page, id);
    page.keyboard().press("Control+A");
    page.keyboard().type(text);
  }

  /** Chooses a value of a list by the arrow. */
  public static void choose(Page page, String id, String value) {
    to(page, id);
    page.keyboard().press("Home");
    List<Object> passed = new ArrayList<>();
    for (int i = 0; i < TABS_MOST; i++) {
      Object chosen = page.evaluate("() => document.activeElement.value");
      if (value.equals(chosen)) {
        return;
      }
      passed.add(chosen);
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("the arrow does not come to " + value + " of " + id + ", but to " + passed);
  }

  /**
   * Opens every dialog of a page: it takes the keys, Tab reaches all that can be used in it and never leaves it, Escape closes it.
   *
   * @return the names of the dialogs
   */
  @SuppressWarnings("unchecked")
  public static List<String> dialogs(Page page) {
    var names = (List<String>) page.evaluate("() => Object.keys(PrimeFaces.widgets).filter(n => PrimeFaces.widgets[n] instanceof PrimeFaces.widget.Dialog)");
    names.forEach(name -> dialog(page, name));
    return names;
  }

  private static void dialog(Page page, String name) {
    page.evaluate("name => PF(name).show()", name);
    page.waitForFunction("name => PF(name).jq.is(':visible') && PF(name).jq[0].contains(document.activeElement)", name);
    // Of a group of choices one takes the keys; arrows go to the others.
    var usable = (List<?>) page.evaluate("name => { const seen = new Set(); return Array.from(PF(name).jq[0].querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]'))"
        + ".filter(e => !e.disabled && e.tabIndex >= 0 && e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden')"
        + ".map((e, i) => { const key = e.type === 'radio' ? 'radio ' + e.name : e.id || e.tagName + i; e.dataset.keyboard = key; return key; }).filter(key => !seen.has(key) && seen.add(key)); }", name);
    assertThat(usable).as(name + " has something to use").isNotEmpty();
    List<Object> reached = new ArrayList<>();
    // A date has a place for the day, the month and the year.
    for (int i = 0; i <= usable.size() || i < TABS_MOST && !reached.containsAll(usable); i++) {
      assertThat(page.evaluate("name => PF(name).jq[0].contains(document.activeElement)", name)).as(name + " keeps the keys; they went " + reached).isEqualTo(true);
      reached.add(page.evaluate("() => document.activeElement.dataset.keyboard || document.activeElement.className"));
      page.keyboard().press("Tab");
    }
    assertThat(reached).as("what Tab reaches in " + name).containsAll((List<Object>) usable);
    page.keyboard().press("Escape");
    PlaywrightAssertions.assertThat(page.locator(".ui-dialog:visible")).hasCount(0);
  }
}
