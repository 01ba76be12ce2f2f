package liptako.web.look;

import java.util.UUID;
import liptako.refusal.Refusal;

/** What a page's address says. */
public final class Addresses {
  private Addresses() {}

  /** An id; one that cannot be is as one that does not exist. */
  public static UUID id(String value, String code) {
    if (value == null || !value.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      throw Refusal.notFound(code);
    }
    return UUID.fromString(value);
  }

  /** A page's number from 1 to the last; anything else is the first. */
  public static int page(String value, int last) {
    return value != null && value.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(value), last) : 1;
  }
}
