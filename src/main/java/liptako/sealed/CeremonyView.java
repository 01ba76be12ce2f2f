package liptako.sealed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.secret.TrusteePublicKey;

/**
 * A ceremony as its people see it: everything in it is public or sealed to its recipient.
 *
 * @param fingerprint of the election key, to be read aloud; null before it is made
 */
public record CeremonyView(UUID id, int number, boolean everyone, int threshold, KeyCeremony.Status status, String fingerprint, Instant begunAt, Instant readyAt, String endReason,
    String trustees, List<Holder> holders) {
  /** One trustee: what it handed over, what it still owes, its key's fingerprint once there is one. */
  public record Holder(int owner, String state, String name, boolean due, boolean confirmed, String certificate, String polynomial, String share, String publicKey, String fingerprint) {}

  static CeremonyView of(KeyCeremony c, List<KeyHolder> holders, Map<String, String> names) {
    List<TrusteePublicKey> keys = c.trustees == null ? List.of() : c.trustees().owners();
    return new CeremonyView(c.id, c.number, c.everyone, c.threshold, c.status, c.fingerprint, c.begunAt, c.readyAt, c.endReason, c.trustees, holders.stream().map(h -> new Holder(h.position,
        h.stateCode, names.getOrDefault(h.stateCode, h.stateCode), c.status == KeyCeremony.Status.READING ? !h.confirmed : c.status.compareTo(KeyCeremony.Status.READING) < 0 && h.handed(c.status) == null,
        h.confirmed, h.certificate, h.polynomial, h.share, h.publicKey, keys.isEmpty() ? null : keys.get(h.position - 1).fingerprint())).toList());
  }

  /** The holder of a State, or null. */
  public Holder of(String state) {
    return holders.stream().filter(h -> h.state().equals(state)).findFirst().orElse(null);
  }
}
