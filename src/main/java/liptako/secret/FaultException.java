package liptako.secret;

import java.util.Optional;

/** What was read is refused. */
public final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  FaultException(Fault fault) {
    super(fault.reason().name() + (fault.where().isEmpty() ? "" : " " + fault.where()));
    this.fault = fault;
  }

  FaultException(Reason reason, String where) {
    this(new Fault(reason, where));
  }

  public Fault fault() {
    return fault;
  }

  /** The positive condition stands in the call; what follows is said when it does not hold. */
  static void require(boolean holds, Reason reason, String where) {
    if (!holds) {
      throw new FaultException(reason, where);
    }
  }

  /** The fault of a check, if any. */
  static Optional<Fault> of(Runnable check) {
    try {
      check.run();
      return Optional.empty();
    } catch (FaultException e) {
      return Optional.of(e.fault());
    }
  }

  /** Runs a check; a fault in it is told with the name of what was checked. */
  static void in(String holder, Runnable check) {
    try {
      check.run();
    } catch (FaultException e) {
      throw new FaultException(e.fault().in(holder));
    }
  }
}
