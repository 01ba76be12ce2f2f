package liptako.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The slow way, to compare with: pieces of text in lists, each knowing who took it away, edits done one after the other and refused when
 * their place is no longer as they found it.
 */
final class NaiveText {
  private static final class Piece {
    final String words;
    final boolean own;
    Object takenBy;

    Piece(String words, boolean own) {
      this.words = words;
      this.own = own;
    }
  }

  private final Map<String, List<Piece>> paragraphs = new LinkedHashMap<>();
  private final Map<String, String> articleOf = new LinkedHashMap<>();
  private final TreeSet<String> gone = new TreeSet<>();
  private final Map<String, Map<Integer, List<String>>> added = new LinkedHashMap<>();
  private final TreeSet<String> touched = new TreeSet<>();
  private final List<Edit> done = new ArrayList<>();

  NaiveText(Text text) {
    for (Text.Article article : text.articles()) {
      for (Text.Paragraph paragraph : article.paragraphs()) {
        List<Piece> pieces = new ArrayList<>(Words.pieces(paragraph.words()).stream().map(words -> new Piece(words, true)).toList());
        pieces.add(new Piece("", true));
        paragraphs.put(paragraph.id(), pieces);
        articleOf.put(paragraph.id(), article.id());
      }
    }
  }

  /** Whether an amendment's edits could all be done; if not the text is half changed and of no more use. */
  boolean apply(int number, List<Edit> edits) {
    return edits.stream().allMatch(edit -> done.contains(edit) || apply(number, edit));
  }

  private boolean apply(int number, Edit edit) {
    boolean possible = edit instanceof Edit.Splice splice ? splice(splice) : edit instanceof Edit.RemoveParagraph removed ? remove(removed)
        : edit instanceof Edit.RemoveArticle removed ? remove(removed) : add(number, (Edit.AddParagraphs) edit);
    done.add(edit);
    return possible;
  }

  private boolean splice(Edit.Splice splice) {
    if (gone.contains(splice.paragraph()) || gone.contains(articleOf.get(splice.paragraph()))) {
      return false;
    }
    touched.add(splice.paragraph());
    List<Piece> pieces = paragraphs.get(splice.paragraph());
    int from = indexOf(pieces, splice.words().from());
    Piece first = pieces.get(from);
    if (splice.words().removed().isEmpty()) {
      Piece before = from == 0 ? null : pieces.get(from - 1);
      boolean written = before != null && !before.own && before.takenBy == "before";
      boolean inside = splice.words().from() > 0 && first.takenBy != null && first.takenBy == pieces.get(indexOf(pieces, splice.words().from() - 1)).takenBy;
      Piece piece = new Piece(String.join("", splice.words().added()), false);
      piece.takenBy = "before";
      pieces.add(from, piece);
      return !written && !inside;
    }
    int to = indexOf(pieces, splice.words().to() - 1);
    for (Piece piece : pieces.subList(from, to + 1)) {
      if (!piece.own || piece.takenBy != null) {
        return false;
      }
      piece.takenBy = splice;
    }
    Piece piece = new Piece(String.join("", splice.words().added()), false);
    piece.takenBy = "inside";
    pieces.add(from + 1, piece);
    return true;
  }

  private static int indexOf(List<Piece> pieces, int own) {
    int seen = -1;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).own && ++seen == own) {
        return i;
      }
    }
    throw new AssertionError("no piece " + own);
  }

  private boolean remove(Edit.RemoveParagraph edit) {
    boolean untouched = !touched.contains(edit.paragraph()) && !gone.contains(edit.article());
    gone.add(edit.paragraph());
    touched.add(edit.article() + "!");
    return untouched;
  }

  private boolean remove(Edit.RemoveArticle edit) {
    boolean untouched = touched.stream().noneMatch(id -> edit.article().equals(articleOf.get(id)) || id.startsWith(edit.article() + "!"));
    gone.add(edit.article());
    return untouched;
  }

  private boolean add(int number, Edit.AddParagraphs edit) {
    touched.add(edit.article() + "!" + number);
    added.computeIfAbsent(edit.after() == null ? edit.article() : edit.after(), key -> new java.util.TreeMap<>())
        .computeIfAbsent(number, key -> new ArrayList<>()).addAll(edit.words());
    return !gone.contains(edit.article());
  }

  /** One line a paragraph. */
  String text() {
    List<String> lines = new ArrayList<>();
    String article = null;
    for (Map.Entry<String, List<Piece>> paragraph : paragraphs.entrySet()) {
      String own = articleOf.get(paragraph.getKey());
      if (!own.equals(article)) {
        article = own;
        lines.addAll(after(own));
      }
      if (!gone.contains(own) && !gone.contains(paragraph.getKey())) {
        lines.add(Words.clean(paragraph.getValue().stream().filter(piece -> !piece.own || piece.takenBy == null).map(piece -> piece.words).collect(Collectors.joining())));
      }
      if (!gone.contains(own)) {
        lines.addAll(after(paragraph.getKey()));
      }
    }
    return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  private List<String> after(String id) {
    return added.getOrDefault(id, Map.of()).values().stream().flatMap(List::stream).toList();
  }

  static String text(Text text) {
    return text.articles().stream().flatMap(article -> article.paragraphs().stream()).map(Text.Paragraph::words).collect(Collectors.joining("\n"));
  }
}
