package liptako.access;

import java.util.Optional;
import java.util.UUID;

/** Whose badge says a code: the room that issues badges knows. */
public interface BadgeHolders {
  /** The deputy, or empty when it is no badge of this house or withdrawn. */
  Optional<UUID> holderOf(String code);
}
