package liptako.components;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Advisories in the OSV format (ossf.github.io/osv-schema), by the Maven name they are about. */
final class Advisories {
  /** An advisory that touches a component. */
  record Hit(String component, String version, String id, String summary) {}

  private final Map<String, List<Map<String, Object>>> byName = new HashMap<>();
  private int read;

  /** Adds one; what is not about Maven is passed over. */
  void add(Map<String, Object> advisory) {
    read++;
    for (Object affected : list(advisory.get("affected"))) {
      Map<String, Object> named = map(map(affected).get("package"));
      if ("Maven".equals(named.get("ecosystem")) && advisory.get("withdrawn") == null) {
        byName.computeIfAbsent((String) named.get("name"), name -> new ArrayList<>()).add(Map.of("id", id(advisory), "summary", text(advisory.get("summary")), "affected", affected));
      }
    }
  }

  int read() {
    return read;
  }

  List<Hit> of(String component, String version) {
    return byName.getOrDefault(component, List.of()).stream().filter(advisory -> touches(map(advisory.get("affected")), version))
        .map(advisory -> new Hit(component, version, (String) advisory.get("id"), (String) advisory.get("summary"))).distinct().toList();
  }

  private static boolean touches(Map<String, Object> affected, String version) {
    return list(affected.get("versions")).contains(version) || list(affected.get("ranges")).stream().map(Advisories::map)
        .filter(range -> "ECOSYSTEM".equals(range.get("type")) || "SEMVER".equals(range.get("type"))).anyMatch(range -> within(list(range.get("events")), MavenVersion.of(version)));
  }

  /** Events follow each other in order: introduced, then fixed or last affected, perhaps again. */
  private static boolean within(List<Object> events, MavenVersion version) {
    boolean in = false;
    for (Object each : events) {
      Map<String, Object> event = map(each);
      if (event.get("introduced") instanceof String from && (from.equals("0") || version.compareTo(MavenVersion.of(from)) >= 0)) {
        in = true;
      } else if (event.get("fixed") instanceof String fixed && version.compareTo(MavenVersion.of(fixed)) >= 0
          || event.get("last_affected") instanceof String last && version.compareTo(MavenVersion.of(last)) > 0) {
        in = false;
      }
    }
    return in;
  }

  private static String id(Map<String, Object> advisory) {
    return list(advisory.get("aliases")).stream().map(String::valueOf).filter(alias -> alias.startsWith("CVE-")).findFirst().orElse(text(advisory.get("id")));
  }

  private static String text(Object value) {
    return value instanceof String text ? text : "";
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return value instanceof List ? (List<Object>) value : List.of();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }
}
