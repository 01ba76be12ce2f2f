package liptako.rules;

/** A decision rule read from data. */
public final class Rule {
  private Rule() {}

  public static Rule parse(String json) {
    throw new UnsupportedOperationException("follows");
  }

  /** Machine name, for instance {@code double-majorite}. */
  public String name() {
    throw new UnsupportedOperationException("follows");
  }

  /** French title. */
  public String title() {
    throw new UnsupportedOperationException("follows");
  }

  /** Whether the file is flagged « exemple ». */
  public boolean sample() {
    throw new UnsupportedOperationException("follows");
  }

  /** Canonical JSON: what is frozen in the opening act. */
  public String json() {
    throw new UnsupportedOperationException("follows");
  }

  /** The rule in French, generated from the data. */
  public String sentence() {
    throw new UnsupportedOperationException("follows");
  }

  /** Whether ballots are secret. */
  public boolean secret() {
    throw new UnsupportedOperationException("follows");
  }

  /** Whether a ballot may be changed while the vote is open. */
  public boolean revotable() {
    throw new UnsupportedOperationException("follows");
  }

  /** Whether this rule elects persons by name ({@link #elect}) and not by {@link #decide}. */
  public boolean election() {
    throw new UnsupportedOperationException("follows");
  }

  public Verdict decide(Tally tally) {
    throw new UnsupportedOperationException("follows");
  }

  public Progress progress(Tally tally) {
    throw new UnsupportedOperationException("follows");
  }

  public ElectionVerdict elect(Round round) {
    throw new UnsupportedOperationException("follows");
  }
}
