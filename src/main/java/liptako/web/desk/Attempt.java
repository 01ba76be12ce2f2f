package liptako.web.desk;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.ResourceBundle;
import liptako.refusal.Refusal;

/** Carries out what a button asks for. A refusal becomes a message at the field it names, or at the top; what was typed stays. */
public final class Attempt {
  private Attempt() {}

  /**
   * Does the act and says so.
   *
   * @param done key of the message said when it is done, or null to say nothing
   * @return whether it was done
   */
  public static boolean of(Runnable act, String done, Object... arguments) {
    try {
      act.run();
    } catch (RuntimeException e) {
      Refusal refusal = cause(e);
      if (refusal == null) {
        throw e;
      }
      refused(refusal);
      return false;
    }
    if (done != null) {
      say(FacesMessage.SEVERITY_INFO, Words.say(done, arguments));
    }
    return true;
  }

  /** Says something at the top of the page. */
  public static void say(FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
  }

  private static Refusal cause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }

  private static void refused(Refusal refusal) {
    FacesContext context = FacesContext.getCurrentInstance();
    UIComponent[] field = new UIComponent[1];
    if (refusal.field() != null) {
      UIComponent form = submitted(context);
      if (form != null) {
        form.visitTree(VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_ITERATION)), (visit, component) -> {
          if (field[0] == null && refusal.field().equals(component.getId()) && component.isRendered()) {
            field[0] = component;
          }
          return field[0] == null ? VisitResult.ACCEPT : VisitResult.COMPLETE;
        });
      }
    }
    if (field[0] instanceof EditableValueHolder input) {
      input.setValid(false);
    }
    context.addMessage(field[0] == null ? null : field[0].getClientId(context), new FacesMessage(FacesMessage.SEVERITY_ERROR, named(refusal), null));
    context.validationFailed();
  }

  private static UIComponent submitted(FacesContext context) {
    UIComponent[] found = new UIComponent[1];
    context.getViewRoot().visitTree(VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_ITERATION)), (visit, component) -> {
      if (component instanceof UIForm form && form.isSubmitted()) {
        found[0] = component;
        return VisitResult.COMPLETE;
      }
      return VisitResult.ACCEPT;
    });
    return found[0];
  }

  /** The refusal's sentence with the field's label in place of its machine name. */
  private static String named(Refusal refusal) {
    ResourceBundle words = Words.bundle();
    String key = "field." + refusal.field();
    return refusal.field() == null || !words.containsKey(key) ? refusal.getMessage()
        : refusal.getMessage().replaceFirst("«(\\h?)" + java.util.regex.Pattern.quote(refusal.field()) + "(\\h?)»", "«$1" + words.getString(key) + "$2»");
  }
}
