package liptako.web.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.agenda.PaperService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.attendance.AttendanceService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Refusal;
import liptako.voting.Receipt;
import liptako.voting.RollEntry;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinReading;

/** What only the signed-in deputy sees: own presence, own place on the roll, own ballot. */
@ApplicationScoped
@Transactional
public class PersonalState {
  @Inject private SittingService sittings;
  @Inject private AttendanceService attendance;
  @Inject private AccreditationService accreditation;
  @Inject private PaperService papers;
  @Inject private ScrutinReading scrutins;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** As the terminal's script reads it. */
  @Allowed(Act.CAST_BALLOT)
  public Map<String, Object> compose() {
    Instant now = clock.instant();
    UUID id = caller.deputy().orElseThrow();
    Deputy deputy = accreditation.deputy(id, now);
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("now", now.toString());
    state.put("deputy", Map.of("id", id.toString(), "code", deputy.code(), "name", deputy.name(), "state", deputy.stateCode(), "stateName", deputy.stateName(), "title", deputy.title()));
    state.put("inOffice", deputy.inOffice());
    Sitting sitting = sittings.current().orElse(null);
    state.put("sitting", sitting == null ? null : sitting.getId().toString());
    state.put("present", sitting != null && attendance.presence(sitting.getId(), now).members().stream().anyMatch(m -> m.deputy().id().equals(id) && m.present()));
    state.put("papers", sitting == null || sitting.getItemId() == null ? List.of() : papers.papers(sitting.getItemId()).stream()
        .map(p -> Map.of("id", p.id().toString(), "title", p.title(), "bytes", p.bytes())).toList());
    state.put("scrutin", sitting == null ? null : scrutins.latest(sitting.getId()).map(this::scrutin).orElse(null));
    return state;
  }

  private Map<String, Object> scrutin(Scrutin scrutin) {
    RollEntry entry = scrutins.ownEntry(scrutin.getId()).orElse(null);
    Receipt.Reason reason = entry == null ? Receipt.Reason.NOT_ON_ROLL : entry.present() ? null : Receipt.Reason.NOT_PRESENT_AT_OPENING;
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", scrutin.getId().toString());
    map.put("entitled", reason == null);
    map.put("reason", reason);
    map.put("sentence", reason == null ? null : Refusal.sentence("refus." + reason));
    map.put("ballot", scrutins.own(scrutin.getId()).map(b -> Map.of("ballot", b.id().toString(), "choice", b.choice().name(), "at", b.receivedAt().toString(),
        "receipt", b.receipt())).orElse(null));
    return map;
  }
}
