package liptako.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.junit.jupiter.api.Test;

/** Every operation of the API is described, so that the OpenAPI document leaves none to guess. */
class OperationsTest {
  private final List<JavaClass> resources = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("liptako").stream()
      .filter(type -> type.isAnnotatedWith(Path.class)).toList();

  @Test void everyOperationHasASummary() {
    List<JavaMethod> operations = resources.stream().flatMap(type -> type.getMethods().stream()).filter(OperationsTest::isOperation).toList();
    assertThat(operations).hasSizeGreaterThan(60);
    assertThat(operations.stream().filter(m -> !m.isAnnotatedWith(Operation.class) || m.getAnnotationOfType(Operation.class).summary().isBlank())
        .map(JavaMethod::getFullName)).isEmpty();
  }

  @Test void everyResourceHasItsTagAndStandsInItsRoom() {
    assertThat(resources.stream().filter(type -> !type.isAnnotatedWith(Tag.class)).map(JavaClass::getName)).isEmpty();
    assertThat(resources.stream().filter(type -> type.getPackageName().equals("liptako.api")).map(JavaClass::getName)).isEmpty();
  }

  private static boolean isOperation(JavaMethod method) {
    return method.getAnnotations().stream().anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class));
  }
}
