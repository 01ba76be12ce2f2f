package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.accreditation.Profile;
import liptako.accreditation.ProfileService;
import liptako.assembly.AssemblyService;
import liptako.assembly.State;
import liptako.mandate.Standing;

/** The directory: every deputy ever accredited, found by name, number, title or language, and how each stands now. */
@Named("deputiesPage")
@ViewScoped
public class DeputiesPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private AccreditationService accreditation;
  @Inject private ProfileService profiles;
  @Inject private AssemblyService assembly;
  @Inject private Clock clock;
  private String search;
  private String state;
  private Standing standing;
  private transient List<Deputy> all = List.of();
  private transient List<State> states = List.of();
  private transient Map<UUID, Profile> known = Map.of();

  public void load() {
    all = accreditation.deputies(clock.instant());
    states = assembly.states();
    known = profiles.profiles();
  }

  /** Those whom search, State and standing leave, by State and number; every word of the search must be there, in any order. */
  public List<Deputy> getFound() {
    List<String> wanted = List.of(RollCall.plain(search).split("\\s+"));
    return all.stream().filter(d -> state == null || d.stateCode().equals(state)).filter(d -> standing == null || d.standing() == standing)
        .filter(d -> wanted.stream().allMatch(RollCall.plain(d.code() + " " + d.name() + " " + d.title() + " " + d.nationalTitle() + " " + d.stateName() + " "
            + String.join(" ", profile(d).languages()))::contains)).toList();
  }

  public Profile profile(Deputy deputy) {
    return known.get(deputy.id());
  }

  /** The look of a standing: who sits is well, who is hindered needs somebody's care. */
  public static String tone(Standing standing) {
    return switch (standing) {
      case SEATED -> "ok";
      case AWAITS_POWERS, AWAITS_OATH, CONTESTED, SUSPENDED, PREVENTED -> "warn";
      default -> "";
    };
  }

  public String look(Deputy deputy) {
    return tone(deputy.standing());
  }

  public long getInOffice() {
    return all.stream().filter(Deputy::inOffice).count();
  }

  public int getCount() {
    return all.size();
  }

  public List<State> getStates() {
    return states;
  }

  public Standing[] getStandings() {
    return Standing.values();
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

  public Standing getStanding() {
    return standing;
  }

  public void setStanding(Standing standing) {
    this.standing = standing;
  }
}
