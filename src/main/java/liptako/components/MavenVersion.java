package liptako.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as Maven orders them: numbers by size, words before the release they lead to (alpha, beta, milestone, rc, snapshot) or after it (sp), unknown words last. */
record MavenVersion(List<String> parts) implements Comparable<MavenVersion> {
  private static final Pattern PART = Pattern.compile("[0-9]+|[a-z]+");
  private static final List<String> WORDS = List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");

  static MavenVersion of(String text) {
    List<String> parts = new ArrayList<>();
    for (Matcher m = PART.matcher(text.toLowerCase(Locale.ROOT)); m.find();) {
      parts.add(switch (m.group()) {
        case "a" -> "alpha";
        case "b" -> "beta";
        case "m" -> "milestone";
        case "cr" -> "rc";
        case "final", "ga", "release" -> "";
        default -> m.group();
      });
    }
    while (!parts.isEmpty() && parts.get(parts.size() - 1).matches("0*")) {
      parts.remove(parts.size() - 1);
    }
    return new MavenVersion(List.copyOf(parts));
  }

  @Override public int compareTo(MavenVersion other) {
    for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
      String one = i < parts.size() ? parts.get(i) : nothingLike(other.parts.get(i)), its = i < other.parts.size() ? other.parts.get(i) : nothingLike(parts.get(i));
      int order = part(one, its);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static String nothingLike(String part) {
    return part.matches("[0-9]+") ? "0" : "";
  }

  private static int part(String one, String other) {
    boolean number = one.matches("[0-9]+"), otherNumber = other.matches("[0-9]+");
    if (number && otherNumber) {
      return new java.math.BigInteger(one).compareTo(new java.math.BigInteger(other));
    }
    if (number != otherNumber) {
      // A number is more than any word; « 1.0 » against « 1 » never comes here with a zero.
      return number ? 1 : -1;
    }
    int rank = rank(one), otherRank = rank(other);
    return rank != otherRank ? Integer.compare(rank, otherRank) : one.compareTo(other);
  }

  private static int rank(String word) {
    int rank = WORDS.indexOf(word);
    return rank < 0 ? WORDS.size() : rank;
  }
}
