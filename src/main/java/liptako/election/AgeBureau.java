package liptako.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.attendance.AttendanceService;
import liptako.attendance.Presence;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Stored;

/** The bureau before there is one: the oldest deputy present presides, the youngest are secretaries (Niger, règlement intérieur art. 7; Burkina Faso). */
@ApplicationScoped
@Transactional
public class AgeBureau {
  /** Two secretaries, as in both models. */
  static final int SECRETARIES = 2;

  /** A deputy with the date of birth. */
  public record Born(Deputy deputy, LocalDate on) {}

  /**
   * Who sits in it.
   *
   * @param unknown deputies present whose date of birth is not known: while there are any, the answer may be wrong
   */
  public record Bureau(Born president, List<Born> secretaries, List<Deputy> unknown) {}

  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AccreditationService accreditation;
  @Inject private AttendanceService attendance;
  @Inject private Clock clock;

  /** Notes a deputy's date of birth, or corrects it. The journal seals it. */
  @Allowed(Act.ACCREDIT)
  public void born(UUID deputyId, LocalDate on) {
    journal.lock();
    Deputy deputy = accreditation.deputy(deputyId, clock.instant());
    Check.given("bornOn", on);
    if (on.isAfter(LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusYears(18))) {
      throw Refusal.invalid("BORN_TOO_LATE", "bornOn");
    }
    em.createNativeQuery("delete from deputy_birth where deputy_id = ?").setParameter(1, deputyId).executeUpdate();
    em.createNativeQuery("insert into deputy_birth (deputy_id, born_on) values (?, ?)").setParameter(1, deputyId).setParameter(2, on).executeUpdate();
    journal.append("deputy.born", "born:" + deputy.code(), Map.of("deputy", deputyId.toString(), "on", on.toString()));
  }

  /** A deputy's date of birth as far as it is known. */
  @Allowed({Act.PREPARE_ELECTION, Act.ACCREDIT, Act.FOLLOW_SITTING})
  public Optional<LocalDate> bornOn(UUID deputy) {
    return Optional.ofNullable(births().get(deputy));
  }

  /** The bureau d'âge of those present in a sitting; its president is null while no date of birth is known. */
  @Allowed(Act.FOLLOW_SITTING)
  public Bureau of(UUID sitting) {
    Map<UUID, LocalDate> births = births();
    List<Deputy> present = attendance.presence(sitting).members().stream().filter(Presence.Member::present).map(Presence.Member::deputy).toList();
    return of(present, births);
  }

  /** Pure: equal dates of birth are told apart by the deputies' numbers, so that everybody finds the same. */
  static Bureau of(List<Deputy> present, Map<UUID, LocalDate> births) {
    List<Born> known = present.stream().filter(d -> births.containsKey(d.id())).map(d -> new Born(d, births.get(d.id())))
        .sorted(Comparator.comparing(Born::on).thenComparing(b -> b.deputy().code())).toList();
    Born president = known.isEmpty() ? null : known.get(0);
    List<Born> secretaries = known.stream().skip(1).sorted(Comparator.comparing(Born::on).reversed().thenComparing(b -> b.deputy().code())).limit(SECRETARIES).toList();
    return new Bureau(president, secretaries, present.stream().filter(d -> !births.containsKey(d.id())).toList());
  }

  private Map<UUID, LocalDate> births() {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select deputy_id, cast(born_on as varchar(10)) from deputy_birth").getResultList();
    Map<UUID, LocalDate> births = new HashMap<>();
    rows.forEach(r -> births.put(Stored.id(r[0]), LocalDate.parse((String) r[1])));
    return births;
  }
}
