package liptako.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import liptako.assembly.AssemblyService;
import liptako.assembly.DelegationSeats;
import liptako.assembly.Organ;
import liptako.assembly.State;
import liptako.refusal.Refusal;
import liptako.web.look.Say;

/** {@code reglages/etats.xhtml}: States, their organs and the seats of their delegations. */
@Named
@RequestScoped
public class StatesPage {
  @Inject private AssemblyService assembly;
  @Inject private FacesContext faces;
  @Inject private Clock clock;
  private List<DelegationSeats> seats;
  private List<Organ> organs;
  private String code;
  private String stateName;
  private String seatsState;
  private Integer seatsCount;
  private String seatsFrom;
  private boolean seatsSample;
  private String organState;
  private String organName;
  private String organShort;
  private String organTitle;
  private Integer organMembers;
  private String organFrom;

  public String addState() {
    State state = assembly.addState(code, stateName);
    Say.done("states.added", state.getName());
    return faces.getViewRoot().getViewId() + "?faces-redirect=true";
  }

  public String setSeats() {
    assembly.setSeats(seatsState, seatsCount == null ? -1 : seatsCount, day("seatsFrom", seatsFrom), seatsSample);
    Say.done("states.seats.done", assembly.state(seatsState).getName(), String.valueOf(seatsCount), seatsFrom);
    return faces.getViewRoot().getViewId() + "?faces-redirect=true";
  }

  public String addOrgan() {
    assembly.addOrgan(organState, organName, organShort, organTitle, organMembers == null ? 0 : organMembers, day("organFrom", organFrom));
    Say.done("states.organ.done", organName);
    return faces.getViewRoot().getViewId() + "?faces-redirect=true";
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text == null ? "" : text.strip());
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("NOT_A_DATE", field, Say.text("field." + field), String.valueOf(text));
    }
  }

  public List<DelegationSeats> getSeats() {
    if (seats == null) {
      seats = assembly.seats(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }
    return seats;
  }

  public List<State> getStates() {
    return assembly.states();
  }

  public List<Organ> getOrgans() {
    if (organs == null) {
      organs = assembly.organs();
    }
    return organs;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getStateName() {
    return stateName;
  }

  public void setStateName(String stateName) {
    this.stateName = stateName;
  }

  public String getSeatsState() {
    return seatsState;
  }

  public void setSeatsState(String seatsState) {
    this.seatsState = seatsState;
  }

  public Integer getSeatsCount() {
    return seatsCount;
  }

  public void setSeatsCount(Integer seatsCount) {
    this.seatsCount = seatsCount;
  }

  public String getSeatsFrom() {
    return seatsFrom;
  }

  public void setSeatsFrom(String seatsFrom) {
    this.seatsFrom = seatsFrom;
  }

  public boolean isSeatsSample() {
    return seatsSample;
  }

  public void setSeatsSample(boolean seatsSample) {
    this.seatsSample = seatsSample;
  }

  public String getOrganState() {
    return organState;
  }

  public void setOrganState(String organState) {
    this.organState = organState;
  }

  public String getOrganName() {
    return organName;
  }

  public void setOrganName(String organName) {
    this.organName = organName;
  }

  public String getOrganShort() {
    return organShort;
  }

  public void setOrganShort(String organShort) {
    this.organShort = organShort;
  }

  public String getOrganTitle() {
    return organTitle;
  }

  public void setOrganTitle(String organTitle) {
    this.organTitle = organTitle;
  }

  public Integer getOrganMembers() {
    return organMembers;
  }

  public void setOrganMembers(Integer organMembers) {
    this.organMembers = organMembers;
  }

  public String getOrganFrom() {
    return organFrom;
  }

  public void setOrganFrom(String organFrom) {
    this.organFrom = organFrom;
  }
}
