package liptako.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import liptako.proxy.ProxyLimits;
import liptako.proxy.ProxyService;
import liptako.refusal.Check;
import liptako.web.look.Say;

/** {@code reglages/delegations.xhtml}: what the assembly allows of delegations of vote. */
@Named
@RequestScoped
public class ProxyLimitsPage {
  @Inject private ProxyService proxies;
  @Inject private FacesContext faces;
  private ProxyLimits now;
  private Integer held;
  private Integer days;
  private boolean sameDelegation;

  @PostConstruct void present() {
    now = proxies.limits();
    held = now.held();
    days = now.days();
    sameDelegation = now.sameDelegation();
  }

  public String limit() {
    proxies.limit(new ProxyLimits(Check.given("held", held), sameDelegation, Check.given("days", days)));
    Say.done("limits.done");
    return faces.getViewRoot().getViewId() + "?faces-redirect=true";
  }

  public ProxyLimits getNow() {
    return now;
  }

  public Integer getHeld() {
    return held;
  }

  public void setHeld(Integer held) {
    this.held = held;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  public boolean isSameDelegation() {
    return sameDelegation;
  }

  public void setSameDelegation(boolean sameDelegation) {
    this.sameDelegation = sameDelegation;
  }
}
