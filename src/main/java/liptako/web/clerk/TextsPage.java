package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.agenda.Paper;
import liptako.agenda.PaperService;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.SittingService;
import liptako.deliberation.AmendmentService;
import liptako.deliberation.Draft;
import liptako.deliberation.DraftService;
import liptako.deliberation.DraftVersion;
import liptako.deliberation.TabledAmendment;
import liptako.deliberation.TextVote;
import liptako.texts.Edit;
import liptako.texts.Text;
import liptako.texts.TextReader;
import liptako.texts.Written;
import liptako.web.desk.TextStep;
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
  @Inject private TextVote votes;
  @Inject private PaperService shelf;
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
  private transient Map<Integer, String> identical = Map.of();
  private transient List<Paper> papers = List.of();
  private transient List<TextStep> steps = List.of();
  private int ruled;
  private String reason;

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
      steps = TextStep.of(versions);
      amended = drafts.amended(id);
      amendments = amending.amendments(id);
      identical = identical(amended, amendments);
      papers = shelf.papers(item.getId());
    }
  }

  /** Each wording against the one before. */
  public List<TextStep> getSteps() {
    return steps;
  }

  /** Numbers of the other amendments that write the very same, as people list them; empty when there is none. */
  public String identical(TabledAmendment amendment) {
    return identical.getOrDefault(amendment.getNumber(), "");
  }

  /** Amendments to the text that do the same to it. */
  private static Map<Integer, String> identical(Text base, List<TabledAmendment> amendments) {
    Map<Object, List<Integer>> same = new LinkedHashMap<>();
    amendments.stream().filter(a -> a.getAmends() == null && a.getStatus() == TabledAmendment.Status.TABLED)
        .forEach(a -> same.computeIfAbsent(new HashSet<>(Edit.of(base, a.amendment())), key -> new ArrayList<>()).add(a.getNumber()));
    Map<Integer, String> others = new HashMap<>();
    same.values().stream().filter(numbers -> numbers.size() > 1).forEach(numbers -> numbers.forEach(number -> others.put(number,
        numbers.stream().filter(other -> !other.equals(number)).map(String::valueOf).collect(Collectors.joining(", ")))));
    return others;
  }

  public void prepareRuling(int number) {
    ruled = number;
    reason = null;
  }

  /** The chair's ruling, by the clerk's hand. */
  public void refuse() {
    amending.rule(id, ruled, false, reason);
    Say.done("amendment.ruled", ruled);
  }

  public void admit(int number) {
    amending.rule(id, number, true, null);
    Say.done("amendment.admitted", number);
  }

  public void withdrawAmendment(int number) {
    amending.withdraw(id, number);
    Say.done("amendment.withdrawn", number);
  }

  public void settle() {
    votes.settle(id);
    Say.done("texts.decided", Say.text("draft.status." + drafts.draft(id).getStatus()));
  }

  /** The papers of its item: a committee's report, an expert's. */
  public List<Paper> getPapers() {
    return papers;
  }

  /** Others will stand for an amendment that was withdrawn. */
  public void prepareTakeOver(int number) {
    ruled = number;
    reason = null;
  }

  public void takeOver() {
    amending.takeOver(id, ruled, reason);
    Say.done("amendment.takenOver.others", ruled);
  }

  public int getRuled() {
    return ruled;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
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
