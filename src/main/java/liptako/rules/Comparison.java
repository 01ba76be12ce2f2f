package liptako.rules;

/** How a number is held against its threshold; {@link #key} is the field of the rule file. */
enum Comparison {
  MORE_THAN("moreThan", false), AT_LEAST("atLeast", false), LESS_THAN("lessThan", true), AT_MOST("atMost", true);

  final String key;
  /** Whether the number must stay below. */
  final boolean ceiling;

  Comparison(String key, boolean ceiling) {
    this.key = key;
    this.ceiling = ceiling;
  }
}
