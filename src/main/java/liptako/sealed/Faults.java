package liptako.sealed;

import java.util.function.Supplier;
import liptako.refusal.Refusal;
import liptako.secret.FaultException;

/** What the pure core finds wrong, as a refusal that says it in French. */
final class Faults {
  private Faults() {}

  /** The value, or the refusal of the field it was made from. */
  static <T> T read(String field, Supplier<T> making) {
    try {
      return making.get();
    } catch (FaultException e) {
      throw Refusal.invalid("SECRET_FAULT", field, e.fault().toString());
    }
  }

  static void require(String field, Runnable check) {
    read(field, () -> {
      check.run();
      return true;
    });
  }
}
