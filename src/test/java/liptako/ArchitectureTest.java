package liptako;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} says which room uses which; the code must say the same. */
class ArchitectureTest {
  private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\| ([^|]*) \\|$", Pattern.MULTILINE);

  @Test void theTableOfRoomsIsTheCode() throws IOException {
    assertThat(documented()).isEqualTo(actual());
  }

  @Test void everyRoomSaysWhatItIsFor() {
    Set<String> silent = new TreeSet<>(actual().keySet());
    silent.removeIf(room -> Files.exists(Path.of("src/main/java/liptako", room, "package-info.java")));
    assertThat(silent).as("rooms without package-info").isEmpty();
  }

  private static Map<String, Set<String>> documented() throws IOException {
    Map<String, Set<String>> rooms = new TreeMap<>();
    Matcher rows = ROW.matcher(Files.readString(Path.of("docs/architecture.md")));
    while (rows.find()) {
      Set<String> used = new TreeSet<>();
      Matcher names = Pattern.compile("\\w+").matcher(rows.group(2));
      while (names.find()) {
        used.add(names.group());
      }
      rooms.put(rows.group(1), used);
    }
    return rooms;
  }

  private static Map<String, Set<String>> actual() {
    Map<String, Set<String>> rooms = new TreeMap<>();
    for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("liptako")) {
      Set<String> used = rooms.computeIfAbsent(room(type), room -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass().getBaseComponentType())
          .filter(target -> target.getPackageName().startsWith("liptako.")).map(ArchitectureTest::room).filter(room -> !room.equals(room(type))).forEach(used::add);
    }
    return rooms;
  }

  private static String room(JavaClass type) {
    return type.getPackageName().split("\\.")[1];
  }
}
