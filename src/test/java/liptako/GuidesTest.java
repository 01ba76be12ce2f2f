package liptako;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liptako.permission.Role;
import org.junit.jupiter.api.Test;

/** Each role has a guide with pictures, of ten minutes, and the pictures are taken from the system. */
class GuidesTest {
  private static final Path GUIDES = Path.of("docs/guides");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\(\\.\\./images/([a-z-]+)\\.png\\)"), TAKEN = Pattern.compile("Pictures\\.take\\([^;]*\"([a-z-]+)\"\\)");
  /** Words that somebody reads in ten minutes who looks at the desk meanwhile. */
  private static final int WORDS_MOST = 1_000;
  /** Installing takes an hour, and says so. */
  private static final String AN_HOUR = "installation.md";
  private static final Map<Role, String> OF_ROLE = new EnumMap<>(Map.of(Role.ADMINISTRATOR, "administration.md", Role.CLERK, "greffe.md", Role.CHAIR, "presidence.md", Role.DEPUTY, "depute.md", Role.OBSERVER, "salle.md",
      Role.COLLEGE_CLERK, "secretariat.md", Role.COUNCIL_CLERK, "secretariat.md", Role.TRUSTEE, "vote-secret-garant.md", Role.REGISTRAR, "registraire.md"));

  @Test void eachRoleHasItsGuideAndSoHaveThePublicAndAWitness() {
    assertThat(OF_ROLE.keySet()).containsExactlyInAnyOrder(Role.values());
    String index = read(GUIDES.resolve("README.md"));
    assertThat(Stream.concat(OF_ROLE.values().stream(), Stream.of("public.md", "temoin.md"))).allSatisfy(guide -> {
      assertThat(GUIDES.resolve(guide)).exists();
      assertThat(index).contains("(" + guide + ")");
    });
  }

  @Test void eachGuideShowsPicturesThatTheTestsTake() throws IOException {
    Set<String> taken;
    try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
      taken = sources.filter(file -> file.toString().endsWith(".java")).flatMap(file -> TAKEN.matcher(read(file)).results()).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(guides()).hasSizeGreaterThan(10).allSatisfy(guide -> {
      List<String> pictures = PICTURE.matcher(read(guide)).results().map(found -> found.group(1)).toList();
      assertThat(pictures).as(guide.toString()).isNotEmpty().allSatisfy(picture -> {
        assertThat(Path.of("docs/images", picture + ".png")).exists();
        assertThat(taken).contains(picture);
      });
    });
  }

  @Test void noGuideTakesLongerThanTenMinutes() throws IOException {
    assertThat(guides()).filteredOn(guide -> !guide.endsWith(AN_HOUR)).hasSizeGreaterThan(9).allSatisfy(guide -> assertThat(read(guide).split("\\s+").length).as(guide.toString()).isBetween(80, WORDS_MOST));
  }

  private static List<Path> guides() throws IOException {
    try (Stream<Path> files = Files.list(GUIDES)) {
      return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md")).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
