package liptako.texts;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wording as the pieces that amendments change: words and signs, each with the space before it. */
public final class Words {
  private static final Pattern PIECE = Pattern.compile("[\\s\\u00a0\\u202f]*(?:[\\p{L}\\p{N}]+(?:[-\\u2011][\\p{L}\\p{N}]+)*[’']?|\\S)");
  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");
  private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\r\\u000b\\f\\u0085\\u2028\\u2029]");
  private static final Pattern BULLET = Pattern.compile("(?m)^[ \\t]*[•·▪●◦\\uf0b7\\uf0a7\\uf0d8][ \\t\\u00a0]*");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\t\\r\\n]]");

  /**
   * What was there and what comes instead.
   *
   * @param from first piece changed, from 0
   * @param removed pieces taken out; may be empty
   * @param added pieces put in before what follows; may be empty
   */
  public record Splice(int from, List<String> removed, List<String> added) {
    public int to() {
      return from + removed.size();
    }

    /** How many words and signs it touches. */
    public int size() {
      return removed.size() + added.size();
    }
  }

  private Words() {}

  /** As stored: composed letters, single spaces (thin and unbreakable ones stay), nothing invisible. Idempotent. */
  public static String clean(String text) {
    String visible = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    return SPACE.matcher(visible).replaceAll(" ").strip();
  }

  /**
   * What a word processor puts on the clipboard, as plain lines: its line breaks are line breaks, its bullets dashes, its tabs spaces; fields,
   * soft hyphens and signs of its own fonts are gone. Markup is text like any other.
   */
  public static String pasted(String text) {
    String lines = BREAK.matcher(text).replaceAll("\n");
    return UNSEEN.matcher(BULLET.matcher(lines).replaceAll("– ").replace('\t', ' ')).replaceAll("");
  }

  /** The pieces, which joined give the wording again. */
  public static List<String> pieces(String words) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(words);
    int end = 0;
    while (matcher.find()) {
      pieces.add(words.substring(end, matcher.end()));
      end = matcher.end();
    }
    if (end < words.length()) {
      pieces.add(words.substring(end));
    }
    return pieces;
  }

  /** The least that must be spliced to make the second of the first, in order, none touching another. */
  public static List<Splice> splices(String before, String after) {
    List<AbstractDelta<String>> deltas = DiffUtils.diff(pieces(before), pieces(after)).getDeltas();
    return deltas.stream().map(delta -> new Splice(delta.getSource().getPosition(), List.copyOf(delta.getSource().getLines()), List.copyOf(delta.getTarget().getLines())))
        .toList();
  }

  /** Splices that are not in each other's way, in any order, into a wording. */
  static String spliced(String words, List<Splice> splices) {
    List<String> pieces = pieces(words);
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Splice splice : splices.stream().sorted(java.util.Comparator.comparingInt(Splice::from).thenComparingInt(Splice::to)).toList()) {
      out.append(String.join("", pieces.subList(at, splice.from()))).append(String.join("", splice.added()));
      at = splice.to();
    }
    return clean(out.append(String.join("", pieces.subList(at, pieces.size()))).toString());
  }
}
