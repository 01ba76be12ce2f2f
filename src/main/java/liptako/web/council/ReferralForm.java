package liptako.web.council;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import liptako.assembly.Body;
import liptako.council.Acts;
import liptako.council.BodyAct;
import liptako.council.Path;
import liptako.council.Purpose;
import liptako.council.Referral;
import liptako.council.Referrals;
import liptako.permission.Caller;
import liptako.web.look.Say;

/** Refers a dossier to another body, or answers a referral. */
@Named("referralForm")
@ViewScoped
public class ReferralForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private Referrals referrals;
  @Inject private Acts acts;
  @Inject private Caller caller;
  private UUID dossier;
  private UUID answered;
  private Body from;
  private Body to;
  private Purpose purpose;
  private UUID act;
  private String note;
  private LocalDate dueOn;

  private transient List<Body> senders = List.of();

  /** The form that sends a dossier on. */
  public void prepare(UUID id, Path path) {
    dossier = id;
    answered = null;
    senders = path.reached().stream().filter(b -> caller.may(b.keeper())).toList();
    from = senders.contains(path.seat()) ? path.seat() : senders.stream().findFirst().orElse(null);
    to = null;
    purpose = Purpose.AVIS;
    act = null;
    note = null;
    dueOn = null;
  }

  /** The form that answers a referral; the last act of that body is proposed. */
  public void answer(Referral asked) {
    dossier = asked.dossier();
    answered = asked.id();
    from = asked.to();
    to = asked.from();
    senders = List.of(from);
    purpose = asked.purpose();
    List<BodyAct> own = getActs();
    act = own.isEmpty() ? null : own.get(own.size() - 1).id();
    note = null;
    dueOn = null;
  }

  public void save() {
    if (answered == null) {
      referrals.refer(dossier, from, to, purpose, act, note, dueOn);
      Say.done("referral.sent", to.title());
    } else {
      referrals.answer(answered, purpose, act, note);
      Say.done("referral.answered", to.title());
    }
  }

  public boolean isAnswer() {
    return answered != null;
  }

  public List<Body> getSenders() {
    return senders == null || senders.isEmpty() ? from == null ? List.of() : List.of(from) : senders;
  }

  public List<Body> getAddressees() {
    return Stream.of(Body.values()).filter(b -> b != from).toList();
  }

  public Purpose[] getPurposes() {
    return Purpose.values();
  }

  /** The acts of the sending body that may go with it. */
  public List<BodyAct> getActs() {
    return dossier == null ? List.of() : acts.of(dossier).stream().filter(a -> a.body() == from).toList();
  }

  public UUID getDossier() {
    return dossier;
  }

  public void setDossier(UUID dossier) {
    this.dossier = dossier;
  }

  public UUID getAnswered() {
    return answered;
  }

  public void setAnswered(UUID answered) {
    this.answered = answered;
  }

  public Body getFrom() {
    return from;
  }

  public void setFrom(Body from) {
    this.from = from;
  }

  public Body getTo() {
    return to;
  }

  public void setTo(Body to) {
    this.to = to;
  }

  public Purpose getPurpose() {
    return purpose;
  }

  public void setPurpose(Purpose purpose) {
    this.purpose = purpose;
  }

  public UUID getAct() {
    return act;
  }

  public void setAct(UUID act) {
    this.act = act;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }
}
