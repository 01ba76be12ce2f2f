package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.Deputy;
import liptako.attendance.Presence;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.secret.Credentials;

/** Collects the voters' public keys: each terminal's own, or a delegation's from its registrar, who countersigns the list. */
@ApplicationScoped
@Transactional
public class KeyCollection {
  private static final SecureRandom RANDOM = new SecureRandom();
  /** A number of 2,048 bits has 617 digits. */
  private static final int ELEMENT_LONGEST = 620;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SecretStore store;
  @Inject private SecretVotes votes;
  @Inject private Caller caller;

  /** The signed-in deputy's terminal gives its public key for this vote; the private one stays there. The same again is no fault. */
  @Allowed(Act.CAST_BALLOT)
  public void deposit(UUID id, String element) {
    SecretVote vote = store.locked(id, SecretVote.Status.COLLECTING);
    UUID deputy = caller.deputy().orElseThrow();
    Deputy who = votes.presence(vote).members().stream().filter(Presence.Member::present).map(Presence.Member::deputy).filter(d -> d.id().equals(deputy)).findFirst()
        .orElseThrow(() -> Refusal.conflict("NOT_PRESENT_FOR_KEY"));
    SecretKeys keys = keys(vote, who.stateCode());
    BigInteger key = elements(List.of(Check.given("element", element))).get(0);
    if (keys.deputies().contains(deputy.toString())) {
      if (keys.elements().contains(key)) {
        return;
      }
      throw Refusal.conflict("KEY_DEPOSITED");
    }
    keys.add(List.of(deputy.toString()), List.of(key));
    em.merge(keys);
    journal.append("secret.key-taken", vote.id, Map.of("number", vote.number, "state", keys.stateCode, "keys", keys.deputies().size()));
  }

  /** The registrar gives the public keys of the whole delegation: made on the registrar's machine and handed out on the badges. */
  @Allowed(Act.COUNTERSIGN_KEYS)
  public void depositAll(UUID id, List<String> elements) {
    SecretVote vote = store.locked(id, SecretVote.Status.COLLECTING);
    String state = caller.state().orElseThrow();
    List<String> present = votes.presence(vote).members().stream().filter(m -> m.present() && m.deputy().stateCode().equals(state)).map(m -> m.deputy().id().toString()).toList();
    SecretKeys keys = keys(vote, state);
    List<BigInteger> all = elements(Check.given("elements", elements));
    if (!keys.deputies().isEmpty()) {
      throw Refusal.conflict("KEYS_DEPOSITED_SINGLY", keys.deputies().size());
    }
    if (all.size() != present.size() || present.isEmpty()) {
      throw Refusal.invalid("KEYS_NUMBER", "elements", all.size(), present.size());
    }
    keys.add(present, all);
    em.merge(keys);
    journal.append("secret.key-taken", vote.id, Map.of("number", vote.number, "state", state, "keys", all.size()));
  }

  /** The registrar answers for the list: so many keys of so many present, none of anybody else. A key that comes later asks for it again. */
  @Allowed(Act.COUNTERSIGN_KEYS)
  public void countersign(UUID id, String fingerprint) {
    SecretVote vote = store.locked(id, SecretVote.Status.COLLECTING);
    SecretKeys keys = keys(vote, caller.state().orElseThrow());
    if (keys.deputies().isEmpty() || !keys.fingerprint.equals(Check.text("fingerprint", fingerprint, 60))) {
      throw Refusal.conflict("KEYS_CHANGED");
    }
    keys.signedBy = caller.mark();
    keys.signedFingerprint = keys.fingerprint;
    em.merge(keys);
    journal.append("secret.countersigned", vote.id, Map.of("number", vote.number, "state", keys.stateCode, "keys", keys.deputies().size(), "fingerprint", keys.fingerprint));
  }

  /** Begins the collection again: somebody who gave a key has left, or lost it. */
  @Allowed(Act.PREPARE_SECRET_VOTE)
  public SecretVote renew(UUID id) {
    SecretVote vote = store.locked(id, SecretVote.Status.COLLECTING);
    store.keys(id).forEach(em::remove);
    // A fresh identifier makes every terminal's key another one, so that no old one is met again.
    store.boxes(id).forEach(box -> box.electionUuid = liptako.secret.Election.randomUuid(RANDOM));
    journal.append("secret.renewed", id, Map.of("number", vote.number));
    return vote;
  }

  private SecretKeys keys(SecretVote vote, String state) {
    return store.keys(vote.id).stream().filter(k -> k.stateCode.equals(state)).findFirst().orElseGet(() -> {
      var keys = new SecretKeys();
      keys.voteId = vote.id;
      keys.stateCode = state;
      keys.fingerprint = "";
      keys.deputies = "[]";
      keys.elements = "[]";
      return keys;
    });
  }

  private static List<BigInteger> elements(List<String> texts) {
    List<BigInteger> elements = texts.stream().map(text -> {
      if (text == null || text.length() > ELEMENT_LONGEST || !text.matches("[1-9][0-9]*")) {
        throw Refusal.invalid("KEY_FORM", "element");
      }
      return new BigInteger(text);
    }).toList();
    Faults.require("element", () -> Credentials.of(elements).requireInGroup());
    return elements;
  }
}
