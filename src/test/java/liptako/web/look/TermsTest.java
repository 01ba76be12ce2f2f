package liptako.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import liptako.language.Bundle;
import liptako.language.Language;
import org.junit.jupiter.api.Test;

/** The values of the field that pages name by the bundle, and documents by their own word: in French the two are one. */
class TermsTest {
  @Test void theBundleSaysOfEachValueWhatDocumentsSay() throws ReflectiveOperationException {
    Map<String, String> own = new TreeMap<>();
    for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("liptako")) {
      if (type.isEnum() && type.tryGetMethod("word").isPresent()) {
        for (Object value : type.reflect().getEnumConstants()) {
          own.put(Terms.key((Enum<?>) value), (String) value.getClass().getMethod("word").invoke(value));
        }
      }
    }
    assertThat(own).hasSizeGreaterThan(90);
    assertThat(Bundle.MESSAGES.own(Language.FRENCH).entrySet().stream().filter(e -> e.getKey().startsWith("term.")).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .containsExactlyInAnyOrderEntriesOf(own);
  }
}
