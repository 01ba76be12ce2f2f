package liptako.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Map;
import liptako.access.RefusalRecord;
import liptako.web.look.OwnPath;

/** The pages under {@code erreur/}: what went wrong, and where one goes on. */
@Named
@RequestScoped
public class ErrorPage {
  @Inject private FacesContext faces;
  @Inject private RefusalRecord refusals;

  /** A page that was not for this role is on record as refused acts are; asking for this page itself is not. */
  public void refused() {
    Object failed = faces.getExternalContext().getRequestMap().get(RequestDispatcher.ERROR_REQUEST_URI);
    if (failed != null) {
      refusals.page(failed.toString());
    }
  }

  /** The reference under which the fault is in the log, or nothing when it came without. */
  public String getReference() {
    String reference = faces.getExternalContext().getRequestParameterMap().get("reference");
    return reference != null && reference.matches("[0-9a-f]{8}") ? reference : null;
  }

  /** The page to open again: the one named, the one that failed, or the site. */
  public String getAgain() {
    Map<String, String> parameters = faces.getExternalContext().getRequestParameterMap();
    Object failed = faces.getExternalContext().getRequestMap().get(RequestDispatcher.ERROR_REQUEST_URI);
    return OwnPath.of(parameters.get("suite")).or(() -> OwnPath.of(failed == null ? null : failed.toString())).orElse("/");
  }
}
