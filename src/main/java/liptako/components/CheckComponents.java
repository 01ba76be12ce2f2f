package liptako.components;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import liptako.json.Json;

/**
 * Command: {@code java -cp liptako.war's classes liptako.components.CheckComponents bom.json advisories [jar…]} where advisories is OSV's export for Maven (a zip of JSON files), one
 * JSON file, or a file with one advisory a line, and each jar holds jars, as the server's does: they are components too. Exit code 0: looked and found none; 1: found some; 2: had nothing to look at.
 */
public final class CheckComponents {
  private CheckComponents() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("bom.json advisories.(zip|json|ndjson) [jar…]");
      System.exit(2);
    }
    Set<Map.Entry<String, String>> components = new java.util.LinkedHashSet<>(components(Files.readString(Path.of(arguments[0]))).entrySet());
    for (int i = 2; i < arguments.length; i++) {
      components.addAll(JarsWithin.of(Path.of(arguments[i])));
    }
    Advisories advisories = advisories(Path.of(arguments[1]));
    List<Advisories.Hit> hits = hits(components, advisories);
    hits.forEach(hit -> System.out.println(hit.id() + "  " + hit.component() + " " + hit.version() + "  " + hit.summary()));
    System.out.println(components.size() + " components, " + advisories.read() + " advisories, " + hits.size() + " that touch them.");
    System.exit(components.isEmpty() || advisories.read() == 0 ? 2 : hits.isEmpty() ? 0 : 1);
  }

  static List<Advisories.Hit> hits(Set<Map.Entry<String, String>> components, Advisories advisories) {
    return components.stream().flatMap(c -> advisories.of(c.getKey(), c.getValue()).stream()).toList();
  }

  /** Versions by « group:name » of a CycloneDX list in JSON. */
  static Map<String, String> components(String bom) {
    Map<String, String> components = new java.util.TreeMap<>();
    if (Advisories.map(Json.parse(bom)).get("components") instanceof List<?> list) {
      list.stream().map(Advisories::map).filter(c -> c.get("group") instanceof String && c.get("version") instanceof String)
          .forEach(c -> components.put(c.get("group") + ":" + c.get("name"), (String) c.get("version")));
    }
    return components;
  }

  private static Advisories advisories(Path file) throws IOException {
    var advisories = new Advisories();
    if (file.toString().endsWith(".zip")) {
      try (var zip = new ZipFile(file.toFile())) {
        for (var entry : new ArrayList<>(java.util.Collections.list(zip.entries()))) {
          if (entry.getName().endsWith(".json")) {
            try (InputStream in = zip.getInputStream(entry)) {
              add(advisories, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
          }
        }
      }
    } else if (file.toString().endsWith(".ndjson")) {
      Files.readAllLines(file).stream().filter(line -> !line.isBlank()).forEach(line -> add(advisories, line));
    } else {
      add(advisories, Files.readString(file));
    }
    return advisories;
  }

  static void add(Advisories advisories, String json) {
    Object value = Json.parse(json);
    if (value instanceof List<?> list) {
      list.forEach(one -> advisories.add(Advisories.map(one)));
    } else {
      advisories.add(Advisories.map(value));
    }
  }
}
