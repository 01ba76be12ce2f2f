package liptako.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckComponentsTest {
  private static final String BOM = "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"group\":\"org.example\",\"name\":\"parser\",\"version\":\"2.3.1\"},{\"group\":\"org.example\",\"name\":\"safe\",\"version\":\"1.0\"}]}";

  private static String advisory(String id, String name, String events) {
    return "{\"id\":\"" + id + "\",\"aliases\":[\"CVE-2026-1\"],\"summary\":\"reads too far\",\"affected\":[{\"package\":{\"ecosystem\":\"Maven\",\"name\":\"" + name
        + "\"},\"ranges\":[{\"type\":\"ECOSYSTEM\",\"events\":[" + events + "]}]}]}";
  }

  private static List<Advisories.Hit> hits(String events) {
    var advisories = new Advisories();
    CheckComponents.add(advisories, advisory("GHSA-x", "org.example:parser", events));
    return CheckComponents.hits(CheckComponents.components(BOM).entrySet(), advisories);
  }

  @Test void anAdvisoryTouchesTheVersionsOfItsRangesAlone() {
    assertThat(hits("{\"introduced\":\"0\"},{\"fixed\":\"2.3.2\"}")).containsExactly(new Advisories.Hit("org.example:parser", "2.3.1", "CVE-2026-1", "reads too far"));
    assertThat(hits("{\"introduced\":\"0\"},{\"fixed\":\"2.3.1\"}")).isEmpty();
    assertThat(hits("{\"introduced\":\"2.3.1\"}")).hasSize(1);
    assertThat(hits("{\"introduced\":\"2.4\"},{\"fixed\":\"2.5\"}")).isEmpty();
    assertThat(hits("{\"introduced\":\"0\"},{\"last_affected\":\"2.3.1\"}")).hasSize(1);
    assertThat(hits("{\"introduced\":\"0\"},{\"last_affected\":\"2.3.0\"}")).isEmpty();
    assertThat(hits("{\"introduced\":\"1.0\"},{\"fixed\":\"1.5\"},{\"introduced\":\"2.0\"},{\"fixed\":\"3.0\"}")).hasSize(1);
  }

  @Test void componentsAreReadFromTheList() {
    assertThat(CheckComponents.components(BOM)).isEqualTo(Map.of("org.example:parser", "2.3.1", "org.example:safe", "1.0"));
    assertThat(CheckComponents.components("{}")).isEmpty();
  }

  @Test void versionsStandInMavensOrder() {
    List<String> order = List.of("1.0-alpha1", "1.0-beta-2", "1.0-M3", "1.0-rc1", "1.0-SNAPSHOT", "1.0", "1.0-sp1", "1.0.1", "1.2", "1.10", "2", "4.0.11.payara-p1", "4.0.14", "4.0.22", "10.0.0");
    for (int i = 0; i < order.size(); i++) {
      for (int j = 0; j < order.size(); j++) {
        assertThat(Integer.signum(MavenVersion.of(order.get(i)).compareTo(MavenVersion.of(order.get(j))))).as(order.get(i) + " and " + order.get(j)).isEqualTo(Integer.compare(i, j));
      }
    }
    assertThat(MavenVersion.of("1.0.0.Final")).isEqualByComparingTo(MavenVersion.of("1"));
  }
}
