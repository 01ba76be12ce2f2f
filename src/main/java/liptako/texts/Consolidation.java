package liptako.texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The text with what was adopted in it. All of it is put in at once, against the text that was amended, so that the order in which it was
 * adopted makes no difference; what stands at one place stands in the order of its amendments' numbers.
 *
 * @param text of two adopted amendments that are rivals it has neither: half of one would be nobody's will
 * @param conflicts pairs of amendments that the text cannot both have, lower number first; empty when the voting list was followed
 */
public record Consolidation(Text text, List<Conflict> conflicts) {
  /** Two amendments that write into one place. */
  public record Conflict(int first, int second) {}

  /** @param adopted what was adopted of each amendment, by its number */
  public static Consolidation of(Text base, Map<Integer, List<Edit>> adopted) {
    Map<Integer, List<Edit>> edits = new TreeMap<>(adopted);
    Set<Edit> disputed = new LinkedHashSet<>();
    List<Conflict> conflicts = conflicts(base, edits, disputed);
    Writer writer = new Writer(base);
    edits.values().stream().flatMap(Collection::stream).distinct().filter(edit -> !disputed.contains(edit)).forEach(writer::take);
    return new Consolidation(writer.text(), conflicts);
  }

  private static List<Conflict> conflicts(Text base, Map<Integer, List<Edit>> edits, Set<Edit> disputed) {
    List<Conflict> conflicts = new ArrayList<>();
    List<Integer> numbers = List.copyOf(edits.keySet());
    for (int i = 0; i < numbers.size(); i++) {
      for (int j = i + 1; j < numbers.size(); j++) {
        List<Edit> first = edits.get(numbers.get(i));
        List<Edit> second = edits.get(numbers.get(j));
        boolean found = first.stream().anyMatch(a -> second.stream().anyMatch(b -> a.rivals(b, base)));
        if (found) {
          disputed.addAll(first);
          disputed.addAll(second);
          conflicts.add(new Conflict(numbers.get(i), numbers.get(j)));
        }
      }
    }
    return List.copyOf(conflicts);
  }

  /** Collects edits by where they act, then writes the text once. */
  private static final class Writer {
    private static final String START = "";
    private final Text base;
    private final Map<String, List<Words.Splice>> splices = new HashMap<>();
    private final Set<String> removed = new TreeSet<>();
    private final Map<String, List<Edit.AddParagraphs>> paragraphs = new HashMap<>();
    private final Map<String, List<Edit.AddArticle>> articles = new HashMap<>();

    Writer(Text base) {
      this.base = base;
    }

    void take(Edit edit) {
      if (edit instanceof Edit.Splice splice) {
        splices.computeIfAbsent(splice.paragraph(), key -> new ArrayList<>()).add(splice.words());
      } else if (edit instanceof Edit.RemoveParagraph remove) {
        removed.add(remove.paragraph());
      } else if (edit instanceof Edit.RemoveArticle remove) {
        removed.add(remove.article());
      } else if (edit instanceof Edit.AddParagraphs add) {
        paragraphs.computeIfAbsent(add.after() == null ? add.article() : add.after(), key -> new ArrayList<>()).add(add);
      } else if (edit instanceof Edit.AddArticle add) {
        articles.computeIfAbsent(add.after() == null ? START : add.after(), key -> new ArrayList<>()).add(add);
      }
    }

    Text text() {
      List<Text.Article> out = new ArrayList<>();
      addArticles(out, START);
      for (Text.Article article : base.articles()) {
        if (!removed.contains(article.id())) {
          out.add(new Text.Article(article.id(), article.heading(), paragraphsOf(article)));
        }
        addArticles(out, article.id());
      }
      return new Text(out);
    }

    private List<Text.Paragraph> paragraphsOf(Text.Article article) {
      List<Text.Paragraph> out = new ArrayList<>();
      addParagraphs(out, article.id());
      for (Text.Paragraph paragraph : article.paragraphs()) {
        if (!removed.contains(paragraph.id())) {
          String words = Words.spliced(paragraph.words(), splices.getOrDefault(paragraph.id(), List.of()));
          if (!words.isEmpty()) {
            out.add(new Text.Paragraph(paragraph.id(), words));
          }
        }
        addParagraphs(out, paragraph.id());
      }
      return out;
    }

    private void addParagraphs(List<Text.Paragraph> out, String after) {
      for (Edit.AddParagraphs add : paragraphs.getOrDefault(after, List.of())) {
        for (String words : add.words()) {
          out.add(new Text.Paragraph(after + "+" + (out.size() + 1), words));
        }
      }
    }

    private void addArticles(List<Text.Article> out, String after) {
      for (Edit.AddArticle add : articles.getOrDefault(after, List.of())) {
        String id = (after.equals(START) ? "0" : after) + "+" + (out.size() + 1);
        List<Text.Paragraph> written = new ArrayList<>();
        for (String words : add.paragraphs()) {
          written.add(new Text.Paragraph(id + "." + (written.size() + 1), words));
        }
        out.add(new Text.Article(id, add.heading(), written));
      }
    }
  }
}
