package liptako.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import liptako.access.Passkeys;
import liptako.access.Terminals;
import liptako.language.Language;
import liptako.permission.Caller;
import liptako.web.look.Say;

/** {@code cles.xhtml}: the passkeys of who is signed in. */
@Named
@ViewScoped
public class KeysPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int SHOWN_MOST = 50;
  @Inject private Passkeys passkeys;
  @Inject private Terminals terminals;
  @Inject private Caller caller;
  private String pin;

  /** Who is not signed in signs in. */
  public String enter() {
    return caller.role().isEmpty() ? "/connexion.xhtml?faces-redirect=true&suite=/cles.xhtml" : null;
  }

  public List<Passkeys.Own> getKeys() {
    return passkeys.own(SHOWN_MOST);
  }

  public void remove(String credential) {
    passkeys.remove(credential);
    Say.done("passkeys.removed");
  }

  /** A deputy sets the PIN of the badge here. */
  public boolean isDeputy() {
    return caller.deputy().isPresent();
  }

  public void setPinOfBadge() {
    terminals.setOwnPin(pin);
    pin = null;
    Say.done("badge.pin.done");
  }

  public String getPin() {
    return null;
  }

  public void setPin(String pin) {
    this.pin = pin;
  }

  public String day(Instant at) {
    return at == null ? Say.text("passkeys.never") : DateTimeFormatter.ofPattern("d MMMM yyyy", Language.current().formats()).withZone(ZoneOffset.UTC).format(at);
  }

  /** Where this account's desk is. */
  public String getDesk() {
    return caller.role().map(Desk::of).orElse("/");
  }
}
