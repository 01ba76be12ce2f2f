package liptako.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import liptako.json.Json;
import org.junit.jupiter.api.Test;

class LinkedDataComponentTest {
  @Test void noTextEndsTheBlockAndAllOfItComesBack() {
    Map<String, Object> said = Map.of("name", "</script><script>alert(1)</script><!-- \u2028 & é");
    String block = LinkedDataComponent.block(Json.write(said));
    assertThat(block).doesNotContain("<").doesNotContain("\u2028");
    assertThat(Json.parse(block)).isEqualTo(said);
  }
}
