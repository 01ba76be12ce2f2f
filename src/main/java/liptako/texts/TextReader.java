package liptako.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a draft as people type or paste it: « Article premier », « Article 2 : titre », « Art. 3 — titre »; each other line that is not empty is a paragraph. */
public final class TextReader {
  private static final Pattern ARTICLE = Pattern.compile("(?:article|art\\.)\\s+(?:premier|1er|\\d{1,3})\\s*(?:[:.–—-]\\s*(.*))?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private TextReader() {}

  /** The text, of ids « a1 », « a1.1 »…; lines before the first article stand in one of their own, which has no heading. No line, no article. */
  public static Text read(String typed) {
    List<Text.Article> articles = new ArrayList<>();
    String heading = "";
    List<String> paragraphs = null;
    for (String line : typed.split("\\R")) {
      String words = Words.clean(line);
      Matcher article = ARTICLE.matcher(words);
      if (article.matches()) {
        close(articles, heading, paragraphs);
        heading = article.group(1) == null ? "" : article.group(1);
        paragraphs = new ArrayList<>();
      } else if (!words.isEmpty()) {
        paragraphs = paragraphs == null ? new ArrayList<>() : paragraphs;
        paragraphs.add(words);
      }
    }
    close(articles, heading, paragraphs);
    return new Text(articles);
  }

  private static void close(List<Text.Article> articles, String heading, List<String> words) {
    if (words == null) {
      return;
    }
    String id = "a" + (articles.size() + 1);
    List<Text.Paragraph> paragraphs = new ArrayList<>();
    words.forEach(each -> paragraphs.add(new Text.Paragraph(id + "." + (paragraphs.size() + 1), each)));
    articles.add(new Text.Article(id, heading, paragraphs));
  }

  /** As {@link #read} reads it. */
  public static String write(Text text) {
    StringBuilder out = new StringBuilder();
    for (int a = 0; a < text.articles().size(); a++) {
      Text.Article article = text.articles().get(a);
      out.append(out.isEmpty() ? "" : "\n").append(name(a + 1)).append(article.heading().isEmpty() ? "" : " — " + article.heading()).append('\n');
      article.paragraphs().forEach(paragraph -> out.append(paragraph.words()).append('\n'));
    }
    return out.toString();
  }

  /** « Article premier », « Article 2 ». */
  public static String name(int article) {
    return article == 1 ? "Article premier" : String.format(Locale.ROOT, "Article %d", article);
  }
}
