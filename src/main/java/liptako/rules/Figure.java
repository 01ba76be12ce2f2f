package liptako.rules;

/** What can be counted in an assembly or a delegation; {@link #key} is its name in a rule file. */
enum Figure {
  SEATS("seats", "siège", "sièges"),
  IN_OFFICE("inOffice", "membre en fonction", "membres en fonction"),
  PRESENT("present", "membre présent", "membres présents"),
  REPRESENTED("represented", "membre représenté", "membres représentés"),
  POUR("pour", "voix pour", "voix pour"),
  CONTRE("contre", "voix contre", "voix contre"),
  ABSTENTION("abstention", "abstention", "abstentions"),
  BLANC("blanc", "bulletin blanc", "bulletins blancs"),
  NUL("nul", "bulletin nul", "bulletins nuls");

  final String key;
  final String singular;
  final String plural;

  Figure(String key, String singular, String plural) {
    this.key = key;
    this.singular = singular;
    this.plural = plural;
  }

  /** The figure of this key, or null. */
  static Figure of(String key) {
    for (Figure figure : values()) {
      if (figure.key.equals(key)) {
        return figure;
      }
    }
    return null;
  }

  /** Whether this is one kind of ballot. */
  boolean ballot() {
    return compareTo(POUR) >= 0;
  }
}
