package liptako.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A proposal to change a text, or, as sub-amendment, to change what another amendment would write.
 *
 * @param number its number in the sitting's file; unique among the text's amendments
 * @param changes at least one
 * @param amends number of the amendment it is a sub-amendment to, null when it amends the text. A sub-amendment may not itself be amended
 *     (Parliamentary Assembly of the Council of Europe, Rules of Procedure, Rule 34)
 * @param compromise put in place of others by agreement: voted first and not divided (European Parliament, Rules of Procedure, 8th term, Rule 174)
 * @param replaces numbers of the amendments a compromise stands for: they fall when it is adopted
 */
public record Amendment(int number, List<Change> changes, Integer amends, boolean compromise, Set<Integer> replaces) {
  public Amendment {
    changes = List.copyOf(changes);
    replaces = Set.copyOf(new TreeSet<>(replaces));
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("amendment " + number + " changes nothing");
    }
  }

  public static Amendment of(int number, Change... changes) {
    return new Amendment(number, List.of(changes), null, false, Set.of());
  }

  public static Amendment compromise(int number, Set<Integer> replaces, Change... changes) {
    return new Amendment(number, List.of(changes), null, true, replaces);
  }

  public static Amendment sub(int number, int amends, Change... changes) {
    return new Amendment(number, List.of(changes), amends, false, Set.of());
  }

  public boolean isSub() {
    return amends != null;
  }

  /** What it would write, as a text that sub-amendments can be made to: one article a change, ids « c1 », « c1.1 », « c1.2 »… */
  public Text wording() {
    List<Text.Article> articles = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      String id = "c" + (i + 1);
      List<Text.Paragraph> paragraphs = new ArrayList<>();
      for (String words : written(changes.get(i))) {
        paragraphs.add(new Text.Paragraph(id + "." + (paragraphs.size() + 1), words));
      }
      articles.add(new Text.Article(id, changes.get(i) instanceof Change.InsertArticle inserted ? inserted.heading() : "", paragraphs));
    }
    return new Text(articles);
  }

  /** The same amendment once adopted sub-amendments have changed what it would write; a change whose wording they took away is gone. */
  public Optional<Amendment> amended(List<Amendment> adopted) {
    if (adopted.isEmpty()) {
      return Optional.of(this);
    }
    Text wording = wording();
    Map<Integer, List<Edit>> edits = new TreeMap<>();
    adopted.forEach(sub -> edits.put(sub.number(), Edit.of(wording, sub)));
    Text after = Consolidation.of(wording, edits).text();
    List<Change> kept = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      Optional<Text.Article> article = after.article("c" + (i + 1));
      if (written(change).isEmpty()) {
        kept.add(change);
      } else if (article.isPresent() && !article.get().paragraphs().isEmpty()) {
        kept.add(rewritten(change, article.get()));
      }
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(new Amendment(number, kept, amends, compromise, replaces));
  }

  private static List<String> written(Change change) {
    if (change instanceof Change.Reword reword) {
      return List.of(reword.words());
    }
    if (change instanceof Change.InsertParagraphs inserted) {
      return inserted.words();
    }
    return change instanceof Change.InsertArticle inserted ? inserted.paragraphs() : List.of();
  }

  private static Change rewritten(Change change, Text.Article article) {
    List<String> words = article.paragraphs().stream().map(Text.Paragraph::words).toList();
    if (change instanceof Change.Reword reword) {
      return new Change.Reword(reword.paragraph(), String.join(" ", words));
    }
    if (change instanceof Change.InsertParagraphs inserted) {
      return new Change.InsertParagraphs(inserted.article(), inserted.after(), words);
    }
    Change.InsertArticle inserted = (Change.InsertArticle) change;
    return new Change.InsertArticle(inserted.after(), inserted.heading(), words);
  }
}
