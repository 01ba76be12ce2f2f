package liptako.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.store.Stored;
import liptako.texts.Change;

/**
 * Deputies prepare amendments, have them co-signed and table them before the deadline. What is prepared is nobody's act: the journal hears of an
 * amendment when it is tabled, with all who signed it.
 */
@ApplicationScoped
@Transactional
public class PreparationService {
  /** Enough for a deputy to work on, to one text. */
  private static final int PREPARED_MOST = 100;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private DraftService drafts;
  @Inject private AmendmentService amendments;
  @Inject private AccreditationService accreditation;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** What the signed-in deputy prepares for a text, and what others have opened to signature. */
  @Allowed(Act.PREPARE_AMENDMENT)
  public List<PreparedAmendment> prepared(UUID draft) {
    List<PreparedAmendment> prepared = em.createQuery("select p from PreparedAmendment p where p.draftId = :draft and p.tabledNumber is null and (p.deputyId = :deputy or p.openToSign = true) order by p.updatedAt",
        PreparedAmendment.class).setParameter("draft", draft).setParameter("deputy", self()).getResultList();
    @SuppressWarnings("unchecked")
    List<Object[]> signed = em.createNativeQuery("select s.prepared_id, s.deputy_id from prepared_signature s join prepared_amendment p on p.id = s.prepared_id where p.draft_id = ? order by s.signed_at")
        .setParameter(1, draft).getResultList();
    prepared.forEach(p -> p.signers = signed.stream().filter(row -> Stored.id(row[0]).equals(p.id)).map(row -> Stored.id(row[1])).toList());
    return prepared;
  }

  /**
   * Keeps an amendment in preparation; changing one takes its signatures back, for they were under other words.
   *
   * @param id null for a new one
   */
  @Allowed(Act.PREPARE_AMENDMENT)
  public PreparedAmendment save(UUID id, UUID draft, List<Change> changes, String motive, Integer amends) {
    journal.lock();
    drafts.requireTabled(draft);
    List<Change> checked = amendments.checked(draft, new AmendmentService.Proposal(changes, null, motive, amends, false, Set.of()));
    PreparedAmendment prepared;
    if (id == null) {
      if (prepared(draft).stream().filter(p -> p.deputyId.equals(self())).count() >= PREPARED_MOST) {
        throw Refusal.conflict("PREPARED_FULL", PREPARED_MOST);
      }
      prepared = new PreparedAmendment();
      prepared.id = Ids.next();
      prepared.draftId = draft;
      prepared.deputyId = self();
      prepared.amends = amends;
    } else {
      prepared = own(id);
    }
    String written = Json.write(TextJson.ofChanges(checked));
    if (!written.equals(prepared.changes)) {
      unsign(prepared);
    }
    prepared.changes = written;
    prepared.motive = Check.optional("motive", motive, 4_000);
    prepared.updatedAt = clock.instant();
    if (id == null) {
      em.persist(prepared);
    }
    return prepared;
  }

  /** Shows it to the other deputies, who may sign it, or no longer. */
  @Allowed(Act.PREPARE_AMENDMENT)
  public void openToSign(UUID id, boolean open) {
    own(id).openToSign = open;
  }

  /** The signed-in deputy signs another's amendment, or takes the signature back. */
  @Allowed(Act.PREPARE_AMENDMENT)
  public void sign(UUID id, boolean signed) {
    journal.lock();
    PreparedAmendment prepared = find(id);
    if (prepared.deputyId.equals(self()) || !prepared.openToSign) {
      throw Refusal.conflict("PREPARED_NOT_OPEN");
    }
    if (!accreditation.deputy(self(), clock.instant()).inOffice()) {
      throw Refusal.conflict("MOTION_NOT_IN_OFFICE");
    }
    em.createNativeQuery("delete from prepared_signature where prepared_id = ? and deputy_id = ?").setParameter(1, id).setParameter(2, self()).executeUpdate();
    if (signed) {
      em.createNativeQuery("insert into prepared_signature (prepared_id, deputy_id, signed_at) values (?, ?, ?)").setParameter(1, id).setParameter(2, self())
          .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC)).executeUpdate();
    }
  }

  /** Tables it with its signatures. */
  @Allowed(Act.PREPARE_AMENDMENT)
  public TabledAmendment table(UUID id) {
    journal.lock();
    PreparedAmendment prepared = own(id);
    Draft draft = drafts.requireTabled(prepared.draftId);
    if (prepared.getSignatureCount() < draft.signatures) {
      throw Refusal.conflict("AMENDMENT_SIGNATURES", draft.signatures, prepared.getSignatureCount());
    }
    TabledAmendment tabled = amendments.table(prepared.draftId, new AmendmentService.Proposal(prepared.changes(), null, prepared.motive, prepared.amends, false, Set.of()),
        prepared.signers);
    prepared.tabledNumber = tabled.number;
    return tabled;
  }

  /** Throws it away. */
  @Allowed(Act.PREPARE_AMENDMENT)
  public void discard(UUID id) {
    PreparedAmendment prepared = own(id);
    unsign(prepared);
    em.remove(prepared);
  }

  @SuppressWarnings("unchecked")
  private List<UUID> signers(UUID prepared) {
    List<Object> rows = em.createNativeQuery("select deputy_id from prepared_signature where prepared_id = ? order by signed_at").setParameter(1, prepared).getResultList();
    return rows.stream().map(Stored::id).toList();
  }

  private void unsign(PreparedAmendment prepared) {
    em.createNativeQuery("delete from prepared_signature where prepared_id = ?").setParameter(1, prepared.id).executeUpdate();
    prepared.signers = List.of();
  }

  private UUID self() {
    return caller.deputy().orElseThrow();
  }

  private PreparedAmendment own(UUID id) {
    PreparedAmendment prepared = find(id);
    if (!prepared.deputyId.equals(self())) {
      throw Refusal.notFound("UNKNOWN_PREPARED");
    }
    return prepared;
  }

  private PreparedAmendment find(UUID id) {
    PreparedAmendment prepared = id == null ? null : em.find(PreparedAmendment.class, id);
    if (prepared == null || prepared.tabledNumber != null) {
      throw Refusal.notFound("UNKNOWN_PREPARED");
    }
    prepared.signers = signers(id);
    return prepared;
  }
}
