package liptako.web.look;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
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
    FacesContext context = FacesContext.getCurrentInstance();
    ResourceBundle bundle = context.getApplication().getResourceBundle(context, "msg");
    return new MessageFormat(bundle.getString(key), Locale.FRENCH).format(arguments);
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
    wrong(refusal.field(), named(refusal.field(), refusal.getMessage()));
  }

  /** Shows an error on the field of this id, if the page has it, or in the message line. */
  public static void wrong(String field, String sentence) {
    FacesContext context = FacesContext.getCurrentInstance();
    Optional<UIComponent> input = field == null ? Optional.empty() : find(context.getViewRoot(), field);
    if (input.isEmpty()) {
      line(FacesMessage.SEVERITY_ERROR, sentence);
      return;
    }
    context.addMessage(input.get().getClientId(context), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    ((EditableValueHolder) input.get()).setValid(false);
    context.validationFailed();
  }

  /** Services know a field by its code; people know it by its label. */
  private static String named(String field, String sentence) {
    FacesContext context = FacesContext.getCurrentInstance();
    ResourceBundle bundle = context.getApplication().getResourceBundle(context, "msg");
    if (field == null || !bundle.containsKey("field." + field)) {
      return sentence;
    }
    return sentence.replaceFirst("«\\h?" + java.util.regex.Pattern.quote(field) + "\\h?»",
        java.util.regex.Matcher.quoteReplacement("«\u202F" + bundle.getString("field." + field) + "\u202F»"));
  }

  private static void line(FacesMessage.Severity severity, String sentence) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.addMessage(null, new FacesMessage(severity, sentence, null));
    context.getExternalContext().getFlash().setKeepMessages(true);
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
