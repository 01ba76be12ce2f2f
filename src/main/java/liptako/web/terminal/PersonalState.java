package liptako.web.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import liptako.voting.BallotFact;
import liptako.voting.Choice;
import liptako.voting.HandCounts;
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
  @Inject private HandCounts hands;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The own state.
   *
   * @param scrutin the sitting's latest, or null
   */
  public record Own(Instant now, Who deputy, boolean inOffice, UUID sitting, boolean present, List<Text> papers, OwnScrutin scrutin) {}

  /** The deputy as of now. */
  public record Who(UUID id, String code, String name, String state, String stateName, String title) {}

  /** A paper of the item under discussion. */
  public record Text(UUID id, String title, int bytes) {}

  /**
   * Whether the frozen roll lets the deputy vote, and if not, why.
   *
   * @param ballot the stored ballot that counts, or null
   * @param signs whether it is a secret vote on paper in which the deputy can still sign
   * @param proxies the deputies who delegated their vote to this one
   */
  public record OwnScrutin(UUID id, boolean entitled, Receipt.Reason reason, String sentence, Stored ballot, boolean signs, List<OwnProxy> proxies) {}

  /**
   * A deputy whose vote this one holds.
   *
   * @param sentence why it does not count in this scrutin, or null
   * @param ballot the stored ballot that counts, or null
   */
  public record OwnProxy(UUID giver, String code, String name, String state, String sentence, Stored ballot) {}

  /** A ballot read back from the store. */
  public record Stored(UUID ballot, Choice choice, Instant at, String receipt) {}

  @Allowed(Act.CAST_BALLOT)
  public Own compose() {
    Instant now = clock.instant();
    UUID id = caller.deputy().orElseThrow();
    Deputy deputy = accreditation.deputy(id, now);
    Sitting sitting = sittings.current().orElse(null);
    var who = new Who(id, deputy.code(), deputy.name(), deputy.stateCode(), deputy.stateName(), deputy.title());
    if (sitting == null) {
      return new Own(now, who, deputy.inOffice(), null, false, List.of(), null);
    }
    boolean present = deputy.inOffice() && attendance.present(sitting.getId(), id, now);
    List<Text> texts = sitting.getItemId() == null ? List.of() : papers.papers(sitting.getItemId()).stream().map(p -> new Text(p.id(), p.title(), p.bytes())).toList();
    return new Own(now, who, deputy.inOffice(), sitting.getId(), present, texts, scrutins.latest(sitting.getId()).map(this::scrutin).orElse(null));
  }

  private OwnScrutin scrutin(Scrutin scrutin) {
    RollEntry entry = scrutins.ownEntry(scrutin.getId()).orElse(null);
    Receipt.Reason reason = entry == null ? Receipt.Reason.NOT_ON_ROLL : entry.present() ? null : entry.represented() ? Receipt.Reason.PROXY_VOTES : Receipt.Reason.NOT_PRESENT_AT_OPENING;
    Stored ballot = scrutins.own(scrutin.getId()).map(PersonalState::stored).orElse(null);
    List<OwnProxy> proxies = scrutins.ownProxies(scrutin.getId()).stream().map(held -> new OwnProxy(held.entry().deputy(), held.entry().code(), held.entry().name(),
        held.entry().state(), held.entry().proxy().refused() == null ? null : Refusal.told("procuration." + held.entry().proxy().refused()), stored(held.ballot()))).toList();
    boolean signs = reason == null && scrutin.getStatus() == Scrutin.Status.OPEN && scrutin.isSecretOnPaper() && !hands.signed(scrutin.getId()).contains(entry.deputy());
    return new OwnScrutin(scrutin.getId(), reason == null, reason, reason == null ? null : Refusal.told("refus." + reason), ballot, signs, proxies);
  }

  private static Stored stored(BallotFact ballot) {
    return ballot == null ? null : new Stored(ballot.id(), ballot.choice(), ballot.receivedAt(), ballot.receipt());
  }
}
