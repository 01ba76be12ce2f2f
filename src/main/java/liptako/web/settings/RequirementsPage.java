package liptako.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import liptako.accreditation.MandateReading;
import liptako.accreditation.MandateService;
import liptako.mandate.Requirements;
import liptako.web.look.Say;

/** What a mandate needs before its holder sits, on {@code reglages/etats.xhtml}. */
@Named
@RequestScoped
public class RequirementsPage {
  @Inject private MandateReading reading;
  @Inject private MandateService mandates;
  @Inject private FacesContext faces;
  private boolean powers;
  private boolean oath;
  private boolean contestedSits;

  @PostConstruct void present() {
    Requirements now = reading.requirements();
    powers = now.powers();
    oath = now.oath();
    contestedSits = now.contestedSits();
  }

  public String require() {
    mandates.require(new Requirements(powers, oath, contestedSits), null);
    Say.done("states.required.done");
    return faces.getViewRoot().getViewId() + "?faces-redirect=true";
  }

  public boolean isPowers() {
    return powers;
  }

  public void setPowers(boolean powers) {
    this.powers = powers;
  }

  public boolean isOath() {
    return oath;
  }

  public void setOath(boolean oath) {
    this.oath = oath;
  }

  public boolean isContestedSits() {
    return contestedSits;
  }

  public void setContestedSits(boolean contestedSits) {
    this.contestedSits = contestedSits;
  }
}
