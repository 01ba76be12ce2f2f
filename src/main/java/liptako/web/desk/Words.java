package liptako.web.desk;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The desks' French sentences, from the message bundle. */
public final class Words {
  private Words() {}

  public static ResourceBundle bundle() {
    return ResourceBundle.getBundle("liptako.messages", Locale.FRENCH, Words.class.getClassLoader());
  }

  public static String say(String key, Object... arguments) {
    String pattern = bundle().getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.FRENCH).format(arguments);
  }
}
