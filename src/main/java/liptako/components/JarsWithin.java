package liptako.components;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The components that a jar of jars carries, by what Maven wrote into each of them. A jar that Maven did not make says nothing of itself and is not found. */
final class JarsWithin {
  private JarsWithin() {}

  /** « group:name » with its version, each as often as there are versions: jars carry others within themselves. */
  static Set<Map.Entry<String, String>> of(Path jar) throws IOException {
    Set<Map.Entry<String, String>> components = new LinkedHashSet<>();
    try (var zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".jar")) {
          try (InputStream in = zip.getInputStream(entry)) {
            read(new ZipInputStream(in), components);
          }
        }
      }
    }
    return components;
  }

  private static void read(ZipInputStream jar, Set<Map.Entry<String, String>> components) throws IOException {
    for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
      if (entry.getName().matches("META-INF/maven/.*/pom\\.properties")) {
        var made = new Properties();
        made.load(new ByteArrayInputStream(jar.readAllBytes()));
        if (made.getProperty("groupId") != null && made.getProperty("version") != null) {
          components.add(Map.entry(made.getProperty("groupId") + ":" + made.getProperty("artifactId"), made.getProperty("version")));
        }
      }
    }
  }
}
