package liptako.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import liptako.rules.ElectionVerdict;
import org.junit.jupiter.api.Test;

/** The first records said « est élu » of everybody; they are read as those that say it of anybody. */
class ElectionWordsTest {
  @Test void aVerdictInTheFirstWordsIsTheSameVerdict() {
    assertThat(former("B 30, A 30. B remporte l’élection, à égalité de voix, au bénéfice de l’âge.")).isEqualTo("B 30, A 30. B est élu, à égalité de voix, au bénéfice de l’âge.");
    assertThat(former("A remporte un siège. C remporte un siège.")).isEqualTo("A est élu. C est élu.");
    assertThat(former("A, candidature unique, remporte l’élection sans vote.")).isEqualTo("A est seul candidat et est proclamé élu sans vote.");
    assertThat(former("A est élu.")).isEqualTo("A est élu.");
  }

  @Test void anotherFigureOrNameStaysAnother() {
    assertThat(former("A 31. A remporte l’élection.")).isNotEqualTo(former("A 30. A est élu.")).isNotEqualTo(former("A 31. B est élu."));
  }

  private static String former(String sentence) {
    return ElectionRecord.formerly(new ElectionVerdict(ElectionVerdict.Outcome.ELECTED, List.of("a"), List.of(), List.of(), List.of(), sentence)).sentence();
  }
}
