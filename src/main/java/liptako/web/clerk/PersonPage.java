package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import liptako.access.AccessService;
import liptako.access.AccountView;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Badge;
import liptako.accreditation.BadgeService;
import liptako.accreditation.Deputy;
import liptako.accreditation.DesignationAct;
import liptako.accreditation.DesignationActs;
import liptako.accreditation.MandateReading;
import liptako.accreditation.MandateView;
import liptako.accreditation.Profile;
import liptako.accreditation.ProfileService;
import liptako.mandate.Change;
import liptako.web.desk.Words;
import liptako.web.look.Addresses;
import liptako.web.look.Terms;

/** One person of the register: who it is, what can be written now, and everything that was, as one line of time. */
@Named("person")
@ViewScoped
public class PersonPage implements Serializable {
  private static final long serialVersionUID = 1;

  /** One line of the history; mandate and number name the change that may be voided, number 0 is the designation. */
  public record Line(Instant at, String word, String detail, Instant recordedAt, String recordedBy, boolean voided, UUID mandate, int number, String tone) {
    /** Whether it was written on another day than it took effect. */
    public boolean late() {
      return recordedAt != null && !recordedAt.atZone(java.time.ZoneOffset.UTC).toLocalDate().equals(at.atZone(java.time.ZoneOffset.UTC).toLocalDate());
    }
  }

  @Inject private AccreditationService accreditation;
  @Inject private MandateReading reading;
  @Inject private ProfileService profiles;
  @Inject private DesignationActs acts;
  @Inject private BadgeService badges;
  @Inject private AccessService access;
  @Inject private Clock clock;
  private String id;
  private transient Deputy deputy;
  private transient List<MandateView> mandates = List.of();
  private transient Profile profile;
  private transient AccountView account;
  private transient Badge badge;
  private transient List<Change> possible = List.of();

  public void load() {
    UUID person = Addresses.id(id, "UNKNOWN_DEPUTY");
    Instant now = clock.instant();
    deputy = accreditation.deputy(person, now);
    mandates = reading.mandates(person, now);
    possible = reading.possible(person, now);
    profile = profiles.profile(person);
    account = access.ofDeputy(person).orElse(null);
    badge = badges.badge(person).orElse(null);
  }

  /** The changes of the moment that are no end; the ends stand apart. */
  public List<Change> getSteps() {
    return possible.stream().filter(c -> !c.ends() || c == Change.REJECTED).toList();
  }

  public boolean isEndable() {
    return possible.contains(Change.ENDED);
  }

  /** The latest first. */
  public List<Line> getHistory() {
    return mandates.stream().flatMap(m -> Stream.concat(Stream.of(designation(m)), m.history().stream().map(l -> new Line(l.at(), word(l), l.reason(), l.recordedAt(), l.recordedBy(),
        l.voided(), m.id(), l.number(), tone(l.change()))))).sorted(Comparator.comparing(Line::at).thenComparing(Line::number).reversed()).toList();
  }

  private static String tone(Change change) {
    return change.ends() ? "over" : switch (change) {
      case CHALLENGED, SUSPENDED, PREVENTED, STOOD_DOWN -> "held";
      case VOIDED -> "quiet";
      default -> "done";
    };
  }

  private static Line designation(MandateView m) {
    String word = m.substituteOf() == null ? Words.say("person.designated") : Words.say("person.designated.substitute", m.substituteOf().code(), m.substituteOf().name());
    return new Line(m.beginsAt(), word, null, null, null, false, m.id(), 0, "done");
  }

  private static String word(MandateView.Line line) {
    return line.change() == Change.VOIDED ? Words.say("person.voids", line.voids()) : Terms.say(line.change());
  }

  /** The designation acts the mandates name, each once, with their files. */
  public List<Map.Entry<MandateView, List<DesignationAct>>> getActs() {
    return mandates.stream().filter(m -> m.actNumber() != null).map(m -> Map.entry(m, acts.acts(deputy.stateCode(), m.actNumber()))).toList();
  }

  public MandateView getRunning() {
    return mandates.stream().filter(MandateView::runs).findFirst().orElse(null);
  }

  /** Whose substitute one may become: the principals of the delegation. */
  public List<Deputy> getPrincipals() {
    return accreditation.deputies(clock.instant()).stream().filter(d -> d.mandate() != null && !d.substitute() && d.stateCode().equals(deputy.stateCode()) && !d.id().equals(deputy.id())).toList();
  }

  public String getTone() {
    return DeputiesPage.tone(deputy.standing());
  }

  public Deputy getDeputy() {
    return deputy;
  }

  public Profile getProfile() {
    return profile;
  }

  public AccountView getAccount() {
    return account;
  }

  public Badge getBadge() {
    return badge;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
