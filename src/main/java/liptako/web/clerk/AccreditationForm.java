package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import liptako.accreditation.Accreditation;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.accreditation.MandateService;
import liptako.web.look.Say;

/** Accredits a deputy, or begins a further mandate of a known one. A mandate begins at a minute, and at once when the minute proposed is kept, so that a successor may follow in the minute in which somebody resigned; its last day is included. All in UTC. */
@Named("accrediting")
@ViewScoped
public class AccreditationForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private AccreditationService accreditation;
  @Inject private MandateService mandates;
  @Inject private PersonPage page;
  @Inject private Clock clock;
  private String state;
  private String code;
  private String name;
  private String nationalTitle;
  private LocalDateTime beginsAt;
  private LocalDateTime proposed;
  private LocalDate endsAt;
  private String actNumber;
  private LocalDate actDate;
  private String substituteOf;
  private UUID principal;

  /** The form of a new deputy; the delegation is the one the list shows. */
  public void prepare(String delegation) {
    state = delegation;
    code = null;
    name = null;
    nationalTitle = null;
    mandate();
  }

  /** The form of a further mandate. */
  public void mandate() {
    proposed = LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MINUTES);
    beginsAt = proposed;
    endsAt = null;
    actNumber = null;
    actDate = null;
    substituteOf = null;
    principal = null;
  }

  /** Accredits and goes to the person's page. */
  public String accredit() {
    Deputy deputy = accreditation.accredit(new Accreditation(state, code, name, nationalTitle, begin(), end(), actNumber, actDate, substituteOf));
    Say.done("deputies.accredited", deputy.name(), deputy.title());
    return "/greffe/depute.xhtml?faces-redirect=true&id=" + deputy.id();
  }

  public void renew() {
    mandates.begin(page.getDeputy().id(), begin(), end(), actNumber, actDate, principal);
    Say.done("deputies.renewed", page.getDeputy().name());
  }

  private Instant begin() {
    return beginsAt == null ? null : beginsAt.equals(proposed) ? clock.instant() : beginsAt.toInstant(ZoneOffset.UTC);
  }

  private Instant end() {
    return endsAt == null ? null : endsAt.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getNationalTitle() {
    return nationalTitle;
  }

  public void setNationalTitle(String nationalTitle) {
    this.nationalTitle = nationalTitle;
  }

  public LocalDateTime getBeginsAt() {
    return beginsAt;
  }

  public void setBeginsAt(LocalDateTime beginsAt) {
    this.beginsAt = beginsAt;
  }

  public LocalDate getEndsAt() {
    return endsAt;
  }

  public void setEndsAt(LocalDate endsAt) {
    this.endsAt = endsAt;
  }

  public String getActNumber() {
    return actNumber;
  }

  public void setActNumber(String actNumber) {
    this.actNumber = actNumber;
  }

  public LocalDate getActDate() {
    return actDate;
  }

  public void setActDate(LocalDate actDate) {
    this.actDate = actDate;
  }

  /** The number of the principal, for a new substitute. */
  public String getSubstituteOf() {
    return substituteOf;
  }

  public void setSubstituteOf(String substituteOf) {
    this.substituteOf = substituteOf;
  }

  /** The principal, for a known deputy's mandate as substitute. */
  public UUID getPrincipal() {
    return principal;
  }

  public void setPrincipal(UUID principal) {
    this.principal = principal;
  }
}
