package liptako.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.mandate.Standing;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.store.Stored;

/** Issues and withdraws badges. A badge opens the door of the hall and marks presence; it never votes. */
@ApplicationScoped
@Transactional
public class BadgeService {
  /** Letters that stand on the same keys of French and English keyboards: a scanner types them, and must type the same everywhere. */
  private static final String LETTERS = "BCDEFGHJKLNPRSTUVX";
  /** 18 letters of 18 are 75 bits: nobody guesses one at the door. */
  private static final int LENGTH = 18;
  private static final SecureRandom RANDOM = new SecureRandom();
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AccreditationService accreditation;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The valid badges of these deputies in their order; who has none gets one. Refused for who has no mandate now or to come. */
  @Allowed(Act.ACCREDIT)
  public List<Badge> badges(List<UUID> deputies) {
    journal.lock();
    List<Badge> badges = new ArrayList<>();
    for (UUID deputy : deputies) {
      badges.add(valid("deputy_id", deputy).orElseGet(() -> issue(accreditation.deputy(deputy, clock.instant()))));
    }
    return badges;
  }

  /** The valid badge of a deputy, or empty. */
  @Allowed(Act.ACCREDIT)
  public Optional<Badge> badge(UUID deputy) {
    return valid("deputy_id", deputy);
  }

  /** Withdraws a deputy's badge, lost or damaged; the next print makes another. */
  @Allowed(Act.ACCREDIT)
  public void withdraw(UUID deputy, String reason) {
    String why = Check.text("reason", reason, 500);
    journal.lock();
    Badge badge = valid("deputy_id", deputy).orElseThrow(() -> Refusal.conflict("NO_BADGE"));
    em.createNativeQuery("update badge set withdrawn_at = ?, withdrawn_reason = ? where id = ?").setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
        .setParameter(2, why).setParameter(3, badge.id()).executeUpdate();
    journal.append("badge.withdrawn", badge.id(), Map.of("deputy", deputy.toString(), "reason", why));
  }

  /** Whose badge says this; refused when it is no badge of this house or withdrawn. */
  @Allowed(Act.MARK_ATTENDANCE)
  public UUID holder(String scanned) {
    String code = scanned == null ? "" : scanned.strip().toUpperCase(Locale.ROOT);
    return valid("code", code).map(Badge::deputy).orElseThrow(() -> Refusal.conflict(withdrawn(code) ? "BADGE_WITHDRAWN" : "UNKNOWN_BADGE"));
  }

  private Badge issue(Deputy deputy) {
    if (deputy.standing() == Standing.ENDED) {
      throw Refusal.conflict("NOT_IN_OFFICE", deputy.name(), deputy.standing().word());
    }
    var badge = new Badge(Ids.next(), deputy.id(), code(), clock.instant());
    em.createNativeQuery("insert into badge (id, deputy_id, code, issued_at, issued_by) values (?, ?, ?, ?, ?)").setParameter(1, badge.id()).setParameter(2, badge.deputy())
        .setParameter(3, badge.code()).setParameter(4, badge.issuedAt().atOffset(ZoneOffset.UTC)).setParameter(5, caller.name()).executeUpdate();
    journal.append("badge.issued", badge.id(), Map.of("deputy", badge.deputy().toString()));
    return badge;
  }

  private Optional<Badge> valid(String column, Object value) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select id, deputy_id, code, issued_at from badge where withdrawn_at is null and " + column + " = ?").setParameter(1, value).getResultList();
    return rows.stream().map(r -> new Badge(Stored.id(r[0]), Stored.id(r[1]), (String) r[2], Stored.instant(r[3]))).findFirst();
  }

  private boolean withdrawn(String code) {
    return ((Number) em.createNativeQuery("select count(*) from badge where code = ?").setParameter(1, code).getSingleResult()).intValue() > 0;
  }

  private static String code() {
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }
}
