package liptako.web.minutes;

import java.time.Clock;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.publication.MinutesApproval;
import liptako.publication.MinutesPassage;
import liptako.publication.MinutesWording;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import liptako.assembly.Sitting;
import liptako.language.Bundle;
import liptako.publication.MinutesService;
import liptako.publication.MinutesVersion;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;
import liptako.web.look.Addresses;
import liptako.web.look.Say;

/** {@code greffe/proces-verbal.xhtml}: the minutes as the record gives them, and their publication. */
@Named
@ViewScoped
public class MinutesPage implements Serializable {
  private static final long serialVersionUID = 1;
  @Inject private MinutesService minutes;
  @Inject private MinutesWording wording;
  @Inject private MinutesApproval approval;
  @Inject private AccreditationService accreditation;
  @Inject private Clock clock;
  @Inject private PaperReleases releases;
  @Inject private FacesContext faces;
  private String seance;
  private boolean sure;
  private String key;
  private String facts;
  private String words;
  private UUID deputy;
  private String objection;
  private transient MinutesService.Draft draft;
  private transient List<MinutesVersion> versions;
  private transient List<MinutesApproval.Objection> objections;
  private transient MinutesApproval.Approval approved;
  private transient List<MinutesApproval.Signature> signatures;
  private transient List<Deputy> deputies;
  private transient PaperRelease waiting;

  /** Everything the page shows, once; again after each act. */
  public void read() {
    UUID id = Addresses.id(seance, "UNKNOWN_SITTING");
    draft = minutes.draft(id);
    versions = minutes.published(id);
    objections = approval.objections(id);
    approved = approval.approval(id);
    signatures = approval.signatures(id);
    deputies = accreditation.deputies(clock.instant());
    waiting = releases.of(id).stream().filter(PaperRelease::isPending).findFirst().orElse(null);
  }

  /** Asks for the publication, when the clerk said to be sure: a published version stays. */
  public String ask() {
    if (!sure) {
      Say.wrong("sure", Say.text("minutes.sure.missing"));
      return null;
    }
    Say.done("documents.asked", minutes.ask(Addresses.id(seance, "UNKNOWN_SITTING"), null).getTitle());
    return faces.getViewRoot().getViewId() + "?faces-redirect=true&seance=" + seance;
  }

  public void prepare(MinutesPassage passage) {
    key = passage.key();
    facts = passage.generated();
    words = passage.words() == null ? passage.generated() : passage.words();
  }

  /** Keeps the clerk's words; the same as the facts are none. */
  public void word() {
    wording.write(id(), key, words == null || words.strip().equals(facts) ? null : words);
    read();
    Say.done("minutes.worded");
  }

  public List<MinutesPassage> getPassages() {
    shown();
    return draft.passages();
  }

  public void object() {
    approval.object(id(), deputy, objection);
    objection = null;
    read();
    Say.done("minutes.objected");
  }

  public void settle(UUID which, boolean upheld) {
    approval.settle(id(), which, upheld, Bundle.MESSAGES.french("list.byHand"));
    read();
    Say.done(upheld ? "minutes.upheld" : "minutes.dismissed");
  }

  public void approve() {
    approval.approve(id(), Bundle.MESSAGES.french("minutes.noObjection"));
    read();
    Say.done("minutes.approvedNow");
  }

  public void sign() {
    approval.sign(id());
    read();
    Say.done("minutes.signedNow");
  }

  public List<MinutesApproval.Objection> getObjections() {
    shown();
    return objections;
  }

  public MinutesApproval.Approval getApproval() {
    shown();
    return approved;
  }

  public List<MinutesApproval.Signature> getSignatures() {
    shown();
    return signatures;
  }

  public List<Deputy> getDeputies() {
    shown();
    return deputies.stream().filter(Deputy::inOffice).toList();
  }

  public String name(UUID of) {
    shown();
    return deputies.stream().filter(d -> d.id().equals(of)).map(Deputy::name).findFirst().orElse("");
  }

  private void shown() {
    if (draft == null) {
      read();
    }
  }

  private UUID id() {
    return Addresses.id(seance, "UNKNOWN_SITTING");
  }

  public String getFacts() {
    return facts;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public UUID getDeputy() {
    return deputy;
  }

  public void setDeputy(UUID deputy) {
    this.deputy = deputy;
  }

  public String getObjection() {
    return objection;
  }

  public void setObjection(String objection) {
    this.objection = objection;
  }

  /** What was asked to be public and waits, or null. */
  public PaperRelease getWaiting() {
    shown();
    return waiting;
  }

  public boolean isClosed() {
    return getDraft().sitting().getStatus() == Sitting.Status.CLOSED;
  }

  public String getSeance() {
    return seance;
  }

  public void setSeance(String seance) {
    this.seance = seance;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }

  public MinutesService.Draft getDraft() {
    shown();
    return draft;
  }

  public List<MinutesVersion> getVersions() {
    shown();
    return versions;
  }
}
