package liptako.voting;

/** How a scrutin is held. Whatever the way, its rule, roll, verdict and record are the same. */
public enum Way {
  /** Ballots from the deputies' terminals. */
  TERMINAL("Vote électronique"),
  /** Each name is called and answers aloud; two clerks note each answer. */
  ROLL_CALL("Appel nominal"),
  HANDS("Main levée"), STANDING("Par assis et levé"),
  /** Papers in a box; secret where the rule is. */
  SLIPS("Bulletins papier");

  private final String word;

  Way(String word) {
    this.word = word;
  }

  /** The French word for it. */
  public String word() {
    return word;
  }

  /** Whether the record says how each member voted. */
  public boolean named() {
    return this == TERMINAL || this == ROLL_CALL;
  }

  /** Whether people count, and not terminals. */
  public boolean counted() {
    return this != TERMINAL;
  }

  /** Whether what is counted are papers, which can be blank or void. */
  boolean papers() {
    return this == SLIPS;
  }
}
