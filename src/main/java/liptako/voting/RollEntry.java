package liptako.voting;

import java.util.UUID;
import liptako.rules.ProxyRoll;

/**
 * A member of the electorate as frozen at the opening.
 *
 * @param proxy the delegation of vote this member had given, or null
 */
public record RollEntry(UUID deputy, int position, String code, String name, String title, String state, UUID mandate, boolean present, Proxied proxy) {
  /**
   * A delegation of vote as the opening judged it.
   *
   * @param refused why it does not count here, or null
   */
  public record Proxied(UUID id, UUID holder, ProxyRoll.Refused refused) {}

  /** Who casts this member's ballot: the member when present, the holder of a delegation of vote that counts, else nobody. */
  public UUID caster() {
    return present ? deputy : proxy != null && proxy.refused == null ? proxy.holder : null;
  }

  /** Whether a ballot can be cast for this member. */
  public boolean votes() {
    return caster() != null;
  }

  /** Whether another casts it. */
  public boolean represented() {
    return !present && votes();
  }

  static Proxied proxied(Object id, Object holder, String refused) {
    return id == null ? null : new Proxied(liptako.store.Stored.id(id), liptako.store.Stored.id(holder), refused.isEmpty() ? null : ProxyRoll.Refused.valueOf(refused));
  }
}
