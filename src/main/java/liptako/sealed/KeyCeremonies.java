package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.assembly.AssemblyService;
import liptako.assembly.State;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.secret.TrusteePublicKey;
import liptako.secret.Trustees;

/** Leads the States' trustees to a common key: each step when everybody did the one before. Private keys stay on the trustees' machines. */
@ApplicationScoped
@Transactional
public class KeyCeremonies {
  /** Six numbers of 2,048 bits, shares sealed to ten States at most. */
  private static final int TEXT_LONGEST = 60_000;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AssemblyService assembly;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Begins one, with a trustee for each State.
   *
   * @param everyone whether every key is needed; otherwise one may be missing on the day (two of three)
   */
  @Allowed(Act.BEGIN_CEREMONY)
  public KeyCeremony begin(boolean everyone) {
    journal.lock();
    if (latest().filter(c -> c.status != KeyCeremony.Status.READY && c.status != KeyCeremony.Status.ENDED).isPresent()) {
      throw Refusal.conflict("CEREMONY_UNDER_WAY");
    }
    List<State> states = assembly.states();
    if (states.size() < 2) {
      throw Refusal.conflict("CEREMONY_STATES", states.size());
    }
    int number = 1 + em.createQuery("select coalesce(max(c.number), 0) from KeyCeremony c", Integer.class).getSingleResult();
    KeyCeremony ceremony = KeyCeremony.begun(number, everyone, states.size(), clock.instant());
    em.persist(ceremony);
    em.flush();
    for (int i = 0; i < states.size(); i++) {
      em.persist(KeyHolder.of(ceremony.id, i + 1, states.get(i).getCode()));
    }
    journal.append("ceremony.begun", ceremony.id, Map.of("number", ceremony.number, "everyone", everyone, "threshold", ceremony.threshold, "states", states.stream().map(State::getCode).toList()));
    return ceremony;
  }

  /** What the trustee of the caller's State hands over in the present step; the same again is no fault, something else is refused. */
  @Allowed(Act.HOLD_KEY)
  public KeyCeremony hand(UUID id, String given) {
    String text = Check.text("text", given, TEXT_LONGEST);
    KeyCeremony ceremony = locked(id);
    KeyCeremony.Status step = ceremony.status;
    if (step.compareTo(KeyCeremony.Status.READING) >= 0) {
      throw Refusal.conflict("CEREMONY_NOTHING_DUE");
    }
    List<KeyHolder> holders = holders(id);
    KeyHolder own = own(holders);
    if (text.equals(own.handed(step))) {
      return ceremony;
    }
    if (own.handed(step) != null) {
      throw Refusal.conflict("CEREMONY_HANDED");
    }
    Faults.require("text", () -> Handed.require(step, text));
    own.hand(step, text);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", ceremony.number);
    facts.put("owner", own.position);
    facts.put("state", own.stateCode);
    facts.put("step", step.name());
    facts.put("sha256", liptako.journal.Hash.hex(text));
    journal.append("ceremony.handed", id, facts);
    if (holders.stream().allMatch(h -> h.handed(step) != null)) {
      next(ceremony, holders);
    }
    return ceremony;
  }

  private void next(KeyCeremony ceremony, List<KeyHolder> holders) {
    switch (ceremony.status) {
      case CERTIFICATES -> ceremony.status = KeyCeremony.Status.POLYNOMIALS;
      case POLYNOMIALS -> ceremony.status = KeyCeremony.Status.SHARES;
      default -> agreed(ceremony, Faults.read("text", () -> Handed.trustees(ceremony.status, holders)));
    }
  }

  private void agreed(KeyCeremony ceremony, Trustees trustees) {
    Faults.require("text", trustees::require);
    if (!ceremony.everyone && trustees.needed() != ceremony.threshold) {
      throw Refusal.conflict("CEREMONY_THRESHOLD", trustees.needed(), ceremony.threshold);
    }
    ceremony.trustees = trustees.text();
    ceremony.fingerprint = trustees.fingerprint();
    ceremony.status = KeyCeremony.Status.READING;
    journal.append("ceremony.agreed", ceremony.id, Map.of("number", ceremony.number, "fingerprint", ceremony.fingerprint,
        "keys", trustees.owners().stream().map(TrusteePublicKey::fingerprint).toList()));
  }

