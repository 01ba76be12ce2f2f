package liptako.web.release;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.SittingService;
import liptako.deliberation.Draft;
import liptako.deliberation.DraftService;
import liptako.permission.Act;
import liptako.permission.Caller;
import liptako.publication.PaperPreview;
import liptako.publication.PublicText;
import liptako.publication.PublishedTexts;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;
import liptako.release.Release;
import liptako.web.look.Addresses;
import liptako.web.look.Say;

/** {@code documents.xhtml} of clerk and chair: the papers that wait to be public, one of them as it will be read, and the texts whose publication can be asked. */
@Named("documents")
@ViewScoped
public class DocumentsPage implements Serializable {
  private static final long serialVersionUID = 1;

  /** A text that can be published, with what is public of it, or null. */
  public record Text(Draft draft, PublicText published, boolean waiting) {}

  @Inject private PaperReleases releases;
  @Inject private PaperPreview previews;
  @Inject private PublishedTexts published;
  @Inject private DraftService drafts;
  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private Caller caller;
  private String document;
  private LocalDateTime until;
  private String reason;
  private transient List<PaperRelease> lines = List.of();
  private transient List<Text> texts = List.of();
  private transient PaperRelease shown;
  private transient PaperPreview.Preview preview;

  /** Reads anew before every rendering; without a document in the address it shows the first that waits. */
  public void load() {
    lines = releases.pending();
    if (document == null && !lines.isEmpty()) {
      document = lines.get(0).getId().toString();
    }
    shown = document == null ? null : releases.release(Addresses.id(document, "PAPER_NOT_ASKED"));
    preview = shown == null || !shown.isPending() ? null : previews.of(shown.getId());
    texts = caller.may(Act.WRITE_TEXTS) ? texts() : List.of();
  }

  private List<Text> texts() {
    Session session = sittings.current().map(s -> sessions.session(s.getSessionId())).or(() -> sessions.sessions().stream().findFirst()).orElse(null);
    List<Text> all = new ArrayList<>();
    if (session != null) {
      List<PublicText> known = published.ofSession(session.getId());
      for (AgendaItem item : agenda.items(session.getId())) {
        for (Draft draft : drafts.drafts(item.getId())) {
          all.add(new Text(draft, known.stream().filter(t -> t.id().equals(draft.getId())).findFirst().orElse(null), lines.stream().anyMatch(l -> l.getSubjectId().equals(draft.getId()))));
        }
      }
    }
    return all;
  }

  public void confirm() {
    PaperRelease release = releases.confirm(id());
    Say.done(release.getStatus() == Release.Status.DONE ? "documents.published" : "documents.confirmed", release.getTitle());
  }

  public void refuse() {
    Say.done("documents.refused", releases.refuse(id(), reason).getTitle());
    reason = null;
  }

  public void ask(UUID draft) {
    PaperRelease release = published.ask(draft, until == null ? null : until.atZone(zone(agenda.item(drafts.draft(draft).getItemId()).getSessionId())).toInstant());
    document = release.getId().toString();
    until = null;
    Say.done("documents.asked", release.getTitle());
  }

  private UUID id() {
    return Addresses.id(document, "PAPER_NOT_ASKED");
  }

  /** The zone of a session's place. */
  public ZoneId zone(UUID session) {
    return sessions.session(session).getZone();
  }

  public boolean isMayConfirm() {
    return caller.may(Act.CONFIRM_PAPER) && shown != null && shown.getStatus() == Release.Status.ASKED;
  }

  public boolean isWaiting() {
    return shown != null && shown.isPending();
  }

  /** How many wait for a second person. */
  public long getToConfirm() {
    // A desk asks more than once a rendering.
    Object at = FacesContext.getCurrentInstance().getAttributes().computeIfAbsent("documents.toConfirm", key -> releases.pending().stream().filter(r -> r.getStatus() == Release.Status.ASKED).count());
    return (long) at;
  }

  public List<PaperRelease> getLines() {
    return lines;
  }

  public List<Text> getTexts() {
    return texts;
  }

  public PaperRelease getShown() {
    return shown;
  }

  public PaperPreview.Preview getPreview() {
    return preview;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }

  public LocalDateTime getUntil() {
    return until;
  }

  public void setUntil(LocalDateTime until) {
    this.until = until;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
