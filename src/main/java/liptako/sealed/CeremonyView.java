package liptako.sealed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A ceremony as its people see it: everything in it is public or sealed to its recipient.
 *
 * @param fingerprint of the election key, to be read aloud; null before it is made
 */
public record CeremonyView(UUID id, int number, boolean everyone, int threshold, KeyCeremony.Status status, String fingerprint, Instant begunAt, Instant readyAt, String endReason,
    String trustees, List<Holder> holders) {
  /** One trustee: what it handed over, what it still owes, its key's fingerprint once there is one. */
  public record Holder(int owner, String state, String name, boolean due, boolean confirmed, String certificate, String polynomial, String share, String publicKey, String fingerprint) {}

  /** The holder of a State, or null. */
  public Holder of(String state) {
    return holders.stream().filter(h -> h.state().equals(state)).findFirst().orElse(null);
  }
}
