package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import liptako.agenda.AgendaService;
import liptako.assembly.SessionService;
import liptako.deliberation.Draft;
import liptako.deliberation.DraftService;
import liptako.refusal.Refusal;
import liptako.texts.TextReader;
import liptako.web.look.Say;

/** Tables a text under an item. */
@Named("draftForm")
@ViewScoped
public class DraftForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private DraftService drafts;
  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  private UUID item;
  private Draft.Kind kind = Draft.Kind.RESOLUTION;
  private String title;
  private String authors;
  private String text;
  private String until;
  private Integer signatures = 1;
  private UUID rewritten;
  private String reason;

  public void prepare() {
    title = null;
    authors = null;
    text = null;
    until = null;
    signatures = 1;
  }

  public void table() {
    Draft draft = drafts.table(item, kind, title, authors, text, deadline());
    if (signatures != null && signatures > 1) {
      drafts.requireSignatures(draft.getId(), signatures);
    }
    Say.done("texts.tabled", draft.getTitle());
  }

  /** Another wording by its authors, beginning with the one in force. */
  public void prepareRewrite(UUID draft) {
    rewritten = draft;
    text = TextReader.write(drafts.current(draft).text());
    reason = null;
  }

  public void rewrite() {
    Say.done("texts.rewritten", drafts.rewrite(rewritten, text, reason).getNumber());
  }

  /** The deadline in the place's time. */
  private Instant deadline() {
    if (until == null || until.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(until).atZone(sessions.session(agenda.item(item).getSessionId()).getZone()).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.invalid("NOT_A_DATE", "until", "until", until);
    }
  }

  public Draft.Kind[] getKinds() {
    return Draft.Kind.values();
  }

  public UUID getItem() {
    return item;
  }

  public void setItem(UUID item) {
    this.item = item;
  }

  public Draft.Kind getKind() {
    return kind;
  }

  public void setKind(Draft.Kind kind) {
    this.kind = kind;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getAuthors() {
    return authors;
  }

  public void setAuthors(String authors) {
    this.authors = authors;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  /** How many deputies must sign an amendment to it. */
  public Integer getSignatures() {
    return signatures;
  }

  public void setSignatures(Integer signatures) {
    this.signatures = signatures;
  }
}
