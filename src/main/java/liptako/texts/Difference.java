package liptako.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two texts or wordings side by side, piece by piece, for people to read. */
public final class Difference {
  /** What became of a piece. */
  public enum Kind { KEPT, REMOVED, ADDED }

  public record Run(Kind kind, String words) {}

  /** A paragraph of either text; {@code article} is the id of the article it stands in. */
  public record Line(String article, String paragraph, List<Run> runs) {
    public boolean changed() {
      return runs.stream().anyMatch(run -> run.kind() != Kind.KEPT);
    }
  }

  private Difference() {}

  public static List<Run> of(String before, String after) {
    List<String> pieces = Words.pieces(before);
    List<Run> runs = new ArrayList<>();
    int at = 0;
    for (Words.Splice splice : Words.splices(before, after)) {
      add(runs, Kind.KEPT, pieces.subList(at, splice.from()));
      add(runs, Kind.REMOVED, splice.removed());
      add(runs, Kind.ADDED, splice.added());
      at = splice.to();
    }
    add(runs, Kind.KEPT, pieces.subList(at, pieces.size()));
    return List.copyOf(runs);
  }

  /** Paragraphs in the order of the later text; what is gone stands where it was. Versions of one text share ids. */
  public static List<Line> of(Text before, Text after) {
    Map<String, Line> old = paragraphs(before, Kind.REMOVED);
    Map<String, Line> later = paragraphs(after, Kind.ADDED);
    List<String> ids = new ArrayList<>(later.keySet());
    String previous = null;
    for (String id : old.keySet()) {
      if (!later.containsKey(id)) {
        ids.add(previous == null ? 0 : ids.indexOf(previous) + 1, id);
      }
      previous = id;
    }
    return ids.stream().map(id -> !later.containsKey(id) ? old.get(id) : !old.containsKey(id) ? later.get(id)
        : new Line(later.get(id).article(), id, of(before.paragraph(id).orElseThrow().words(), after.paragraph(id).orElseThrow().words()))).toList();
  }

  private static Map<String, Line> paragraphs(Text text, Kind kind) {
    Map<String, Line> lines = new LinkedHashMap<>();
    text.articles().forEach(article -> article.paragraphs().forEach(paragraph ->
        lines.put(paragraph.id(), new Line(article.id(), paragraph.id(), List.of(new Run(kind, paragraph.words()))))));
    return lines;
  }

  private static void add(List<Run> runs, Kind kind, List<String> pieces) {
    if (!pieces.isEmpty()) {
      runs.add(new Run(kind, String.join("", pieces)));
    }
  }
}
