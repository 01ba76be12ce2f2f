package liptako.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.accreditation.ProfileService;
import liptako.assembly.AssemblyService;
import liptako.assembly.DelegationSeats;
import liptako.publication.Folded;

/** {@code deputes.xhtml}: who is in office, now or at the end of a day, found by name, number, State or title. */
@Named("publicDeputies")
@RequestScoped
public class DeputiesPage {
  /**
   * A delegation and its members in office that the search leaves.
   *
   * @param inOffice how many there are in all
   */
  public record Delegation(DelegationSeats seats, int inOffice, List<Deputy> members) {}

  private static final int SEARCH_MOST = 200;

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1), LATEST = LocalDate.of(2100, 12, 31);
  @Inject private AccreditationService accreditation;
  @Inject private ProfileService profiles;
  @Inject private AssemblyService assembly;
  @Inject private Clock clock;
  private String date;
  private LocalDate day;
  private boolean wrong;
  private List<Delegation> delegations;

  private String search;
  private Set<UUID> photographed = Set.of();
  private int all;

  public void read() {
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    day = asked(today);
    Instant at = day.equals(today) ? clock.instant() : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    List<Deputy> seated = accreditation.inOffice(at);
    List<String> words = search == null || search.length() > SEARCH_MOST ? List.of() : Folded.words(search);
    List<Deputy> members = seated.stream().filter(d -> Folded.all(words, Folded.text(d.code() + " " + d.name() + " " + d.stateName() + " " + d.nationalTitle() + " " + d.organ()))).toList();
    all = seated.size();
    photographed = profiles.photographed();
    delegations = assembly.seats(day).stream()
        .map(seats -> new Delegation(seats, (int) seated.stream().filter(d -> d.stateCode().equals(seats.stateCode())).count(), members.stream().filter(d -> d.stateCode().equals(seats.stateCode())).toList())).toList();
  }

  private LocalDate asked(LocalDate today) {
    if (date == null || date.isBlank()) {
      return today;
    }
    try {
      LocalDate asked = LocalDate.parse(date.strip());
      if (!asked.isBefore(EARLIEST) && !asked.isAfter(LATEST)) {
        return asked;
      }
    } catch (DateTimeParseException e) {
      // said on the page
    }
    wrong = true;
    return today;
  }

  public boolean isSample() {
    return delegations.stream().anyMatch(d -> d.seats().sample());
  }

  public int getInOffice() {
    return all;
  }

  /** How many the search leaves. */
  public int getFound() {
    return delegations.stream().mapToInt(d -> d.members().size()).sum();
  }

  public boolean isSearched() {
    return search != null && !search.isBlank();
  }

  public boolean photo(Deputy deputy) {
    return photographed.contains(deputy.id());
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getDate() {
    return date;
  }

  public void setDate(String date) {
    this.date = date;
  }

  public LocalDate getDay() {
    return day;
  }

  /** Whether the address named a day that cannot be read. */
  public boolean isWrong() {
    return wrong;
  }

  public List<Delegation> getDelegations() {
    return delegations;
  }
}
