package liptako.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "greffe/", "//evil.example/", "///evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example/", "javascript:alert(1)",
      "/\t/evil.example", "/a b", "/a\r\nSet-Cookie: x=1", "/%zz", " /greffe/"})
  void whatCouldLeadElsewhereIsRefused(String wanted) {
    assertThat(OwnPath.of(wanted)).isEmpty();
  }

  @Test void anOwnPathIsKeptWithItsQuery() {
    assertThat(OwnPath.of("/greffe/index.xhtml?point=3&vue=%C3%A9")).contains("/greffe/index.xhtml?point=3&vue=%C3%A9");
  }
}
