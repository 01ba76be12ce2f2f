package liptako.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import liptako.assembly.AssemblyService;
import liptako.mandate.Change;
import liptako.mandate.Mandate;
import liptako.mandate.Register;
import liptako.mandate.Requirements;
import liptako.mandate.Turn;
import liptako.store.Ids;
import liptako.store.Stored;

/**
 * Reads the register from the tables and writes its changes. What was read once is kept as long as the stored version stays: every question is one
 * small query. A version is a fresh id, so that a change that was taken back never looks like another.
 */
@ApplicationScoped
class RegisterStore {
  /** A change as it was written, with its words. */
  record Written(UUID mandate, Turn turn, String reason, Instant recordedAt, String recordedBy) {}

  /** Registers read at a version, by State; of all States under the empty code. */
  private record Known(UUID version, Map<String, Register> registers) {}

  private static final String ALL = "";
  private final AtomicReference<Known> known = new AtomicReference<>(new Known(null, Map.of()));
  @PersistenceContext private EntityManager em;
  @Inject private AssemblyService assembly;

  /** The register of one State, or of all when the State is null. */
  Register register(String state) {
    String which = state == null ? ALL : state;
    UUID version = version();
    Known before = known.get();
    Register register = version.equals(before.version) ? before.registers.get(which) : null;
    if (register != null) {
      return register;
    }
    Register read = read(state);
    // Somebody may have changed it while several tables were read.
    if (version.equals(version())) {
      known.updateAndGet(now -> {
        Map<String, Register> registers = new HashMap<>(version.equals(now.version) ? now.registers : Map.of());
        registers.put(which, read);
        return new Known(version, Map.copyOf(registers));
      });
    }
    return read;
  }

  private UUID version() {
    return Stored.id(em.createNativeQuery("select version from register_version where id = 1").getSingleResult());
  }

  /** To be called in every transaction that changes mandates, their histories, requirements or seats: what was read before is not read again. */
  void changed() {
    em.createNativeQuery("update register_version set version = ? where id = 1").setParameter(1, Ids.next()).executeUpdate();
  }

  private Register read(String state) {
    Map<UUID, List<Turn>> turns = new HashMap<>();
    rows("select t.mandate_id, t.number, t.change_kind, t.at_time, t.voids from mandate_turn t" + of("t.mandate_id", state) + " order by t.mandate_id, t.number", state)
        .forEach(r -> turns.computeIfAbsent(Stored.id(r[0]), id -> new ArrayList<>()).add(turn(r)));
    List<Mandate> mandates = rows("select m.id, m.deputy_id, d.state_code, m.substitute_of, m.begins_at, m.ends_at from mandate m join deputy d on d.id = m.deputy_id"
        + (state == null ? "" : " where d.state_code = ?") + " order by m.begins_at, d.code", state).stream()
        .map(r -> new Mandate(r[0].toString(), r[1].toString(), (String) r[2], r[3] == null ? null : r[3].toString(), Stored.instant(r[4]),
            r[5] == null ? null : Stored.instant(r[5]), turns.getOrDefault(Stored.id(r[0]), List.of()))).toList();
    List<Register.Seats> seats = assembly.seatsSet().stream().filter(s -> state == null || s.stateCode().equals(state))
        .map(s -> new Register.Seats(s.stateCode(), s.from().atStartOfDay(ZoneOffset.UTC).toInstant(), s.seats())).toList();
    return Register.of(mandates, seats, requirements());
  }

  private List<Register.Required> requirements() {
    return rows("select from_time, powers, oath, contested_sits from mandate_requirement order by recorded_at, id", null).stream()
        .map(r -> new Register.Required(Stored.instant(r[0]), new Requirements((Boolean) r[1], (Boolean) r[2], (Boolean) r[3]))).toList();
  }

  /** The changes of a deputy's mandates, by mandate, in the order they were written. */
  Map<UUID, List<Written>> written(UUID deputy) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select t.mandate_id, t.number, t.change_kind, t.at_time, t.voids, t.reason, t.recorded_at, t.recorded_by "
        + "from mandate_turn t join mandate m on m.id = t.mandate_id where m.deputy_id = ? order by t.mandate_id, t.number").setParameter(1, deputy).getResultList();
    Map<UUID, List<Written>> written = new LinkedHashMap<>();
    rows.forEach(r -> written.computeIfAbsent(Stored.id(r[0]), id -> new ArrayList<>())
        .add(new Written(Stored.id(r[0]), turn(r), (String) r[5], Stored.instant(r[6]), (String) r[7])));
    return written;
  }

  void write(Written w) {
    em.createNativeQuery("insert into mandate_turn (mandate_id, number, change_kind, at_time, voids, reason, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .setParameter(1, w.mandate).setParameter(2, w.turn.number()).setParameter(3, w.turn.change().name()).setParameter(4, w.turn.at().atOffset(ZoneOffset.UTC))
        .setParameter(5, w.turn.voids()).setParameter(6, w.reason).setParameter(7, w.recordedAt.atOffset(ZoneOffset.UTC)).setParameter(8, w.recordedBy).executeUpdate();
    changed();
  }

  void write(Register.Required required, Instant at, String by) {
    em.createNativeQuery("insert into mandate_requirement (id, from_time, powers, oath, contested_sits, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?)")
        .setParameter(1, Ids.next()).setParameter(2, required.from().atOffset(ZoneOffset.UTC)).setParameter(3, required.requirements().powers())
        .setParameter(4, required.requirements().oath()).setParameter(5, required.requirements().contestedSits())
        .setParameter(6, at.atOffset(ZoneOffset.UTC)).setParameter(7, by).executeUpdate();
    changed();
  }

  private static Turn turn(Object[] r) {
    return new Turn(((Number) r[1]).intValue(), Change.valueOf((String) r[2]), Stored.instant(r[3]), ((Number) r[4]).intValue());
  }

  private static String of(String mandate, String state) {
    return state == null ? "" : " join mandate m on m.id = " + mandate + " join deputy d on d.id = m.deputy_id where d.state_code = ?";
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, String state) {
    var query = em.createNativeQuery(sql);
    return (state == null ? query : query.setParameter(1, state)).getResultList();
  }
}
