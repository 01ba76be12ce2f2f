package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import liptako.access.AccessService;
import liptako.access.AccountView;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.accreditation.Mandate;
import liptako.assembly.AssemblyService;
import liptako.assembly.State;

/** The directory of deputies and, beside it, the one that is chosen: title, mandates, account. */
@Named("deputiesPage")
@ViewScoped
public class DeputiesPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private AccreditationService accreditation;
  @Inject private AssemblyService assembly;
  @Inject private AccessService access;
  @Inject private Clock clock;
  private String search;
  private String state;
  private UUID chosen;
  private transient List<Deputy> all = List.of();
  private transient List<State> states = List.of();
  private transient Deputy deputy;
  private transient List<Mandate> mandates = List.of();
  private transient AccountView account;

  public void load() {
    all = accreditation.deputies(clock.instant());
    states = assembly.states();
    deputy = all.stream().filter(d -> d.id().equals(chosen)).findFirst().orElse(null);
    mandates = deputy == null ? List.of() : accreditation.mandates(chosen);
    account = deputy == null ? null : access.ofDeputy(chosen).orElse(null);
  }

  public void choose(UUID id) {
    chosen = id;
  }

  /** Those whom search and State leave, by State and number. */
  public List<Deputy> getFound() {
    String wanted = RollCall.plain(search);
    return all.stream().filter(d -> state == null || d.stateCode().equals(state)).filter(d -> RollCall.plain(d.code() + " " + d.name() + " " + d.nationalTitle()).contains(wanted)).toList();
  }

  public long getInOffice() {
    return all.stream().filter(Deputy::inOffice).count();
  }

  public int getCount() {
    return all.size();
  }

  /** Whether a mandate runs now. */
  public boolean running(Mandate mandate) {
    return mandate.inForce(clock.instant());
  }

  public List<State> getStates() {
    return states;
  }

  public Deputy getDeputy() {
    return deputy;
  }

  /** The latest first. */
  public List<Mandate> getMandates() {
    return mandates.stream().sorted(java.util.Comparator.comparing(Mandate::getBeginsAt).reversed()).toList();
  }

  public AccountView getAccount() {
    return account;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }
}
