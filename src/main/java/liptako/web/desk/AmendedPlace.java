package liptako.web.desk;

import java.io.Serializable;
import java.util.List;
import liptako.refusal.Check;
import liptako.texts.Change;
import liptako.texts.Text;
import liptako.texts.Words;
import liptako.texts.Written;

/**
 * One place of a text, or of what another amendment would write there, and what is to become of it: what the forms of the clerk and of a deputy
 * have in common. What is pasted is cleaned before it is read line by line.
 */
public abstract class AmendedPlace implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int WORDS_MOST = 20_000;

  /** What can be done at a place; whole articles only in the text itself. */
  public enum Kind { REWORD, DELETE, INSERT, DELETE_ARTICLE, INSERT_ARTICLE }

  private Integer amends;
  private String article;
  private String paragraph;
  private String place;
  private String before;
  private Kind kind;
  private String words;
  private String motive;

  /**
   * Begins anew, with the words that stand there.
   *
   * @param parent number of the amendment whose wording this is, or null for the text's own
   */
  protected void begin(Integer parent, Text base, String id) {
    amends = parent;
    paragraph = id;
    article = base.articleOf(id).orElseThrow().id();
    place = Written.place(base, id);
    before = base.paragraph(id).orElseThrow().words();
    kind = Kind.REWORD;
    words = before;
    motive = null;
  }

  /** What was typed, as a change. */
  protected Change change() {
    return switch (Check.given("kind", kind)) {
      case REWORD -> new Change.Reword(paragraph, typed());
      case DELETE -> new Change.DeleteParagraph(paragraph);
      case INSERT -> new Change.InsertParagraphs(article, paragraph, lines());
      case DELETE_ARTICLE -> new Change.DeleteArticle(article);
      case INSERT_ARTICLE -> new Change.InsertArticle(article, "", lines());
    };
  }

  private List<String> lines() {
    return typed().lines().filter(line -> !line.isBlank()).toList();
  }

  private String typed() {
    return Check.text("words", words == null ? null : Words.pasted(words), WORDS_MOST);
  }

  /** Whether nothing is there yet to be read as a change. */
  protected boolean isUnsaid() {
    return paragraph == null || kind == null || kind != Kind.DELETE && kind != Kind.DELETE_ARTICLE && (words == null || words.isBlank());
  }

  public Kind[] getKinds() {
    return amends == null ? Kind.values() : new Kind[] {Kind.REWORD, Kind.DELETE, Kind.INSERT};
  }

  public Integer getAmends() {
    return amends;
  }

  public String getPlace() {
    return place;
  }

  public String getBefore() {
    return before;
  }

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind kind) {
    this.kind = kind;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getMotive() {
    return motive;
  }

  public void setMotive(String motive) {
    this.motive = motive;
  }
}
