package liptako.deliberation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import liptako.json.Json;
import liptako.texts.Amendment;
import liptako.texts.Change;
import liptako.texts.Edit;
import liptako.texts.Text;

/** Texts, changes and parts of votes as they are stored, journalled and sent. */
final class TextJson {
  private TextJson() {}

  static List<Object> of(Text text) {
    return text.articles().stream().map(article -> (Object) Map.of("id", article.id(), "heading", article.heading(), "paragraphs",
        article.paragraphs().stream().map(paragraph -> Map.of("id", paragraph.id(), "words", paragraph.words())).toList())).toList();
  }

  static Text text(String json) {
    List<Text.Article> articles = new ArrayList<>();
    for (Map<?, ?> article : maps(Json.parse(json))) {
      articles.add(new Text.Article(string(article, "id"), string(article, "heading"), maps(article.get("paragraphs")).stream()
          .map(paragraph -> new Text.Paragraph(string(paragraph, "id"), string(paragraph, "words"))).toList()));
    }
    return new Text(articles);
  }

  static List<Object> ofChanges(List<Change> changes) {
    return changes.stream().map(TextJson::of).toList();
  }

  private static Object of(Change change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("change", change.getClass().getSimpleName());
    if (change instanceof Change.Reword reword) {
      json.put("paragraph", reword.paragraph());
      json.put("words", List.of(reword.words()));
    } else if (change instanceof Change.DeleteParagraph deleted) {
      json.put("paragraph", deleted.paragraph());
    } else if (change instanceof Change.DeleteArticle deleted) {
      json.put("article", deleted.article());
    } else if (change instanceof Change.InsertParagraphs inserted) {
      json.put("article", inserted.article());
      json.put("after", inserted.after());
      json.put("words", inserted.words());
    } else if (change instanceof Change.InsertArticle inserted) {
      json.put("after", inserted.after());
      json.put("heading", inserted.heading());
      json.put("words", inserted.paragraphs());
    }
    return json;
  }

  static List<Change> changes(String json) {
    return maps(Json.parse(json)).stream().map(TextJson::change).toList();
  }

  private static Change change(Map<?, ?> json) {
    List<String> words = json.get("words") instanceof List<?> list ? list.stream().map(String.class::cast).toList() : List.of();
    return switch (string(json, "change")) {
      case "Reword" -> new Change.Reword(string(json, "paragraph"), words.get(0));
      case "DeleteParagraph" -> new Change.DeleteParagraph(string(json, "paragraph"));
      case "DeleteArticle" -> new Change.DeleteArticle(string(json, "article"));
      case "InsertParagraphs" -> new Change.InsertParagraphs(string(json, "article"), string(json, "after"), words);
      case "InsertArticle" -> new Change.InsertArticle(string(json, "after"), string(json, "heading"), words);
      default -> throw new IllegalStateException("stored change " + json);
    };
  }

  /** Indexes of an amendment's edits, which a part of its vote decides. */

  static Set<Edit> part(Text text, Amendment amendment, String json) {
    List<Edit> all = Edit.of(text, amendment);
    return ((List<?>) Json.parse(json)).stream().map(index -> all.get(((Long) index).intValue())).collect(java.util.stream.Collectors.toSet());
  }


  static Set<Integer> numbers(String json) {
    Set<Integer> numbers = new TreeSet<>();
    ((List<?>) Json.parse(json)).forEach(number -> numbers.add(((Long) number).intValue()));
    return numbers;
  }

  static String numbers(Iterable<Integer> numbers) {
    List<Object> list = new ArrayList<>();
    numbers.forEach(number -> list.add((long) number));
    return Json.write(list);
  }

  @SuppressWarnings("unchecked") private static List<Map<?, ?>> maps(Object json) {
    return (List<Map<?, ?>>) json;
  }

  private static String string(Map<?, ?> json, String name) {
    return (String) json.get(name);
  }
}
