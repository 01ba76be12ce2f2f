package liptako.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import liptako.access.SecondFactor;
import liptako.web.look.Say;

/** {@code second-facteur.xhtml}: sets up the codes of an authenticator app, in two steps on one page. */
@Named
@RequestScoped
public class FactorPage {
  @Inject private SecondFactor factors;
  private String name;
  private String password;
  private String secondFactor;
  private SecondFactor.Offer offer;

  public void ask() {
    offer = factors.offer(name, password);
  }

  public String confirm() {
    factors.confirm(name, password, secondFactor);
    Say.done("factor.done");
    return "/connexion.xhtml?faces-redirect=true";
  }

  /** The secret in groups of four, as it is typed into an app; null before it was asked for. */
  public String getSecret() {
    return offer == null ? null : offer.secret().replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** What a telephone opens the app with. */
  public String getAddress() {
    return offer == null ? null : offer.address();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getSecondFactor() {
    return null;
  }

  public void setSecondFactor(String secondFactor) {
    this.secondFactor = secondFactor;
  }
}
