package liptako.deliberation;

import java.util.List;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.texts.Change;

/**
 * A change as the API takes it.
 *
 * @param change Reword, DeleteParagraph, DeleteArticle, InsertParagraphs or InsertArticle
 * @param paragraph id, for Reword and DeleteParagraph
 * @param article id, for DeleteArticle and InsertParagraphs
 * @param after id of what the new stands behind, null for the beginning
 * @param words one new wording, or the paragraphs inserted
 */
public record ChangeBody(String change, String paragraph, String article, String after, String heading, List<String> words) {
  Change asChange() {
    String kind = Check.text("change", change, 40);
    return switch (kind) {
      case "Reword" -> new Change.Reword(Check.text("paragraph", paragraph, 200), given().get(0));
      case "DeleteParagraph" -> new Change.DeleteParagraph(Check.text("paragraph", paragraph, 200));
      case "DeleteArticle" -> new Change.DeleteArticle(Check.text("article", article, 200));
      case "InsertParagraphs" -> new Change.InsertParagraphs(Check.text("article", article, 200), after, given());
      case "InsertArticle" -> new Change.InsertArticle(after, heading == null ? "" : heading, given());
      default -> throw Refusal.invalid("CHANGE_UNKNOWN", "change", Check.shown(kind));
    };
  }

  private List<String> given() {
    if (words == null || words.isEmpty()) {
      throw Refusal.invalid("TEXT_MISSING", "words", "words");
    }
    return words;
  }
}
