package liptako.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import liptako.web.look.Addresses;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.accreditation.MandateReading;
import liptako.accreditation.MandateView;
import liptako.accreditation.ProfileService;
import liptako.publication.PublicSite;
import liptako.publication.Words;
import liptako.voting.Participation;
import liptako.voting.PublishedScrutins;

/** {@code depute.xhtml}: mandates and votes of a deputy. */
@Named
@RequestScoped
public class DeputyPage {
  /** Votes on the page; the rest stands in each scrutin's file. */
  static final int VOTES_MOST = 200;
  @Inject private AccreditationService accreditation;
  @Inject private MandateReading reading;
  @Inject private PublishedScrutins scrutins;
  @Inject private PublicSite site;
  @Inject private ProfileService profiles;
  @Inject private Clock clock;
  private boolean photo;
  private String id;
  private Deputy deputy;
  private List<MandateView> mandates;
  private List<Participation> votes;
  private PublishedScrutins.Sum sum;
  private List<PublicSite.Spoken> speeches;

  public void read() {
    deputy = accreditation.deputy(Addresses.id(id, "UNKNOWN_DEPUTY"), clock.instant());
    mandates = reading.mandates(deputy.id());
    votes = scrutins.of(deputy.id(), VOTES_MOST);
    sum = scrutins.sum(deputy.id());
    speeches = site.speeches(deputy.id());
    photo = profiles.photographed().contains(deputy.id());
  }

  public boolean isPhoto() {
    return photo;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public Deputy getDeputy() {
    return deputy;
  }

  public List<MandateView> getMandates() {
    return mandates;
  }

  public List<Participation> getVotes() {
    return votes;
  }

  public PublishedScrutins.Sum getSum() {
    return sum;
  }

  public List<PublicSite.Spoken> getSpeeches() {
    return speeches;
  }

  /** All speaking time in published sessions, in words. */
  public String getSpeakingTime() {
    return Words.duration(speeches.stream().map(PublicSite.Spoken::length).reduce(Duration.ZERO, Duration::plus));
  }

  public String length(PublicSite.Spoken spoken) {
    return Words.duration(spoken.length());
  }

  /** Mandates run by instants; their days are shown in universal time, the time of Bamako and Ouagadougou. */
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }
}
