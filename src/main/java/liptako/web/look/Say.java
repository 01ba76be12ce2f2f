package liptako.web.look;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.behavior.ClientBehaviorContext;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.context.FacesContext;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liptako.language.Bundle;
import liptako.refusal.Refusal;

/**
 * How a desk answers. {@link #done} says in the page's message line what was done; a {@link Refusal} that leaves an action is shown by
 * {@link RefusalHandler} through {@link #refused}, on the field it names or in the message line: beans catch nothing. Messages of {@code
 * l:field} and the message line are renewed by every ajax request.
 */
public final class Say {
  private Say() {}

  /** The sentence of the bundle {@code liptako.messages} under this key. */
  public static String text(String key, Object... arguments) {
    return Bundle.MESSAGES.told(key, arguments);
  }

  /** Says what was done; kept over a redirect that follows. */
  public static void done(String key, Object... arguments) {
    line(FacesMessage.SEVERITY_INFO, text(key, arguments));
  }

  /** Says something to be careful of; kept over a redirect that follows. */
  public static void warn(String key, Object... arguments) {
    line(FacesMessage.SEVERITY_WARN, text(key, arguments));
  }

  /** Shows a refusal on the field it names, if the page has it, or in the message line. */
  public static void refused(Refusal refusal) {
    wrong(refusal.field(), refusal.told());
  }

  /** Shows an error on the field of this id, if the page has it, or in the message line. */
  public static void wrong(String field, String sentence) {
    FacesContext context = FacesContext.getCurrentInstance();
    UIComponent form = form(context);
    Optional<UIComponent> input = field == null ? Optional.empty() : find(form == null ? context.getViewRoot() : form, field);
    context.validationFailed();
    if (input.isEmpty()) {
      line(FacesMessage.SEVERITY_ERROR, sentence);
      return;
    }
    context.addMessage(input.get().getClientId(context), new FacesMessage(FacesMessage.SEVERITY_ERROR, named(sentence, field, form), null));
    ((EditableValueHolder) input.get()).setValid(false);
    UIComponent message = input.get().findComponent(field + "-message");
    if (message != null && context.getPartialViewContext().isPartialRequest() && !context.getPartialViewContext().isRenderAll()) {
      context.getPartialViewContext().getRenderIds().add(message.getClientId(context));
    }
  }

  private static void line(FacesMessage.Severity severity, String sentence) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.addMessage(null, new FacesMessage(severity, sentence, null));
    context.getExternalContext().getFlash().setKeepMessages(true);
  }

  /** The form whose button was pressed: two dialogs of a page may have a field of the same name. One of which only some fields are taken does not know that it was submitted. */
  private static UIComponent form(FacesContext context) {
    UIComponent submitted = submitted(context.getViewRoot());
    String source = context.getExternalContext().getRequestParameterMap().get(ClientBehaviorContext.BEHAVIOR_SOURCE_PARAM_NAME);
    return submitted != null || source == null ? submitted : context.getViewRoot().findComponent(source.replaceFirst(":.*", ""));
  }

  private static UIComponent submitted(UIComponent from) {
    if (from instanceof UIForm form && form.isSubmitted()) {
      return from;
    }
    for (Iterator<UIComponent> children = from.getFacetsAndChildren(); children.hasNext();) {
      UIComponent found = submitted(children.next());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The sentence with the label people see in place of the field's machine name. */
  private static String named(String sentence, String field, UIComponent form) {
    String label = form == null ? null : label(form, field);
    return label == null ? sentence : sentence.replaceFirst("«(\\h?)" + Pattern.quote(field) + "(\\h?)»", "«$1" + Matcher.quoteReplacement(label) + "$2»");
  }

  private static String label(UIComponent from, String field) {
    if (from instanceof HtmlOutputLabel label && field.equals(label.getFor()) && label.getValue() != null) {
      return label.getValue().toString();
    }
    for (Iterator<UIComponent> children = from.getFacetsAndChildren(); children.hasNext();) {
      String found = label(children.next(), field);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Optional<UIComponent> find(UIComponent from, String id) {
    if (id.equals(from.getId()) && from instanceof EditableValueHolder) {
      return Optional.of(from);
    }
    for (Iterator<UIComponent> children = from.getFacetsAndChildren(); children.hasNext();) {
      Optional<UIComponent> found = find(children.next(), id);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
