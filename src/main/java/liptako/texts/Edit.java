package liptako.texts;

import java.util.ArrayList;
import java.util.List;

/**
 * The smallest piece of an amendment that has an effect: what is voted apart when a vote is split, merged when adopted, or in the way of
 * another's. Two edits are {@linkplain #rivals rivals} when the text cannot have both.
 */
public sealed interface Edit {
  /** Some words of a paragraph become others. */
  record Splice(String paragraph, Words.Splice words) implements Edit {}

  record RemoveParagraph(String article, String paragraph) implements Edit {}

  record RemoveArticle(String article) implements Edit {}

  record AddParagraphs(String article, String after, List<String> words) implements Edit {}

  record AddArticle(String after, String heading, List<String> paragraphs) implements Edit {}

  /**
   * What an amendment does to a text.
   *
   * @throws TextException when the text has no such place, or nothing would change
   */
  static List<Edit> of(Text text, Amendment amendment) {
    List<Edit> edits = new ArrayList<>();
    for (Change change : amendment.changes()) {
      if (change instanceof Change.Reword reword) {
        String before = text.paragraph(reword.paragraph()).orElseThrow(() -> new TextException.NoSuchPlace(amendment.number(), reword.paragraph())).words();
        Words.splices(before, Words.clean(reword.words())).forEach(splice -> edits.add(new Splice(reword.paragraph(), splice)));
      } else if (change instanceof Change.DeleteParagraph deleted) {
        edits.add(new RemoveParagraph(articleOf(text, amendment, deleted.paragraph()), deleted.paragraph()));
      } else if (change instanceof Change.DeleteArticle deleted) {
        requireArticle(text, amendment, deleted.article());
        edits.add(new RemoveArticle(deleted.article()));
      } else if (change instanceof Change.InsertParagraphs inserted) {
        requireArticle(text, amendment, inserted.article());
        if (inserted.after() != null && !articleOf(text, amendment, inserted.after()).equals(inserted.article())) {
          throw new TextException.NoSuchPlace(amendment.number(), inserted.after());
        }
        edits.add(new AddParagraphs(inserted.article(), inserted.after(), inserted.words().stream().map(Words::clean).toList()));
      } else if (change instanceof Change.InsertArticle inserted) {
        if (inserted.after() != null) {
          requireArticle(text, amendment, inserted.after());
        }
        edits.add(new AddArticle(inserted.after(), Words.clean(inserted.heading()), inserted.paragraphs().stream().map(Words::clean).toList()));
      }
    }
    if (edits.isEmpty()) {
      throw new TextException.ChangesNothing(amendment.number());
    }
    return List.copyOf(edits);
  }

  private static String articleOf(Text text, Amendment amendment, String paragraph) {
    return text.articleOf(paragraph).orElseThrow(() -> new TextException.NoSuchPlace(amendment.number(), paragraph)).id();
  }

  private static void requireArticle(Text text, Amendment amendment, String article) {
    text.article(article).orElseThrow(() -> new TextException.NoSuchPlace(amendment.number(), article));
  }

  /** Words and signs taken away and put in: how far the text gets from where it was. */
  default int distance(Text text) {
    if (this instanceof Splice splice) {
      return splice.words().size();
    }
    if (this instanceof RemoveParagraph removed) {
      return text.paragraph(removed.paragraph()).map(paragraph -> Words.pieces(paragraph.words()).size()).orElse(0);
    }
    if (this instanceof RemoveArticle removed) {
      return text.article(removed.article()).stream().flatMap(article -> article.paragraphs().stream()).mapToInt(p -> Words.pieces(p.words()).size()).sum();
    }
    List<String> added = this instanceof AddParagraphs paragraphs ? paragraphs.words() : ((AddArticle) this).paragraphs();
    return added.stream().mapToInt(words -> Words.pieces(words).size()).sum();
  }

  /** Where it begins; what is inserted stands at the paragraph or article it follows. */
  default Text.Place place(Text text) {
    String id = this instanceof Splice splice ? splice.paragraph() : this instanceof RemoveParagraph removed ? removed.paragraph()
        : this instanceof RemoveArticle removed ? removed.article() : this instanceof AddParagraphs added ? added.after() == null ? added.article() : added.after()
        : ((AddArticle) this).after();
    Text.Place place = id == null ? new Text.Place(0, 0) : text.place(id).orElseThrow();
    return this instanceof AddArticle && id != null ? new Text.Place(place.article(), Integer.MAX_VALUE) : place;
  }

  default boolean isDeletion() {
    return this instanceof RemoveArticle || this instanceof RemoveParagraph;
  }

  /** Whether the text cannot have both: they write different words in one place, or one takes away what the other works on. */
  default boolean rivals(Edit other, Text text) {
    if (equals(other)) {
      return false;
    }
    if (this instanceof RemoveArticle removed) {
      return inside(removed.article(), other, text);
    }
    if (other instanceof RemoveArticle removed) {
      return inside(removed.article(), this, text);
    }
    if (this instanceof RemoveParagraph removed) {
      return other instanceof Splice splice && splice.paragraph().equals(removed.paragraph());
    }
    if (other instanceof RemoveParagraph) {
      return other.rivals(this, text);
    }
    return this instanceof Splice a && other instanceof Splice b && a.paragraph().equals(b.paragraph()) && crosses(a.words(), b.words());
  }

  private static boolean inside(String article, Edit edit, Text text) {
    if (edit instanceof Splice splice) {
      return text.articleOf(splice.paragraph()).filter(found -> found.id().equals(article)).isPresent();
    }
    return edit instanceof RemoveParagraph removed && removed.article().equals(article)
        || edit instanceof AddParagraphs added && added.article().equals(article);
  }

  private static boolean crosses(Words.Splice a, Words.Splice b) {
    return a.from() < b.to() && b.from() < a.to() || a.from() == b.from() && a.removed().isEmpty() && b.removed().isEmpty();
  }
}
