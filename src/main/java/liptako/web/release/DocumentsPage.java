package liptako.web.release;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import liptako.permission.Act;
import liptako.permission.Caller;
import liptako.publication.PaperPreview;
import liptako.refusal.Check;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;
import liptako.release.Release;
import liptako.web.look.Addresses;
import liptako.web.look.Say;
import liptako.web.release.AskablePapers.Askable;

/**
 * {@code documents.xhtml} of clerk, chair and secretariats: the papers that wait to be public, one of them as it will be read, those whose publication
 * the caller may ask for, and those that can be corrected in public.
 */
@Named("documents")
@ViewScoped
public class DocumentsPage implements Serializable {
  private static final long serialVersionUID = 1;
  /** Corrections older than this many publications are asked for over the API. */
  private static final int CORRECTABLE_MOST = 200;

  @Inject private PaperReleases releases;
  @Inject private PaperPreview previews;
  @Inject private AskablePapers papers;
  @Inject private Caller caller;
  private String document;
  private LocalDateTime until;
  private String reason;
  private UUID corrected;
  private Release.Kind noticeKind = Release.Kind.CORRECTION;
  private String noticeText;
  private transient List<PaperRelease> lines = List.of();
  private transient List<Askable> askable = List.of();
  private transient List<PaperRelease> correctable = List.of();
  private transient PaperRelease shown;
  private transient PaperPreview.Preview preview;

  /** Reads anew before every rendering; without a document in the address it shows the first that waits. */
  public void load() {
    lines = releases.pending();
    if (document == null && !lines.isEmpty()) {
      document = lines.get(0).getId().toString();
    }
    shown = document == null ? null : releases.release(id());
    preview = shown == null || !shown.isPending() ? null : previews.of(shown.getId());
    askable = papers.all(lines);
    correctable = caller.may(Act.PUBLISH_RESULT) || caller.may(Act.KEEP_PARLIAMENTS) || caller.may(Act.KEEP_COLLEGE) || caller.may(Act.KEEP_COUNCIL) ? releases.correctable(CORRECTABLE_MOST) : List.of();
  }

  public void confirm() {
    PaperRelease release = releases.confirm(id());
    Say.done(release.getStatus() == Release.Status.DONE ? "documents.published" : "documents.confirmed", release.getTitle());
  }

  public void refuse() {
    Say.done("documents.refused", releases.refuse(id(), reason).getTitle());
    reason = null;
  }

  public void ask(Askable paper) {
    asked(papers.ask(paper, until == null ? null : until.atZone(zone(paper.session())).toInstant()));
    until = null;
  }

  public void askNotice() {
    asked(releases.askNotice(Check.given("corrected", corrected), noticeKind, noticeText));
    noticeText = null;
  }

  private void asked(PaperRelease release) {
    document = release.getId().toString();
    Say.done("documents.asked", release.getTitle());
  }

  private UUID id() {
    return Addresses.id(document, "PAPER_NOT_ASKED");
  }

  /** The zone of a session's place. */
  public ZoneId zone(UUID session) {
    return papers.zone(session);
  }

  public boolean isMayConfirm() {
    return shown != null && releases.mayConfirm(shown);
  }

  /** Whether the signed-in person asked for what is shown, so that somebody else has to confirm it. */
  public boolean isOwn() {
    return shown != null && shown.getStatus() == Release.Status.ASKED && !releases.mayConfirm(shown);
  }

  public boolean isWaiting() {
    return shown != null && shown.isPending();
  }

  /** How many wait for the signed-in person. */
  public long getToConfirm() {
    // A desk asks more than once a rendering.
    Object at = FacesContext.getCurrentInstance().getAttributes().computeIfAbsent("documents.toConfirm", key -> releases.pending().stream().filter(releases::mayConfirm).count());
    return (long) at;
  }

  public List<PaperRelease> getLines() {
    return lines;
  }

  public List<Askable> getAskable() {
    return askable;
  }

  public List<PaperRelease> getCorrectable() {
    return correctable;
  }

  public PaperRelease getShown() {
    return shown;
  }

  public PaperPreview.Preview getPreview() {
    return preview;
  }

  public Release.Kind[] getNoticeKinds() {
    return new Release.Kind[] {Release.Kind.CORRECTION, Release.Kind.WITHDRAWAL};
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

  public UUID getCorrected() {
    return corrected;
  }

  public void setCorrected(UUID corrected) {
    this.corrected = corrected;
  }

  public Release.Kind getNoticeKind() {
    return noticeKind;
  }

  public void setNoticeKind(Release.Kind noticeKind) {
    this.noticeKind = noticeKind;
  }

  public String getNoticeText() {
    return noticeText;
  }

  public void setNoticeText(String noticeText) {
    this.noticeText = noticeText;
  }
}
