package liptako.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test void whatNobodyTranslatedIsSaidInFrench() {
    assertThat(Bundle.MESSAGES.say(Language.ZARMA, "page.skip")).isEqualTo("Aller au contenu");
    assertThat(Bundle.REFUSALS.say(Language.MOORE, "UNKNOWN_SESSION")).isEqualTo(Bundle.REFUSALS.french("UNKNOWN_SESSION"));
  }

  @Test void aKeyThatNobodyWroteIsAFault() {
    assertThatThrownBy(() -> Bundle.MESSAGES.french("no.such.key")).isInstanceOf(MissingResourceException.class).hasMessageContaining("no.such.key");
  }

  @Test void aLanguageIsOfferedOnceItHasBegun() {
    assertThat(Language.offered()).startsWith(Language.FRENCH).doesNotContain(Language.LAYOUT);
    for (Language language : Language.values()) {
      boolean begun = language == Language.FRENCH || language != Language.LAYOUT && !Bundle.MESSAGES.own(language).isEmpty();
      assertThat(Language.offered().contains(language)).as(language.code()).isEqualTo(begun);
    }
  }

  @Test void theReadersChoiceCountsAndTheBrowserOnlyGuesses() {
    assertThat(Language.choose("fr", "en", false)).isEqualTo(Language.FRENCH);
    assertThat(Language.choose(null, null, false)).isEqualTo(Language.FRENCH);
    assertThat(Language.choose(null, "de, ja;q=0.5", false)).isEqualTo(Language.FRENCH);
    assertThat(Language.choose(null, "fr-BF, en;q=0.5", false)).isEqualTo(Language.FRENCH);
    assertThat(Language.choose(null, "\u0000;;q=", false)).isEqualTo(Language.FRENCH);
    assertThat(Language.choose("<b>", null, false)).isEqualTo(Language.FRENCH);
    assertThat(Language.choose(null, "en-GB, fr;q=0.5", false)).isEqualTo(Language.offered().contains(Language.ENGLISH) ? Language.ENGLISH : Language.FRENCH);
  }

  @Test void theLayoutIsForTrialsOnly() {
    assertThat(Language.choose("ar", null, false)).isEqualTo(Language.FRENCH);
    assertThat(Language.choose(null, "ar", true)).isEqualTo(Language.FRENCH);
    assertThat(Language.choose("ar", null, true)).isEqualTo(Language.LAYOUT);
    assertThat(Language.LAYOUT.direction()).isEqualTo("rtl");
    assertThat(Bundle.MESSAGES.say(Language.LAYOUT, "sitting.short", 3)).contains("3").doesNotContainPattern("[A-Za-z{]");
  }

  @Test void whatAThreadSpeaksIsCarriedToAnotherAndGivenBack() {
    Language before = Language.speak(Language.ENGLISH);
    var carried = Language.carried((String given) -> given + Language.current());
    Language.restore(before);
    assertThat(carried.apply("in ")).isEqualTo("in ENGLISH");
    assertThat(Language.current()).isEqualTo(Language.FRENCH);
  }

  @Test void theCheckNamesWhatIsMissingSuperfluousAndMisplaced() {
    Coverage found = Coverage.of(Language.HAUSSA, "messages", Map.of("a", "un {0}", "b", "deux {0} {1}", "c", "trois"), Map.of("a", "{0} one", "b", "two {1}", "d", "four", "c", " "));
    assertThat(found.missing()).isEqualTo(Set.of("c"));
    assertThat(found.superfluous()).isEqualTo(Set.of("d"));
    assertThat(found.misplaced()).isEqualTo(Set.of("b"));
    assertThat(found.sound()).isFalse();
  }

  @Test void everyLanguagesBundlesAreSound() {
    int files = 0;
    for (Language language : Language.values()) {
      if (language != Language.FRENCH && language != Language.LAYOUT) {
        for (Coverage coverage : Coverage.of(language)) {
          files++;
          assertThat(coverage.superfluous()).as("%s %s: keys that French does not have", language, coverage.bundle()).isEmpty();
          assertThat(coverage.misplaced()).as("%s %s: places other than the French", language, coverage.bundle()).isEmpty();
          assertThat(coverage.sentences()).isGreaterThan(300);
        }
      }
    }
    assertThat(files).isEqualTo(14);
  }
}
