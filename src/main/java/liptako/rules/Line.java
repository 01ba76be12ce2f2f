package liptako.rules;

/**
 * A finding with the words that explain it inside a sentence: « 58 voix pour sur 73 suffrages exprimés » and
 * « il en fallait 37 ».
 */
record Line(Finding finding, String figures, String need) {
  String text(String between) {
    return figures + between + need;
  }
}
