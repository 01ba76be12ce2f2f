package liptako.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import liptako.language.Language;
import org.junit.jupiter.api.Test;

/** In which language who is answered, with and without TLS before the server. */
class ReaderTest {
  private static final String PATH = "/api/v1/me";

  @Test void theBrowsersWishCountsOnlyForWhoIsNotSignedIn() {
    assertThat(Reader.language(request(Map.of("Accept-Language", "en")))).isEqualTo(Language.ENGLISH);
    assertThat(Reader.language(request(Map.of("Accept-Language", "en"), new Cookie("liptako", "x")))).isEqualTo(Language.FRENCH);
    Map<String, String> tls = Map.of("Accept-Language", "en", "X-Forwarded-Proto", "https");
    assertThat(Reader.language(request(tls, new Cookie("__Host-liptako", "x")))).isEqualTo(Language.FRENCH);
    assertThat(Reader.language(request(tls, new Cookie("liptako", "planted by a neighbour")))).isEqualTo(Language.ENGLISH);
  }

  @Test void aChoiceIsReadBackUnderTheNameItWasKept() {
    for (Map<String, String> headers : List.of(Map.<String, String>of(), Map.of("X-Forwarded-Proto", "https"))) {
      Cookie[] kept = new Cookie[1];
      var response = (jakarta.servlet.http.HttpServletResponse) Proxy.newProxyInstance(ReaderTest.class.getClassLoader(), new Class<?>[] {jakarta.servlet.http.HttpServletResponse.class}, (proxy, method, arguments) -> {
        kept[0] = (Cookie) arguments[0];
        return null;
      });
      Reader.keep(request(headers), response, Language.ENGLISH);
      assertThat(kept[0].getSecure()).isEqualTo(!headers.isEmpty());
      assertThat(Reader.language(request(headers, kept[0], new Cookie("liptako", "x")))).isEqualTo(Language.ENGLISH);
    }
  }

  /** What a container hands over, as far as it is asked here. */
  private static HttpServletRequest request(Map<String, String> headers, Cookie... cookies) {
    return (HttpServletRequest) Proxy.newProxyInstance(ReaderTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> switch (method.getName()) {
      case "getHeader" -> headers.get((String) arguments[0]);
      case "getCookies" -> cookies;
      case "getRequestURI" -> PATH;
      case "getContextPath" -> "";
      case "isSecure" -> false;
      default -> throw new UnsupportedOperationException(method.getName());
    });
  }
}
