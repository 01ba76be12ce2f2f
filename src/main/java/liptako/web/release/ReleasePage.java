package liptako.web.release;

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
import liptako.publication.PublicSite;
import liptako.refusal.Check;
import liptako.release.Release;
import liptako.release.ReleaseService;
import liptako.web.look.Addresses;
import liptako.web.look.Say;

/** {@code publication.xhtml} of clerk and chair: what waits to be public, the page as it will be, and the two steps. */
@Named("releasing")
@ViewScoped
public class ReleasePage implements Serializable {
  private static final long serialVersionUID = 1;

  /** Something that waits, with the result it is about. */
  public record Line(Release release, PublicSite.ResultRecord result) {}

  @Inject private ReleaseService releases;
  @Inject private PublicSite site;
  @Inject private Caller caller;
  private String scrutin;
  private LocalDateTime until;
  private Release.Kind noticeKind = Release.Kind.CORRECTION;
  private String noticeText;
  private String reason;
  private transient List<Line> lines = List.of();
  private transient List<Release> history = List.of();
  private transient PublicSite.ResultRecord shown;

  /** Reads anew before every rendering; without a scrutin in the address it shows the first that waits. */
  public void load() {
    lines = releases.pending().stream().map(r -> new Line(r, site.preview(r.getScrutinId()))).toList();
    if (scrutin == null || scrutin.isEmpty()) {
      scrutin = lines.isEmpty() ? null : lines.get(0).release().getScrutinId().toString();
    }
    shown = scrutin == null ? null : site.preview(id());
    history = scrutin == null ? List.of() : releases.of(id());
  }

  public void ask() {
    releases.ask(id(), null);
    Say.done("release.asked.done");
  }

  public void askLater() {
    releases.ask(id(), Check.given("until", until).atZone(getZone()).toInstant());
    Say.done("release.asked.done");
  }

  public void askNotice() {
    releases.askNotice(id(), noticeKind, noticeText);
    noticeText = null;
    Say.done("release.asked.done");
  }

  public void confirm() {
    releases.confirm(id());
    Say.done("release.confirmed", site.preview(id()).scrutin().getNumber());
  }

  public void refuse() {
    releases.refuse(id(), reason);
    reason = null;
    Say.done("release.refused", site.preview(id()).scrutin().getNumber());
  }

  private UUID id() {
    return Addresses.id(scrutin, "UNKNOWN_SCRUTIN");
  }

  public ZoneId getZone() {
    return (shown == null ? site.preview(id()) : shown).session().getZone();
  }

  public boolean isMayConfirm() {
    return caller.may(Act.CONFIRM_PUBLICATION) && getWaiting() != null && getWaiting().getStatus() == Release.Status.ASKED;
  }

  /** Whether the chair may ask for its publication, at once or later. */
  public boolean isMayAsk() {
    return caller.may(Act.PUBLISH_RESULT) && shown != null && shown.scrutin().getPublishedAt() == null && getWaiting() == null;
  }

  /** Whether the chair may ask for a notice about what is public. */
  public boolean isMayCorrect() {
    return caller.may(Act.PUBLISH_RESULT) && shown != null && shown.scrutin().getPublishedAt() != null && getWaiting() == null;
  }

  /** What waits about the scrutin shown, or null. */
  public Release getWaiting() {
    return history.stream().filter(Release::isPending).findFirst().orElse(null);
  }

  public List<Line> getLines() {
    return lines;
  }

  public List<Release> getHistory() {
    return history;
  }

  public PublicSite.ResultRecord getShown() {
    return shown;
  }

  public Release.Kind[] getNoticeKinds() {
    return new Release.Kind[] {Release.Kind.CORRECTION, Release.Kind.WITHDRAWAL};
  }

  public String getScrutin() {
    return scrutin;
  }

  public void setScrutin(String scrutin) {
    this.scrutin = scrutin;
  }

  public LocalDateTime getUntil() {
    return until;
  }

  public void setUntil(LocalDateTime until) {
    this.until = until;
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
