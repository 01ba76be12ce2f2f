package liptako.web.desk;

import liptako.language.Bundle;

/** The desks' sentences in their reader's language. */
public final class Words {
  private Words() {}

  public static String say(String key, Object... arguments) {
    return Bundle.MESSAGES.told(key, arguments);
  }
}
