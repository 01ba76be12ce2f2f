package liptako.floor;

import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/** Who spoke how often and how long in a session, on the public page: by delegation, by pillar and by deputy, with the same sums. */
class SpeakingStatisticsIT {
  private static final String API = "/api/v1/";
  private final LiptakoServer server = LiptakoServer.shared();

  @Test void speechesAreCountedByDeputyByDelegationAndByPillar() {
    try (Hall hall = Hall.open(server, 2)) {
      String defence = item(hall, "DEFENSE"), security = item(hall, "SECURITE"), diplomacy = item(hall, "DIPLOMATIE");
      call(hall, defence);
      speak(hall, 0, true);
      speak(hall, 2, false);
      call(hall, security);
      speak(hall, 4, false);
      call(hall, diplomacy);
      speak(hall, 0, false);
      speak(hall, 1, false);
      // The page is of what is published.
      hall.publishScrutin();
      List<Map<String, Object>> speakers = Http.anybody(server).get(API + "sessions/" + hall.session + "/speakers").list();
      assertThat(speakers).extracting(s -> s.get("code") + " " + s.get("speeches")).as("the longest first").startsWith("BF-01 2").containsExactlyInAnyOrder("BF-01 2", "BF-02 1", "ML-01 1", "NE-01 1");
      List<List<String>> delegations, pillars, deputies;
      try (BrowserContext context = Chromium.window(server, new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
        Page page = context.newPage();
        page.navigate("/statistiques.xhtml?session=" + hall.session);
        delegations = rows(page, "delegations");
        pillars = rows(page, "pillars");
        deputies = rows(page, "speakers");
      }
      assertThat(delegations).extracting(row -> row.get(0) + " " + row.get(1)).containsExactly("Burkina Faso 3", "Mali 1", "Niger 1");
      assertThat(pillars).extracting(row -> row.get(0) + " " + row.get(1)).containsExactly("Défense-Sécurité 3", "Diplomatie 2");
      assertThat(deputies).extracting(row -> row.get(1)).as("the longest first").startsWith("2").hasSize(4);
      assertThat(deputies.get(0).get(0)).contains("BF-01");
      // One spoke for more than a second, so that the time is one deputy's, one delegation's and one pillar's; the others only began and ended.
      assertThat(seconds(deputies.get(0))).isGreaterThanOrEqualTo(1).isEqualTo(speakers.get(0).get("spokenSeconds"));
      assertThat(seconds(delegations.get(0))).isGreaterThanOrEqualTo(seconds(deputies.get(0)));
      assertThat(seconds(pillars.get(0))).isGreaterThanOrEqualTo(1);
      assertThat(pillars.stream().mapToLong(SpeakingStatisticsIT::seconds).sum()).as("what is lost is less than a second a line").isBetween(seconds(deputies.get(0)) - 2, seconds(deputies.get(0)) + 5);
    }
  }

  private static String item(Hall hall, String topic) {
    return made(hall.clerk.post(API + "sessions/" + hall.session + "/items", Map.of("title", "Point " + topic, "topic", topic)));
  }

  private static void call(Hall hall, String item) {
    done(hall.chair.post(API + "sittings/" + hall.sitting + "/items/" + item + "/call", Map.of()));
  }

  /** A deputy speaks; long, until the server has counted more than a second. */
  private static void speak(Hall hall, int deputy, boolean isLong) {
    String speech = made(hall.deputies.get(deputy).post(API + "sittings/" + hall.sitting + "/speeches", Map.of("kind", "CONTRIBUTION")));
    done(hall.chair.post(API + "speeches/" + speech + "/begin", Map.of()));
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (isLong && (Long) hall.clerk.get(API + "sessions/" + hall.session + "/speakers").list().get(0).get("spokenSeconds") < 1) {
      assertThat(System.nanoTime()).as("the server counts the time of who speaks").isLessThan(deadline);
    }
    done(hall.chair.post(API + "speeches/" + speech + "/end", Map.of()));
  }

  private static List<List<String>> rows(Page page, String table) {
    return page.locator("table." + table + " tbody tr").all().stream().map(row -> row.locator("th, td").allTextContents().stream().map(String::strip).toList()).toList();
  }

  /** « 1 min 04 s » in seconds. */
  private static long seconds(List<String> row) {
    String[] parts = row.get(2).replaceAll("[^0-9]+", " ").strip().split(" ");
    return parts.length == 1 ? Long.parseLong(parts[0]) : 60 * Long.parseLong(parts[0]) + Long.parseLong(parts[1]);
  }
}
