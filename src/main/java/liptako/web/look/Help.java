package liptako.web.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import liptako.language.Bundle;
import liptako.language.Language;

/** {@code #{help}}: the tasks of the page that is shown, from the bundle's {@code help.on.FOLDER.PAGE}, one a line; pages without any of their own share one. */
@Named("help")
@ApplicationScoped
public class Help {
  static final String SHARED = "help.on.page";

  public List<String> getTasks() {
    return tasks(FacesContext.getCurrentInstance().getViewRoot().getViewId());
  }

  static List<String> tasks(String view) {
    String key = key(view);
    return Bundle.MESSAGES.told(Bundle.MESSAGES.find(Language.FRENCH, key) == null ? SHARED : key).lines().toList();
  }

  /** {@code help.on.greffe.index} of {@code /greffe/index.xhtml}. */
  static String key(String view) {
    return "help.on." + view.replaceFirst("^/", "").replaceFirst("\\.xhtml$", "").replace('/', '.');
  }
}
