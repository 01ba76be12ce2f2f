package liptako.texts;

import java.util.List;
import java.util.Optional;

/**
 * A text as it stands: a draft, or what the adopted amendments made of it. Numbers of articles and paragraphs are their places; ids last.
 *
 * @param articles in order
 */
public record Text(List<Article> articles) {
  /**
   * @param id lasting, unlike its number
   * @param heading may be empty
   */
  public record Article(String id, String heading, List<Paragraph> paragraphs) {
    public Article {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** @param words one paragraph's wording, {@link Words#clean cleaned} */
  public record Paragraph(String id, String words) {}

  /** Where a paragraph stands, both counted from 1; paragraph 0 is the article itself. */
  public record Place(int article, int paragraph) implements Comparable<Place> {
    @Override public int compareTo(Place other) {
      return article != other.article ? Integer.compare(article, other.article) : Integer.compare(paragraph, other.paragraph);
    }
  }

  public Text {
    articles = List.copyOf(articles);
  }

  public Optional<Article> article(String id) {
    return articles.stream().filter(article -> article.id().equals(id)).findFirst();
  }

  public Optional<Paragraph> paragraph(String id) {
    return articles.stream().flatMap(article -> article.paragraphs().stream()).filter(paragraph -> paragraph.id().equals(id)).findFirst();
  }

  /** The place of an article or a paragraph, by id. */
  public Optional<Place> place(String id) {
    for (int a = 0; a < articles.size(); a++) {
      if (articles.get(a).id().equals(id)) {
        return Optional.of(new Place(a + 1, 0));
      }
      for (int p = 0; p < articles.get(a).paragraphs().size(); p++) {
        if (articles.get(a).paragraphs().get(p).id().equals(id)) {
          return Optional.of(new Place(a + 1, p + 1));
        }
      }
    }
    return Optional.empty();
  }

  /** The article a paragraph stands in. */
  public Optional<Article> articleOf(String paragraph) {
    return articles.stream().filter(article -> article.paragraphs().stream().anyMatch(p -> p.id().equals(paragraph))).findFirst();
  }
}
