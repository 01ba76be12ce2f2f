package liptako.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import liptako.assembly.SeatsSet;
import liptako.mandate.Register;
import liptako.refusal.Refusal;

/** Refuses fewer seats than mandates run, and has the register read anew. */
@ApplicationScoped
class SeatsGuard {
  @Inject private RegisterStore store;

  void check(@Observes SeatsSet set) {
    store.register(set.stateCode()).with(new Register.Seats(set.stateCode(), set.from().atStartOfDay(ZoneOffset.UTC).toInstant(), set.seats())).problem()
        .ifPresent(problem -> {
          throw Refusal.conflict("FEWER_SEATS_THAN_MANDATES", set.stateCode(), problem.number());
        });
    store.changed();
  }
}
