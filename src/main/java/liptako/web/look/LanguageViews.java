package liptako.web.look;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import liptako.language.Language;

/** What Faces and PrimeFaces say by themselves is in the page's language too. */
public class LanguageViews extends ViewHandlerWrapper {
  public LanguageViews(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override public Locale calculateLocale(FacesContext context) {
    return Language.current().formats();
  }
}
