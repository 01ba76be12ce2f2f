package liptako.web.look;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.refusal.Refusal;
import org.primefaces.csp.CspException;

/**
 * The one place where a page's exceptions end. A refused act is shown on the page, also after an ajax request; a page that may not be
 * seen answers with its status; an expired page leads to a fresh one; anything else is a fault: it gets a reference, is logged under
 * it, and leads to the fault page.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {
  private static final Logger LOG = Logger.getLogger("liptako.web");

  /** Registered in faces-config.xml. */
  public static class Factory extends ExceptionHandlerFactory {
    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override public ExceptionHandler getExceptionHandler() {
      return new RefusalHandler(getWrapped().getExceptionHandler());
    }
  }

  RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override public void handle() throws FacesException {
    for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
      ExceptionQueuedEvent event = events.next();
      FacesContext context = event.getContext().getContext();
      Throwable thrown = event.getContext().getException();
      Refusal refusal = cause(thrown, Refusal.class);
      try {
        if (refusal != null && refusal.code().equals("PROVE_AGAIN")) {
          leave(context, "/confirmer.xhtml?suite=" + encode(own(context)));
        } else if (refusal != null && context.isPostback() && !event.getContext().inAfterPhase() && context.getCurrentPhaseId() != jakarta.faces.event.PhaseId.RENDER_RESPONSE) {
          Say.refused(refusal);
        } else if (refusal != null) {
          page(context, refusal);
        } else if (expired(thrown)) {
          leave(context, "/erreur/perimee.xhtml?suite=" + encode(own(context)));
        } else if (!context.getExternalContext().isResponseCommitted()) {
          String reference = UUID.randomUUID().toString().substring(0, 8);
          LOG.log(Level.SEVERE, "fault " + reference + " on " + own(context), thrown);
          leave(context, "/erreur/panne.xhtml?reference=" + reference);
        } else {
          continue;
        }
        events.remove();
      } catch (IOException e) {
        throw new FacesException(e);
      }
    }
    getWrapped().handle();
  }

  /** An old page, or a request that no page of ours makes: a view or a nonce that never was, letters that are none. Nothing was done. */
  private static boolean expired(Throwable thrown) {
    return cause(thrown, ViewExpiredException.class) != null || cause(thrown, CspException.class) != null || cause(thrown, CharConversionException.class) != null;
  }

  private static void page(FacesContext context, Refusal refusal) throws IOException {
    if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
      leave(context, "/connexion.xhtml?suite=" + encode(own(context)));
    } else if (!context.getExternalContext().isResponseCommitted()) {
      // The page that is refused has its policy in the answer already; with that of the page that says so browsers would obey both, and run neither's scripts.
      context.getExternalContext().responseReset();
      context.getExternalContext().responseSendError(refusal.kind().status(), refusal.told());
      context.responseComplete();
    }
  }

  private static void leave(FacesContext context, String path) throws IOException {
    ExternalContext external = context.getExternalContext();
    if (context.getResponseComplete() || external.isResponseCommitted()) {
      // The first exception of the request already answered; a second has nothing to add.
      context.responseComplete();
      return;
    }
    external.responseReset();
    external.redirect(external.getApplicationContextPath() + path);
    context.responseComplete();
  }

  /** The address of the page, as the browser knows it. */
  private static String own(FacesContext context) {
    var request = (jakarta.servlet.http.HttpServletRequest) context.getExternalContext().getRequest();
    return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static <T extends Throwable> T cause(Throwable thrown, Class<T> type) {
    for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
    }
    return null;
  }
}
