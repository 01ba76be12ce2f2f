package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.SittingService;
import liptako.deliberation.AmendmentService;
import liptako.deliberation.Draft;
import liptako.deliberation.DraftService;
import liptako.deliberation.DraftVersion;
import liptako.deliberation.TabledAmendment;
import liptako.texts.Text;
import liptako.texts.TextReader;
import liptako.texts.Written;
import liptako.web.look.Say;
import org.omnifaces.cdi.Param;

/** The texts of the session, or one of them with its amendments. */
@Named("textsPage")
@ViewScoped
public class TextsPage implements Serializable {
  private static final long serialVersionUID = 1;

  /** An item with the texts laid under it. */
  public record Under(AgendaItem item, List<Draft> drafts) {}

  @Inject private DraftService drafts;
  @Inject private AmendmentService amending;
  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject @Param(name = "texte") private UUID id;
  private transient Session session;
  private transient List<AgendaItem> items = List.of();
  private transient List<Under> texts = List.of();
  private transient Draft draft;
  private transient AgendaItem item;
  private transient List<DraftVersion> versions = List.of();
  private transient Text text;
  /** The wording that the amendments are to. */
  private transient Text amended;
  private transient List<TabledAmendment> amendments = List.of();

  public void load() {
    draft = id == null ? null : drafts.draft(id);
    item = draft == null ? null : agenda.item(draft.getItemId());
    session = item != null ? sessions.session(item.getSessionId())
        : sittings.current().map(s -> sessions.session(s.getSessionId())).or(() -> sessions.sessions().stream().findFirst()).orElse(null);
    if (session == null) {
      return;
    }
    items = agenda.items(session.getId());
    if (draft == null) {
      texts = items.stream().map(each -> new Under(each, drafts.drafts(each.getId()))).filter(under -> !under.drafts().isEmpty()).toList();
    } else {
      versions = drafts.versions(id);
      text = versions.get(versions.size() - 1).text();
      amended = drafts.amended(id);
      amendments = amending.amendments(id);
    }
  }

  public void withdraw() {
    drafts.withdraw(id);
    Say.done("texts.withdrawn", draft.getTitle());
  }

  /** What an amendment does, against the wording it was tabled to. */
  public List<Written> lines(TabledAmendment amendment) {
    Text base = amendment.getAmends() == null ? amended : amendments.get(amendment.getAmends() - 1).amendment().wording();
    return Written.of(base, amendment.amendment());
  }

  /** « Article premier », « Article 2 ». */
  public String article(int number) {
    return TextReader.name(number);
  }

  public boolean isOpen() {
    return draft != null && draft.getStatus() == Draft.Status.TABLED;
  }

  public Session getSession() {
    return session;
  }

  public List<AgendaItem> getItems() {
    return items;
  }

  public List<Under> getTexts() {
    return texts;
  }

  public Draft getDraft() {
    return draft;
  }

  public AgendaItem getItem() {
    return item;
  }

  /** All wordings; the last is in force. */
  public List<DraftVersion> getVersions() {
    return versions;
  }

  public DraftVersion getVersion() {
    return versions.get(versions.size() - 1);
  }

  public Text getText() {
    return text;
  }

  public List<TabledAmendment> getAmendments() {
    return amendments;
  }
}
