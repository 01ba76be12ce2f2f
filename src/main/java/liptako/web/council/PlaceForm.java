package liptako.web.council;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.council.Dossiers;
import liptako.council.Path;
import liptako.permission.Caller;
import liptako.web.look.Say;

/** Puts a dossier on the order of business of a session. */
@Named("placeForm")
@ViewScoped
public class PlaceForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private Dossiers dossiers;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private Caller caller;
  private UUID dossier;
  private UUID session;
  private UUID sitting;
  private Integer minutes;

  private transient List<Session> choices;

  /** The form for a dossier: sessions of the caller's bodies that it has reached and that are not closed. */
  public void prepare(UUID id, Path path) {
    dossier = id;
    session = null;
    sitting = null;
    minutes = null;
    choices = sessions.sessions().stream()
        .filter(s -> s.getStatus() != Session.Status.CLOSED && path.reached().contains(s.getBody()) && caller.may(s.getBody().keeper())).toList();
  }

  public void save() {
    dossiers.place(dossier, session, sitting, minutes);
    Say.done("dossier.placed");
  }

  public List<Session> getChoices() {
    return choices == null ? sessions.sessions() : choices;
  }

  /** The sittings of the chosen session, which the councils do not have. */
  public List<Sitting> getSittings() {
    return session == null ? List.of() : sittings.sittings(session);
  }

  public UUID getDossier() {
    return dossier;
  }

  public void setDossier(UUID dossier) {
    this.dossier = dossier;
  }

  public UUID getSession() {
    return session;
  }

  public void setSession(UUID session) {
    this.session = session;
  }

  public UUID getSitting() {
    return sitting;
  }

  public void setSitting(UUID sitting) {
    this.sitting = sitting;
  }

  public Integer getMinutes() {
    return minutes;
  }

  public void setMinutes(Integer minutes) {
    this.minutes = minutes;
  }
}
