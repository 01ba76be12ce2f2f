package liptako.web.terminal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liptako.deliberation.AmendmentService;
import liptako.deliberation.DraftService;
import liptako.deliberation.PreparationService;
import liptako.deliberation.PreparedAmendment;
import liptako.deliberation.TabledAmendment;
import liptako.refusal.Check;
import liptako.texts.Amendment;
import liptako.texts.Change;
import liptako.texts.Text;
import liptako.texts.TextException;
import liptako.texts.Words;
import liptako.texts.Written;
import liptako.web.look.Say;
import org.omnifaces.cdi.Param;

/** Writes an amendment at the terminal: the paragraph is there to be changed, and what differs is shown while one types. */
@Named("preparing")
@ViewScoped
public class PreparationForm implements Serializable {
  private static final long serialVersionUID = 1;

  /** What can be done at a place. */
  public enum Kind { REWORD, DELETE, INSERT }

  @Inject private PreparationService preparations;
  @Inject private DraftService drafts;
  @Inject private AmendmentService amendments;
  @Inject @Param(name = "texte") private UUID draft;
  private UUID id;
  private Integer amends;
  private String article;
  private String paragraph;
  private String place;
  private String before;
  private Kind kind;
  private String words;
  private String motive;

  /** To a paragraph of the text. */
  public void amend(String of) {
    begin(null, null, of);
  }

  /** To what a tabled amendment would write first. */
  public void amendAmendment(TabledAmendment parent) {
    begin(null, parent.getNumber(), parent.amendment().wording().articles().get(0).paragraphs().get(0).id());
  }

  /** Goes on with what was kept. */
  public void edit(PreparedAmendment prepared) {
    Change change = prepared.changes().get(0);
    if (change instanceof Change.Reword reword) {
      begin(prepared.getId(), prepared.getAmends(), reword.paragraph());
      words = reword.words();
    } else if (change instanceof Change.DeleteParagraph deleted) {
      begin(prepared.getId(), prepared.getAmends(), deleted.paragraph());
      kind = Kind.DELETE;
    } else if (change instanceof Change.InsertParagraphs inserted) {
      begin(prepared.getId(), prepared.getAmends(), inserted.after());
      kind = Kind.INSERT;
      words = String.join("\n", inserted.words());
    }
    motive = prepared.getMotive();
  }

  private void begin(UUID prepared, Integer parent, String of) {
    id = prepared;
    amends = parent;
    Text base = base();
    paragraph = of;
    article = base.articleOf(of).orElseThrow().id();
    place = Written.place(base, of);
    before = base.paragraph(of).orElseThrow().words();
    kind = Kind.REWORD;
    words = before;
    motive = null;
  }

  private Text base() {
    return amends == null ? drafts.current(draft).text() : amendments.amendments(draft).get(amends - 1).amendment().wording();
  }

  public void save() {
    preparations.save(id, draft, List.of(change(Check.text("words", kind == Kind.DELETE ? before : words, 20_000))), motive, amends);
    Say.done("prepared.saved");
  }

  private Change change(String typed) {
    return switch (Check.given("kind", kind)) {
      case REWORD -> new Change.Reword(paragraph, typed);
      case DELETE -> new Change.DeleteParagraph(paragraph);
      case INSERT -> new Change.InsertParagraphs(article, paragraph, List.of(Words.pasted(typed).split("\\R+")));
    };
  }

  /** What would change, as far as it is typed; nothing while it changes nothing. */
  public List<Written> getPreview() {
    if (paragraph == null || kind == null || kind != Kind.DELETE && (words == null || words.isBlank())) {
      return List.of();
    }
    try {
      return Written.of(base(), new Amendment(Integer.MAX_VALUE, List.of(change(kind == Kind.DELETE ? before : Words.pasted(words))), amends, false, Set.of()));
    } catch (TextException e) {
      return List.of();
    }
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

  public String getMotive() {
    return motive;
  }

  public void setMotive(String motive) {
    this.motive = motive;
  }
}
