package liptako.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MotionKindTest {
  @Test void theFileThatComesWithTheApplicationOrdersThemAndEachRuleIsThere() throws IOException {
    List<MotionKind> kinds = MotionKind.parse(Files.readString(Path.of("config/procedure/motions.json")));
    assertThat(kinds).extracting(MotionKind::name).containsExactly("appel", "suspension", "levee", "ajournement", "cloture", "renvoi", "question-prealable");
    assertThat(kinds).allSatisfy(kind -> assertThat(Path.of("config/rules", kind.rule() + ".json")).exists());
    assertThat(kinds.get(1).precedes(kinds.get(4))).isTrue();
    assertThat(kinds.get(4).precedes(kinds.get(1))).isFalse();
    assertThat(kinds.get(1).precedes(kinds.get(1))).isFalse();
  }

  @Test void anAppealIsCarriedWhenTheRulingIsNotUpheld() throws IOException {
    List<MotionKind> kinds = MotionKind.parse(Files.readString(Path.of("config/procedure/motions.json")));
    assertThat(kinds.get(0).carriedBy(true)).isFalse();
    assertThat(kinds.get(0).carriedBy(false)).isTrue();
    assertThat(kinds.get(1).carriedBy(true)).isTrue();
  }

  @Test void aFaultyFileIsRefusedNamingTheFault() {
    assertThatThrownBy(() -> MotionKind.parse("{")).hasMessageContaining("motions");
    assertThatThrownBy(() -> MotionKind.parse("{\"format\":\"liptako-motions/1\",\"motions\":[{\"name\":\"x\"}]}")).hasMessageContaining("number 1 lacks");
    assertThatThrownBy(() -> MotionKind.parse("{\"format\":\"liptako-motions/1\",\"motions\":[{\"name\":\"x\",\"title\":\"X\",\"rule\":\"procedure\",\"effect\":\"FLY\",\"once\":true}]}")).hasMessageContaining("FLY");
  }
}
