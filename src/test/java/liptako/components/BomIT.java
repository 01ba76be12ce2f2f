package liptako.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import liptako.json.Json;
import org.junit.jupiter.api.Test;

/** The list of components names what is really in the WAR, byte for byte, and what the server carries is found for the check of known vulnerabilities. */
class BomIT {
  private static final Path TARGET = Path.of("target");

  @Test void everyJarOfTheWarIsOnTheListWithItsHash() throws Exception {
    assumeTrue(Files.exists(TARGET.resolve("bom.json")), "the list of components is made by a build with a network (mvn without -o)");
    List<Map<String, Object>> listed = components();
    Set<String> hashes = listed.stream().flatMap(c -> ((List<?>) c.getOrDefault("hashes", List.of())).stream()).map(Advisories::map)
        .filter(h -> "SHA-256".equals(h.get("alg"))).map(h -> (String) h.get("content")).collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    int jars = 0;
    try (var war = new ZipFile(TARGET.resolve("liptako.war").toFile())) {
      for (var entry : java.util.Collections.list(war.entries())) {
        if (entry.getName().startsWith("WEB-INF/lib/") && entry.getName().endsWith(".jar")) {
          jars++;
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(war.getInputStream(entry).readAllBytes());
          if (!hashes.contains(HexFormat.of().formatHex(hash))) {
            missing.add(entry.getName());
          }
        }
      }
    }
    assertThat(jars).isGreaterThan(20);
    assertThat(missing).isEmpty();
    assertThat(listed).allSatisfy(c -> assertThat((String) c.get("purl")).startsWith("pkg:maven/"));
  }

  @Test void theServersOwnPartsAreFoundToo() throws IOException {
    Set<Map.Entry<String, String>> parts = JarsWithin.of(TARGET.resolve("payara-micro.jar"));
    assertThat(parts).hasSizeGreaterThan(100).contains(Map.entry("com.nimbusds:nimbus-jose-jwt", "10.5")).anyMatch(part -> part.getKey().equals("org.glassfish:jakarta.faces"));
  }

  @Test void aKnownFaultOfTheServersFacesIsReported() throws IOException {
    Set<Map.Entry<String, String>> parts = JarsWithin.of(TARGET.resolve("payara-micro.jar"));
    var advisories = new Advisories();
    CheckComponents.add(advisories, "{\"id\":\"EXEMPLE-1\",\"summary\":\"exemple\",\"affected\":[{\"package\":{\"ecosystem\":\"Maven\",\"name\":\"org.glassfish:jakarta.faces\"},\"ranges\":[{\"type\":\"ECOSYSTEM\",\"events\":[{\"introduced\":\"0\"}]}]}]}");
    assertThat(CheckComponents.hits(parts, advisories)).isNotEmpty();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> components() throws IOException {
    return (List<Map<String, Object>>) Advisories.map(Json.parse(Files.readString(TARGET.resolve("bom.json")))).get("components");
  }
}
