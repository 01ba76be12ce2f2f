package liptako.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/** States, national organs and the seats of each delegation. */
@ApplicationScoped
@Transactional
public class AssemblyService {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private Event<SeatsSet> changing;

  @Public("the confederation's States are public")
  public List<State> states() {
    return em.createQuery("select s from State s order by s.position", State.class).getResultList();
  }

  @Public("the national organs are public")
  public List<Organ> organs() {
    return em.createQuery("select o from Organ o order by o.stateCode, o.validFrom", Organ.class).getResultList();
  }

  /** The organ of a State in force on a date; refused when there is none. */
  @Public("the national organs are public")
  public Organ organ(String stateCode, LocalDate on) {
    return em.createQuery("select o from Organ o where o.stateCode = :state and o.validFrom <= :on and (o.validUntil is null or o.validUntil > :on)", Organ.class)
        .setParameter("state", stateCode).setParameter("on", on).getResultStream().findFirst()
        .orElseThrow(() -> Refusal.conflict("NO_ORGAN", stateCode, on.toString()));
  }

  @Public("the national organs are public")
  public State state(String code) {
    State state = code == null ? null : em.find(State.class, code);
    if (state == null) {
      throw Refusal.invalid("UNKNOWN_STATE", "state", String.valueOf(code), String.join(", ", states().stream().map(State::getCode).toList()));
    }
    return state;
  }

  /** Every delegation with its seats on a date, in the order of protocol. */
  @Public("the seats are public")
  public List<DelegationSeats> seats(LocalDate on) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery(
        "select d.state_code, s.name, s.position, d.seats, d.valid_from, d.sample from delegation_seats d join state s on s.code = d.state_code "
        + "where d.valid_from = (select max(l.valid_from) from delegation_seats l where l.state_code = d.state_code and l.valid_from <= ?) order by s.position")
        .setParameter(1, java.sql.Date.valueOf(on)).getResultList();
    return rows.stream().map(r -> new DelegationSeats((String) r[0], (String) r[1], ((Number) r[2]).intValue(), ((Number) r[3]).intValue(),
        ((java.sql.Date) r[4]).toLocalDate(), (Boolean) r[5])).toList();
  }

  @Allowed(Act.MANAGE_ASSEMBLY)
  public State addState(String code, String name) {
    String capitals = Check.text("code", code, 3);
    if (!capitals.matches("[A-Z]{2,3}")) {
      throw Refusal.invalid("STATE_CODE", "code", capitals);
    }
    if (em.find(State.class, capitals) != null) {
      throw Refusal.conflict("STATE_EXISTS", capitals);
    }
    var state = new State(capitals, Check.text("name", name, 80), states().size() + 1);
    em.persist(state);
    journal.append("state.added", capitals, Map.of("code", capitals, "name", state.getName()));
    return state;
  }

  @Allowed(Act.MANAGE_ASSEMBLY)
  public Organ addOrgan(String stateCode, String name, String shortName, String memberTitle, Integer members, LocalDate from) {
    state(stateCode);
    var organ = new Organ(Ids.next(), stateCode, Check.text("name", name, 200), Check.text("shortName", shortName, 20),
        Check.text("memberTitle", memberTitle, 80), Check.number("members", members, 1, 10_000), Check.given("from", from));
    organs().stream().filter(o -> o.getStateCode().equals(stateCode) && !o.getValidFrom().isBefore(from)).findFirst().ifPresent(later -> {
      throw Refusal.invalid("ORGAN_ORDER", "from", later.getName(), later.getValidFrom().toString());
    });
    em.createQuery("update Organ o set o.validUntil = :from where o.stateCode = :state and o.validUntil is null")
        .setParameter("from", from).setParameter("state", stateCode).executeUpdate();
    em.persist(organ);
    journal.append("organ.added", organ.getId(), Map.of("state", stateCode, "name", organ.getName(), "shortName", organ.getShortName(), "memberTitle", organ.getMemberTitle(),
        "members", members, "from", from.toString()));
    return organ;
  }

  /** Every number of seats ever set that still holds from its date on, by State and date. */
  @Public("the seats are public")
  public List<SeatsSet> seatsSet() {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select state_code, valid_from, seats from delegation_seats order by state_code, valid_from").getResultList();
    return rows.stream().map(r -> new SeatsSet((String) r[0], ((java.sql.Date) r[1]).toLocalDate(), ((Number) r[2]).intValue())).toList();
  }

  /** Sets a delegation's seats from a date on; what was in force until then stays on record. Refused when more mandates run than seats are left. */
  @Allowed(Act.MANAGE_ASSEMBLY)
  public void setSeats(String stateCode, Integer seats, LocalDate from, boolean sample) {
    state(stateCode);
    Check.number("seats", seats, 0, 1_000);
    Check.given("from", from);
    journal.lock();
    changing.fire(new SeatsSet(stateCode, from, seats));
    em.createNativeQuery("delete from delegation_seats where state_code = ? and valid_from = ?")
        .setParameter(1, stateCode).setParameter(2, java.sql.Date.valueOf(from)).executeUpdate();
    em.createNativeQuery("insert into delegation_seats (state_code, seats, valid_from, valid_until, sample) values (?, ?, ?, null, ?)")
        .setParameter(1, stateCode).setParameter(2, seats).setParameter(3, java.sql.Date.valueOf(from)).setParameter(4, sample).executeUpdate();
    journal.append("seats.set", stateCode, Map.of("state", stateCode, "seats", seats, "from", from.toString(), "sample", sample));
  }

  /** The seats of a State on a date, 0 when it has no delegation. */
  @Public("the seats are public")
  public int seats(String stateCode, LocalDate on) {
    return seats(on).stream().filter(d -> d.stateCode().equals(stateCode)).mapToInt(DelegationSeats::seats).findFirst().orElse(0);
  }
}
