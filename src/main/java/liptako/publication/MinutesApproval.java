package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.permission.Role;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.store.Stored;

/** What the assembly and those who answer for them do with published minutes: objections, approval at a later sitting, signatures. */
@ApplicationScoped
@Transactional
public class MinutesApproval {
  /** @param upheld null while it is open */
  public record Objection(UUID id, UUID sitting, UUID deputy, String words, Instant raisedAt, Boolean upheld, String how) {
    public boolean isOpen() {
      return upheld == null;
    }
  }

  /** @param approvedIn the sitting that approved them */
  public record Approval(UUID sitting, UUID approvedIn, Instant at, String how, int version) {}

  /** @param as CHAIR or CLERK */
  public record Signature(int version, String as, String by, Instant at, String sha256) {}

  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SittingService sittings;
  @Inject private AccreditationService accreditation;
  @Inject private MinutesShelf shelf;
  @Inject private Caller caller;
  @Inject private Clock clock;

  @Public("published minutes and what is objected to them are public")
  public List<Objection> objections(UUID sitting) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select id, sitting_id, deputy_id, words, raised_at, upheld, settled_how from minutes_objection where sitting_id = ? order by raised_at").setParameter(1, sitting)
        .getResultList();
    return rows.stream().map(r -> new Objection(Stored.id(r[0]), Stored.id(r[1]), Stored.id(r[2]), (String) r[3], Stored.instant(r[4]), (Boolean) r[5], (String) r[6])).toList();
  }

  /** The approval of a sitting's minutes, or null. */
  @Public("published minutes and their approval are public")
  public Approval approval(UUID sitting) {
    return approvals("select sitting_id, approved_in, approved_at, how, version from minutes_approval where sitting_id = ?", sitting).stream().findFirst().orElse(null);
  }

  /** What a sitting approved. */
  @Public("published minutes and their approval are public")
  public List<Approval> approvedIn(UUID sitting) {
    return approvals("select sitting_id, approved_in, approved_at, how, version from minutes_approval where approved_in = ? order by approved_at", sitting);
  }

  @Public("who signed is part of what is published")
  public List<Signature> signatures(UUID sitting) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select version, signed_as, signed_by, signed_at, sha256 from minutes_signature where sitting_id = ? order by version, signed_at").setParameter(1, sitting).getResultList();
    return rows.stream().map(r -> new Signature(((Number) r[0]).intValue(), (String) r[1], (String) r[2], Stored.instant(r[3]), (String) r[4])).toList();
  }

  /** Takes a deputy's objection to published minutes. */
  @Allowed(Act.WRITE_MINUTES)
  public void object(UUID sitting, UUID deputy, String words) {
    journal.lock();
    requirePublished(sitting);
    if (approval(sitting) != null) {
      throw Refusal.conflict("MINUTES_APPROVED");
    }
    String said = Check.text("words", words, 4_000);
    accreditation.deputy(Check.given("deputy", deputy), clock.instant());
    UUID id = Ids.next();
    em.createNativeQuery("insert into minutes_objection (id, sitting_id, deputy_id, words, raised_at) values (?, ?, ?, ?, ?)").setParameter(1, id).setParameter(2, sitting).setParameter(3, deputy)
        .setParameter(4, said).setParameter(5, clock.instant().atOffset(ZoneOffset.UTC)).executeUpdate();
    journal.append("minutes.objected", sitting, Map.of("objection", id.toString(), "deputy", deputy.toString(), "words", said));
  }

  /** What the assembly decided on an objection; one that is upheld is followed by another version. */
  @Allowed(Act.WRITE_MINUTES)
  public void settle(UUID sitting, UUID objection, boolean upheld, String how) {
    journal.lock();
    if (objections(sitting).stream().noneMatch(o -> o.id().equals(objection) && o.isOpen())) {
      throw Refusal.notFound("UNKNOWN_OBJECTION");
    }
    String said = Check.text("how", how, 200);
    em.createNativeQuery("update minutes_objection set upheld = ?, settled_how = ? where id = ?").setParameter(1, upheld).setParameter(2, said).setParameter(3, objection).executeUpdate();
    journal.append("minutes.objection-settled", sitting, Map.of("objection", objection.toString(), "upheld", upheld, "how", said));
  }

  /** The open sitting approves the minutes of an earlier one; not while an objection is open. */
  @Allowed(Act.WRITE_MINUTES)
  public void approve(UUID sitting, String how) {
    journal.lock();
    int version = requirePublished(sitting).version();
    Sitting now = sittings.current().filter(Sitting::isOpen).filter(s -> !s.getId().equals(sitting)).orElseThrow(() -> Refusal.conflict("MINUTES_NEXT_SITTING"));
    if (approval(sitting) != null) {
      throw Refusal.conflict("MINUTES_APPROVED");
    }
    if (objections(sitting).stream().anyMatch(Objection::isOpen)) {
      throw Refusal.conflict("MINUTES_OBJECTIONS_OPEN");
    }
    String said = Check.text("how", how, 200);
    em.createNativeQuery("insert into minutes_approval (sitting_id, approved_in, approved_at, how, version) values (?, ?, ?, ?, ?)").setParameter(1, sitting).setParameter(2, now.getId())
        .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC)).setParameter(4, said).setParameter(5, version).executeUpdate();
    journal.append("minutes.approved", sitting, Map.of("in", now.getId().toString(), "how", said, "version", version));
  }

  /** The presiding officer or the clerk signs the version last published; each once. */
  @Allowed(Act.SIGN_MINUTES)
  public void sign(UUID sitting) {
    journal.lock();
    MinutesVersion version = requirePublished(sitting);
    String as = caller.role().filter(Role.CHAIR::equals).isPresent() ? "CHAIR" : "CLERK";
    if (signatures(sitting).stream().anyMatch(s -> s.version() == version.version() && s.as().equals(as))) {
      throw Refusal.conflict("MINUTES_SIGNED");
    }
    em.createNativeQuery("insert into minutes_signature (sitting_id, version, signed_as, signed_by, signed_at, sha256) values (?, ?, ?, ?, ?, ?)").setParameter(1, sitting).setParameter(2, version.version())
        .setParameter(3, as).setParameter(4, caller.mark()).setParameter(5, clock.instant().atOffset(ZoneOffset.UTC)).setParameter(6, version.sha256()).executeUpdate();
    journal.append("minutes.signed", sitting, Map.of("version", version.version(), "as", as, "sha256", version.sha256()));
  }

  private MinutesVersion requirePublished(UUID sitting) {
    sittings.sitting(sitting);
    return shelf.versions(sitting).stream().reduce((first, second) -> second).orElseThrow(() -> Refusal.conflict("MINUTES_NOT_PUBLISHED"));
  }

  private List<Approval> approvals(String sql, UUID of) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery(sql).setParameter(1, of).getResultList();
    return rows.stream().map(r -> new Approval(Stored.id(r[0]), Stored.id(r[1]), Stored.instant(r[2]), (String) r[3], ((Number) r[4]).intValue())).toList();
  }
}
