package liptako.web.terminal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.SittingService;
import liptako.deliberation.AmendmentService;
import liptako.deliberation.Draft;
import liptako.deliberation.DraftService;
import liptako.deliberation.DraftVersion;
import liptako.deliberation.PreparationService;
import liptako.deliberation.PreparedAmendment;
import liptako.deliberation.TabledAmendment;
import liptako.permission.Caller;
import liptako.texts.Text;
import liptako.texts.TextReader;
import liptako.texts.Written;
import liptako.web.desk.TextStep;
import liptako.web.look.Say;
import org.omnifaces.cdi.Param;

/** The texts of the session at a deputy's terminal: what is proposed, the own amendments from the first word to the tabling, those of others to sign. */
@Named("deputyTexts")
@ViewScoped
public class DeputyTexts implements Serializable {
  private static final long serialVersionUID = 1;

  /** An item with its texts. */
  public record Under(AgendaItem item, List<Draft> drafts) {}

  @Inject private DraftService drafts;
  @Inject private AmendmentService amendments;
  @Inject private PreparationService preparations;
  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private AccreditationService accreditation;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject @Param(name = "texte") private UUID id;
  private transient Session session;
  private transient List<Under> texts = List.of();
  private transient Draft draft;
  private transient DraftVersion version;
  private transient List<TextStep> steps = List.of();
  private transient Text base;
  private transient List<TabledAmendment> tabled = List.of();
  private transient List<PreparedAmendment> prepared = List.of();
  private transient Map<UUID, Deputy> deputies = new HashMap<>();
  private transient Instant now;

  public void load() {
    now = clock.instant();
    draft = id == null ? null : drafts.draft(id);
    session = draft != null ? sessions.session(agenda.item(draft.getItemId()).getSessionId()) : sittings.current().map(s -> sessions.session(s.getSessionId())).orElse(null);
    if (session == null) {
      return;
    }
    if (draft == null) {
      texts = agenda.items(session.getId()).stream().map(item -> new Under(item, drafts.drafts(item.getId()).stream().filter(d -> d.getStatus() != Draft.Status.WITHDRAWN).toList()))
          .filter(under -> !under.drafts().isEmpty()).toList();
    } else {
      List<DraftVersion> versions = drafts.versions(id);
      version = versions.get(versions.size() - 1);
      steps = TextStep.of(versions);
      base = drafts.amended(id);
      tabled = amendments.amendments(id);
      prepared = preparations.prepared(id);
      deputies = new HashMap<>();
      accreditation.deputies(now).forEach(d -> deputies.put(d.id(), d));
    }
  }

  /** What a tabled amendment does, against the wording it was tabled to. */
  public List<Written> lines(TabledAmendment amendment) {
    return Written.of(amendment.getAmends() == null ? base : tabled.get(amendment.getAmends() - 1).amendment().wording(), amendment.amendment());
  }

  public List<Written> preparedLines(PreparedAmendment amendment) {
    return Written.of(amendment.getAmends() == null ? base : tabled.get(amendment.getAmends() - 1).amendment().wording(), amendment.amendment());
  }

  /** Each wording against the one before. */
  public List<TextStep> getSteps() {
    return steps;
  }

  public boolean isMine(PreparedAmendment amendment) {
    return amendment.getDeputyId().equals(self());
  }

  public boolean isOwn(TabledAmendment amendment) {
    return self().equals(amendment.getDeputyId());
  }

  public boolean isSigned(PreparedAmendment amendment) {
    return amendment.getSigners().contains(self());
  }

  public String author(PreparedAmendment amendment) {
    return deputies.containsKey(amendment.getDeputyId()) ? deputies.get(amendment.getDeputyId()).name() : "";
  }

  public void openToSign(PreparedAmendment amendment) {
    preparations.openToSign(amendment.getId(), !amendment.isOpenToSign());
  }

  public void sign(PreparedAmendment amendment) {
    preparations.sign(amendment.getId(), !isSigned(amendment));
  }

  public void table(PreparedAmendment amendment) {
    Say.done("amendment.tabled", preparations.table(amendment.getId()).getNumber());
  }

  public void discard(PreparedAmendment amendment) {
    preparations.discard(amendment.getId());
    Say.done("prepared.discarded");
  }

  public void withdraw(TabledAmendment amendment) {
    amendments.withdraw(id, amendment.getNumber());
    Say.done("amendment.withdrawn", amendment.getNumber());
  }

  public void takeOver(TabledAmendment amendment) {
    amendments.takeOver(id, amendment.getNumber(), null);
    Say.done("amendment.takenOver", amendment.getNumber());
  }

  private UUID self() {
    return caller.deputy().orElseThrow();
  }

  /** Whether amendments are still taken. */
  public boolean isOpen() {
    return draft != null && draft.getStatus() == Draft.Status.TABLED && !isLate();
  }

  public boolean isLate() {
    return draft != null && draft.getAmendmentsUntil() != null && now.isAfter(draft.getAmendmentsUntil());
  }

  /** « Article premier », « Article 2 ». */
  public String article(int number) {
    return TextReader.name(number);
  }

  public Session getSession() {
    return session;
  }

  public List<Under> getTexts() {
    return texts;
  }

  public Draft getDraft() {
    return draft;
  }

  public DraftVersion getVersion() {
    return version;
  }

  public Text getText() {
    return version == null ? null : version.text();
  }

  public List<TabledAmendment> getTabled() {
    return tabled;
  }

  public List<PreparedAmendment> getPrepared() {
    return prepared;
  }
}
