package liptako.web.terminal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liptako.deliberation.AmendmentService;
import liptako.deliberation.DraftService;
import liptako.deliberation.PreparationService;
import liptako.deliberation.PreparedAmendment;
import liptako.deliberation.TabledAmendment;
import liptako.refusal.Refusal;
import liptako.texts.Amendment;
import liptako.texts.Change;
import liptako.texts.Text;
import liptako.texts.TextException;
import liptako.texts.Written;
import liptako.web.desk.AmendedPlace;
import liptako.web.look.Say;
import org.omnifaces.cdi.Param;

/** Writes an amendment at the terminal: the paragraph is there to be changed, and what differs is shown while one types. */
@Named("preparing")
@ViewScoped
public class PreparationForm extends AmendedPlace {
  private static final long serialVersionUID = 1;

  @Inject private PreparationService preparations;
  @Inject private DraftService drafts;
  @Inject private AmendmentService amendments;
  @Inject @Param(name = "texte") private UUID draft;
  private UUID id;

  /** To a paragraph of the text. */
  public void amend(String of) {
    goTo(null, null, of);
  }

  /** To what a tabled amendment would write first. */
  public void amendAmendment(TabledAmendment parent) {
    goTo(null, parent.getNumber(), parent.amendment().wording().articles().get(0).paragraphs().get(0).id());
  }

  /** Goes on with what was kept. */
  public void edit(PreparedAmendment prepared) {
    Change change = prepared.changes().get(0);
    if (change instanceof Change.Reword reword) {
      goTo(prepared.getId(), prepared.getAmends(), reword.paragraph());
      setWords(reword.words());
    } else if (change instanceof Change.DeleteParagraph deleted) {
      goTo(prepared.getId(), prepared.getAmends(), deleted.paragraph());
      setKind(Kind.DELETE);
    } else if (change instanceof Change.InsertParagraphs inserted) {
      goTo(prepared.getId(), prepared.getAmends(), inserted.after() == null ? first(inserted.article()) : inserted.after());
      setKind(Kind.INSERT);
      setWords(String.join("\n", inserted.words()));
    } else if (change instanceof Change.DeleteArticle deleted) {
      goTo(prepared.getId(), prepared.getAmends(), first(deleted.article()));
      setKind(Kind.DELETE_ARTICLE);
    } else if (change instanceof Change.InsertArticle inserted && inserted.after() != null) {
      goTo(prepared.getId(), prepared.getAmends(), first(inserted.after()));
      setKind(Kind.INSERT_ARTICLE);
      setWords(String.join("\n", inserted.paragraphs()));
    }
    setMotive(prepared.getMotive());
  }

  private void goTo(UUID prepared, Integer parent, String of) {
    id = prepared;
    begin(parent, base(parent), of);
  }

  private String first(String article) {
    return drafts.current(draft).text().article(article).orElseThrow().paragraphs().get(0).id();
  }

  private Text base(Integer parent) {
    return parent == null ? drafts.current(draft).text() : amendments.amendments(draft).get(parent - 1).amendment().wording();
  }

  public void save() {
    preparations.save(id, draft, List.of(change()), getMotive(), getAmends());
    Say.done("prepared.saved");
  }

  /** What would change, as far as it is typed; nothing while it changes nothing. */
  public List<Written> getPreview() {
    if (isUnsaid()) {
      return List.of();
    }
    try {
      return Written.of(base(getAmends()), new Amendment(Integer.MAX_VALUE, List.of(change()), getAmends(), false, Set.of()));
    } catch (TextException | Refusal e) {
      return List.of();
    }
  }
}
