package liptako.web.minutes;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import liptako.assembly.Sitting;
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
  @Inject private PaperReleases releases;
  @Inject private FacesContext faces;
  private String seance;
  private boolean sure;
  private transient MinutesService.Draft draft;
  private transient List<MinutesVersion> versions;

  public void read() {
    UUID id = Addresses.id(seance, "UNKNOWN_SITTING");
    draft = minutes.draft(id);
    versions = minutes.published(id);
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

  /** What was asked to be public and waits, or null. */
  public PaperRelease getWaiting() {
    return releases.of(Addresses.id(seance, "UNKNOWN_SITTING")).stream().filter(PaperRelease::isPending).findFirst().orElse(null);
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
    if (draft == null) {
      read();
    }
    return draft;
  }

  public List<MinutesVersion> getVersions() {
    if (versions == null) {
      read();
    }
    return versions;
  }
}
