package liptako.attack;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liptako.permission.Role;

/** The Faces pages as they stand in the application, who may open each by {@code web.xml}, and what can be pressed on them. */
final class FacesPages {
  private static final Path ROOT = Path.of("src/main/webapp");
  private static final Pattern ACTION = Pattern.compile("(?:action|actionListener|listener)=\"#\\{(\\w+)\\.(\\w+)");
  private static final Pattern CONSTRAINT = Pattern.compile("<url-pattern>(/[^<*]+)\\*</url-pattern>.*?<auth-constraint>(.*?)</auth-constraint>", Pattern.DOTALL);

  private FacesPages() {}

  /** Their addresses. */
  static List<String> all() {
    return files().filter(p -> !p.startsWith(ROOT.resolve("WEB-INF"))).map(p -> "/" + ROOT.relativize(p).toString()).sorted().toList();
  }

  private static Stream<Path> files() {
    try (var walk = Files.walk(ROOT)) {
      return walk.filter(p -> p.toString().endsWith(".xhtml")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The roles of a page's folder; empty when everybody may open it. */
  static Optional<Set<Role>> roles(String page) {
    return CONSTRAINT.matcher(read(ROOT.resolve("WEB-INF/web.xml"))).results().filter(m -> page.startsWith(m.group(1))).findFirst()
        .map(m -> Pattern.compile("<role-name>(\\w+)</role-name>").matcher(m.group(2)).results().map(r -> Role.valueOf(r.group(1))).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
  }

  /** Every expression a button or a listener calls, as « bean.method », in pages, parts and tags. */
  static Set<String> actions() {
    return files().flatMap(p -> ACTION.matcher(read(p)).results()).map(m -> m.group(1) + "." + m.group(2)).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The doors each action may pass; an action whose bean or method is not found is absent. */
  static Map<String, List<Doors.Door>> doors() {
    Map<String, JavaClass> beans = Doors.classes().stream().filter(type -> type.isAnnotatedWith(Named.class)).collect(Collectors.toMap(FacesPages::name, type -> type));
    Map<String, List<Doors.Door>> doors = new LinkedHashMap<>();
    for (String action : actions()) {
      String[] parts = action.split("\\.");
      JavaClass bean = beans.get(parts[0]);
      List<JavaMethod> methods = bean == null ? List.of() : bean.getAllMethods().stream().filter(m -> m.getName().equals(parts[1])).toList();
      if (!methods.isEmpty()) {
        doors.put(action, methods.stream().flatMap(m -> Doors.of(m).stream()).distinct().toList());
      }
    }
    return doors;
  }

  private static String name(JavaClass bean) {
    String given = bean.getAnnotationOfType(Named.class).value();
    return given.isEmpty() ? Character.toLowerCase(bean.getSimpleName().charAt(0)) + bean.getSimpleName().substring(1) : given;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
