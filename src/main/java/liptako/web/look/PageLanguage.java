package liptako.web.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import liptako.language.Language;

/** {@code #{language}}: the language of the page, and the others it may be read in. */
@Named("language")
@ApplicationScoped
public class PageLanguage {
  /** A language of the switch; {@code href} is this page in it. */
  public record Choice(String code, String own, String href, boolean current) {}

  public String getCode() {
    return Language.current().code();
  }

  public String getOwn() {
    return Language.current().own();
  }

  public String getDirection() {
    return Language.current().direction();
  }

  /** The PrimeFaces words of the page: those of the language, or French. */
  public String getScript() {
    return "locales/locale-" + Language.current().formats().getLanguage() + ".js";
  }

  public List<Choice> getChoices() {
    var request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    String rest = request.getQueryString() == null || !request.getMethod().equals("GET") ? ""
        : Arrays.stream(request.getQueryString().split("&")).filter(p -> !p.startsWith("langue=") && !p.isEmpty()).map(p -> "&" + p).collect(Collectors.joining());
    return Language.offered().stream().map(l -> new Choice(l.code(), l.own(), "?langue=" + l.code() + rest, l == Language.current())).toList();
  }
}
