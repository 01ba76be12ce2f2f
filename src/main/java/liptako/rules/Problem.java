package liptako.rules;

import java.util.Objects;

/**
 * One fault of a rule file, in French.
 *
 * @param pointer where, as a JSON pointer (RFC 6901), for instance {@code /adoption/0/of}; empty for the whole document
 * @param message what is wrong
 * @param remedy what to write instead
 */
public record Problem(String pointer, String message, String remedy) {
  public Problem {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
  }

  @Override
  public String toString() {
    return French.typeset((pointer.isEmpty() ? "document" : pointer) + " : " + message + " → " + remedy);
  }
}
