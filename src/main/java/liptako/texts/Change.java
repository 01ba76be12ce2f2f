package liptako.texts;

import java.util.List;

/** One thing an amendment would do to its text. */
public sealed interface Change {
  /** Another wording for a paragraph; what really differs is found by comparing. */
  record Reword(String paragraph, String words) implements Change {}

  record DeleteParagraph(String paragraph) implements Change {}

  record DeleteArticle(String article) implements Change {}

  /** @param after id of the paragraph before the new ones, null for the beginning of the article */
  record InsertParagraphs(String article, String after, List<String> words) implements Change {
    public InsertParagraphs {
      words = List.copyOf(words);
    }
  }

  /**
   * @param after id of the article before the new one, null for the beginning of the text
   * @param heading may be empty
   */
  record InsertArticle(String after, String heading, List<String> paragraphs) implements Change {
    public InsertArticle {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
