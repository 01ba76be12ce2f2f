package liptako.secret;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recomputes an archive from the first byte to the result. Stricter than belenios-tool 2.0, which lets pass: a published tally
 * other than the ballots', events out of order, a second result or a second decryption by one trustee, a result shifted by the
 * group's order, and an older ballot cast again.
 */
public final class Auditor {
  /** How far an election has come. */
  public enum Stage { OPEN, CLOSED, TALLIED, DECRYPTING, FINISHED }

  /**
   * What was found right.
   *
   * @param voters number of public credentials
   * @param ballots cast, those replaced by a later one of the same voter included
   * @param counted how many voters' ballots are in the tally
   * @param trackers of the counted ballots
   * @param tally null before {@link Stage#TALLIED}
   * @param result null before {@link Stage#FINISHED}
   * @param credentialsFingerprint to compare with the one published at the opening
   * @param events hashes of all events, by which each state that was published before is found
   */
  public record Report(Stage stage, Election election, Trustees trustees, int voters, int ballots, int counted, Set<String> trackers,
      EncryptedTally tally, Result result, String credentialsFingerprint, List<String> events) {
    /** Hash of the newest event. */
    public String lastEvent() {
      return events.get(events.size() - 1);
    }

    /** Hash of the event that stated the sealed sum, or null before there is one. */
    public String tallyEvent() {
      return tally == null ? null : events.get(ballots + 2);
    }
  }

  /** A report or the first fault. */
  public sealed interface Outcome permits Passed, Refused {}

  public record Passed(Report report) implements Outcome {}

  public record Refused(Fault fault) implements Outcome {}

  private Auditor() {}

  /** Checks a finished election. */
  public static Outcome audit(byte[] archive) {
    Outcome outcome = auditAny(archive);
    boolean unfinished = outcome instanceof Passed passed && passed.report().stage() != Stage.FINISHED;
    return unfinished ? new Refused(new Fault(Reason.RESULT_MISSING, "")) : outcome;
  }

  /** Checks an election at whatever stage its archive stands. */
  public static Outcome auditAny(byte[] archive) {
    try {
      return new Passed(passed(archive));
    } catch (FaultException e) {
      return new Refused(e.fault());
    }
  }

  static Report passed(byte[] archive) {
    return new ArchiveAudit(Archive.read(archive)).report();
  }

  /** Whether {@code later} only adds to {@code earlier}; the content of both is for {@link #audit}. */
  public static Optional<Fault> continues(byte[] earlier, byte[] later) {
    return FaultException.of(() -> {
      List<Archive.Item> before = Archive.read(earlier).items();
      List<Archive.Item> after = Archive.read(later).items();
      for (int i = 0; i < before.size(); i++) {
        FaultException.require(i < after.size() && before.get(i).equals(after.get(i)), Reason.HISTORY_REWRITTEN, "enregistrement " + i);
      }
    });
  }
}
