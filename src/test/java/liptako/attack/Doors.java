package liptako.attack;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.permission.Role;

/** Which doors of rooms a resource's or a page's method passes, read from its bytecode: what it needs follows from the annotations of those doors. */
final class Doors {
  private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("liptako");

  /** One door of a method: the acts of which one is needed; empty for a door that is open to everybody. */
  record Door(String name, Set<Act> acts) {
    boolean opensTo(Role role) {
      return acts.isEmpty() || acts.stream().anyMatch(act -> role != null && act.allowedTo(role));
    }
  }

  private Doors() {}

  static JavaClasses classes() {
    return CLASSES;
  }

  /** The doors a method may pass, in itself or in what it calls of its own package's helpers. */
  static List<Door> of(JavaMethod method) {
    List<Door> doors = new ArrayList<>();
    follow(method, new HashSet<>(), doors);
    return doors;
  }

  private static void follow(JavaCodeUnit unit, Set<String> seen, List<Door> doors) {
    if (!seen.add(unit.getFullName())) {
      return;
    }
    Stream<CodeUnitAccessTarget> targets = Stream.concat(unit.getCallsFromSelf().stream().map(call -> call.getTarget()), unit.getCodeUnitReferencesFromSelf().stream().map(r -> r.getTarget()));
    targets.forEach(target -> target.resolveMember().ifPresent(member -> {
      JavaCodeUnit called = (JavaCodeUnit) member;
      if (called.isAnnotatedWith(Allowed.class)) {
        doors.add(new Door(called.getFullName(), Set.of(called.getAnnotationOfType(Allowed.class).value())));
      } else if (called.isAnnotatedWith(Public.class)) {
        doors.add(new Door(called.getFullName(), Set.of()));
      } else if (helper(unit.getOwner(), called.getOwner())) {
        follow(called, seen, doors);
      }
    }));
  }

  /** A helper of a page or resource: of the pages, or the class itself. */
  private static boolean helper(JavaClass from, JavaClass to) {
    return to.equals(from) || from.getPackageName().startsWith("liptako.web") && to.getPackageName().startsWith("liptako.web")
        || to.getPackageName().equals(from.getPackageName()) && to.getEnclosingClass().map(from::equals).orElse(false);
  }
}
