package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liptako.deliberation.AmendmentService;
import liptako.deliberation.DraftService;
import liptako.deliberation.TabledAmendment;
import liptako.refusal.Check;
import liptako.texts.Change;
import liptako.texts.Text;
import liptako.texts.Written;
import liptako.web.look.Say;

/** Tables an amendment to one place of a text, or to what another amendment would write there. */
@Named("amendmentForm")
@ViewScoped
public class AmendmentForm implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

  /** What can be done at a place. */
  public enum Kind { REWORD, DELETE, INSERT }

  @Inject private AmendmentService amendments;
  @Inject private DraftService drafts;
  private UUID draft;
  private Integer amends;
  private String article;
  private String paragraph;
  private String place;
  private String before;
  private Kind kind;
  private String words;
  private String authors;
  private String motive;
  private boolean compromise;
  private String replaces;

  /** To a paragraph of the text. */
  public void amend(UUID of, String id) {
    begin(of, null, drafts.current(of).text(), id);
  }

  /** To what an amendment would write first. */
  public void amendAmendment(UUID of, TabledAmendment parent) {
    Text wording = parent.amendment().wording();
    begin(of, parent.getNumber(), wording, wording.articles().get(0).paragraphs().get(0).id());
  }

  private void begin(UUID of, Integer parent, Text base, String id) {
    draft = of;
    amends = parent;
    paragraph = id;
    article = base.articleOf(id).orElseThrow().id();
    place = parent == null ? Written.place(base, id) : null;
    before = base.paragraph(id).orElseThrow().words();
    kind = Kind.REWORD;
    words = before;
    authors = null;
    motive = null;
    compromise = false;
    replaces = null;
  }

  public void table() {
    Change change = switch (Check.given("kind", kind)) {
      case REWORD -> new Change.Reword(paragraph, Check.text("words", words, 20_000));
      case DELETE -> new Change.DeleteParagraph(paragraph);
      case INSERT -> new Change.InsertParagraphs(article, paragraph, List.of(Check.text("words", words, 20_000).split("\\R+")));
    };
    TabledAmendment tabled = amendments.table(draft, new AmendmentService.Proposal(List.of(change), authors, motive, amends, compromise, compromise ? numbers() : Set.of()));
    Say.done("amendment.tabled", tabled.getNumber());
  }

  private Set<Integer> numbers() {
    Set<Integer> numbers = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(replaces == null ? "" : replaces);
    while (matcher.find()) {
      numbers.add(Integer.valueOf(matcher.group()));
    }
    return numbers;
  }

  public Kind[] getKinds() {
    return Kind.values();
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

  public String getAuthors() {
    return authors;
  }

  public void setAuthors(String authors) {
    this.authors = authors;
  }

  public String getMotive() {
    return motive;
  }

  public void setMotive(String motive) {
    this.motive = motive;
  }

  public boolean isCompromise() {
    return compromise;
  }

  public void setCompromise(boolean compromise) {
    this.compromise = compromise;
  }

  public String getReplaces() {
    return replaces;
  }

  public void setReplaces(String replaces) {
    this.replaces = replaces;
  }
}
