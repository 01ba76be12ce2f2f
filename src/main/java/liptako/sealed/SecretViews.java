package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liptako.attendance.Presence;
import liptako.refusal.Refusal;
import liptako.secret.Credentials;
import liptako.secret.Result;
import liptako.secret.Trustees;

/** Composes what is seen of a secret vote. */
@ApplicationScoped
class SecretViews {
  @Inject private SecretStore store;
  @Inject private SecretVotes votes;
  @Inject private KeyCeremonies ceremonies;

  SecretView of(SecretVote vote) {
    boolean collecting = vote.status == SecretVote.Status.COLLECTING;
    List<SecretView.Keys> keys = collecting ? keys(vote) : List.of();
    Trustees trustees = ceremonies.find(vote.ceremonyId).trustees();
    List<SecretView.Box> boxes = store.boxes(vote.id).stream().map(b -> new SecretView.Box(b.position, b.stateCode, b.electionUuid,
        b.credentials == null ? 0 : Credentials.parse(b.credentials).size(), b.credentials == null ? null : Credentials.parse(b.credentials).fingerprint(), store.voted(b.id), b.ballots, b.counted,
        List.copyOf(store.decryptions(b.id).keySet()), trustees.needed(), b.result == null ? List.<Integer>of() : Result.parse(b.result).questions().get(0).stream().map(BigInteger::intValueExact).toList(),
        b.openingEvent, b.closingEvent, b.resultEvent)).toList();
    // Who took part is told from the close on: while it is open the order of signing would be seen by looking often.
    boolean over = vote.closedAt != null;
    return new SecretView(vote, keys, boxes, vote.electors(), over ? vote.took() : List.of(), collecting ? List.of(Refusal.told("UNANIMITY_WARNING")) : List.of());
  }

  private List<SecretView.Keys> keys(SecretVote vote) {
    Presence presence = votes.presence(vote);
    List<SecretKeys> given = store.keys(vote.id);
    return presence.delegations().stream().map(d -> {
      Optional<SecretKeys> own = given.stream().filter(k -> k.stateCode.equals(d.code())).findFirst();
      Set<String> have = new HashSet<>(own.map(SecretKeys::deputies).orElse(List.of()));
      List<String> missing = presence.members().stream().filter(m -> m.present() && m.deputy().stateCode().equals(d.code()) && !have.contains(m.deputy().id().toString())).map(m -> m.deputy().name()).toList();
      return new SecretView.Keys(d.code(), d.name(), d.present(), have.size(), missing, own.map(k -> k.fingerprint).orElse(""), own.filter(SecretKeys::countersigned).isPresent());
    }).toList();
  }
}
