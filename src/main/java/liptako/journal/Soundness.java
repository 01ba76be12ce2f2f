package liptako.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import liptako.permission.Public;
import liptako.refusal.Refusal;

/** Whether the start found the journal sound. While it is not, no act is taken: what is damaged is named, never skipped or repaired. */
@ApplicationScoped
public class Soundness {
  private volatile String damage;

  void damaged(String what) {
    damage = what;
  }

  /** Refuses while the journal is damaged. */
  @Public("tells only that nothing can be done, and why")
  public void require() {
    if (damage != null) {
      throw Refusal.of(Refusal.Kind.BUSY, "JOURNAL_DAMAGED", damage);
    }
  }

  /** What is damaged. */
  @Public("everybody may know that the journal is damaged")
  public Optional<String> damage() {
    return Optional.ofNullable(damage);
  }
}
