package liptako.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two beans of one name do not deploy, and only the start of the server would say so. */
class BeanNamesTest {
  @Test void noTwoBeansHaveOneName() {
    Map<String, Long> names = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("liptako.web").stream()
        .filter(type -> type.isAnnotatedWith(Named.class)).collect(Collectors.groupingBy(BeanNamesTest::name, Collectors.counting()));
    assertThat(names).isNotEmpty();
    assertThat(names.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey)).isEmpty();
  }

  private static String name(JavaClass type) {
    String given = type.getAnnotationOfType(Named.class).value();
    return given.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : given;
  }
}