  /** The trustee of the caller's State heard the same fingerprint read aloud by all; when every one has, the key serves. */
  @Allowed(Act.HOLD_KEY)
  public KeyCeremony confirm(UUID id, String fingerprint) {
    KeyCeremony ceremony = locked(id);
    if (ceremony.status != KeyCeremony.Status.READING) {
      throw Refusal.conflict("CEREMONY_NOTHING_DUE");
    }
    if (!ceremony.fingerprint.equals(Check.text("fingerprint", fingerprint, 60))) {
      throw Refusal.invalid("CEREMONY_FINGERPRINT", "fingerprint");
    }
    List<KeyHolder> holders = holders(id);
    KeyHolder own = own(holders);
    if (!own.confirmed) {
      own.confirmed = true;
      journal.append("ceremony.read", id, Map.of("number", ceremony.number, "owner", own.position, "state", own.stateCode));
    }
    if (holders.stream().allMatch(h -> h.confirmed)) {
      ceremony.status = KeyCeremony.Status.READY;
      ceremony.readyAt = journal.append("ceremony.ready", id, Map.of("number", ceremony.number, "fingerprint", ceremony.fingerprint)).at();
    }
    return ceremony;
  }

  /** A key is lost, or a fingerprint differs: it serves no further vote. What follows for a vote under way is said in the guide. */
  @Allowed({Act.BEGIN_CEREMONY, Act.HOLD_KEY})
  public KeyCeremony end(UUID id, String reason) {
    KeyCeremony ceremony = locked(id);
    if (ceremony.status == KeyCeremony.Status.ENDED) {
      throw Refusal.conflict("CEREMONY_ENDED");
    }
    ceremony.endReason = Check.text("reason", reason, 1_000);
    ceremony.status = KeyCeremony.Status.ENDED;
    journal.append("ceremony.ended", id, Map.of("number", ceremony.number, "reason", ceremony.endReason));
    return ceremony;
  }

  /** The newest ceremony, whatever its state. */
  @Allowed(Act.FOLLOW_SITTING)
  public Optional<KeyCeremony> latest() {
    return em.createQuery("select c from KeyCeremony c order by c.number desc", KeyCeremony.class).setMaxResults(1).getResultStream().findFirst();
  }

  /** With what each handed over. */
  @Allowed(Act.FOLLOW_SITTING)
  public CeremonyView view(UUID id) {
    KeyCeremony c = find(id);
    Map<String, String> names = new LinkedHashMap<>();
    assembly.states().forEach(state -> names.put(state.getCode(), state.getName()));
    return CeremonyView.of(c, holders(id), names);
  }

  /** The newest ceremony whose key serves; refused when there is none. */
  KeyCeremony ready() {
    return latest().filter(c -> c.status == KeyCeremony.Status.READY).orElseThrow(() -> Refusal.conflict("NO_KEY_READY"));
  }

  KeyCeremony find(UUID id) {
    KeyCeremony ceremony = id == null ? null : em.find(KeyCeremony.class, id);
    if (ceremony == null) {
      throw Refusal.notFound("UNKNOWN_CEREMONY");
    }
    return ceremony;
  }

  /** The number of the caller's State among the trustees. */
  int owner(UUID id) {
    return own(holders(id)).position;
  }

  private KeyCeremony locked(UUID id) {
    journal.lock();
    KeyCeremony ceremony = find(id);
    em.refresh(ceremony);
    return ceremony;
  }

  private List<KeyHolder> holders(UUID id) {
    return em.createQuery("select h from KeyHolder h where h.ceremonyId = :id order by h.position", KeyHolder.class).setParameter("id", id).getResultList();
  }

  private KeyHolder own(List<KeyHolder> holders) {
    String state = caller.state().orElse("");
    return holders.stream().filter(h -> h.stateCode.equals(state)).findFirst().orElseThrow(() -> Refusal.of(Refusal.Kind.FORBIDDEN, "NOT_A_TRUSTEE"));
  }
}
