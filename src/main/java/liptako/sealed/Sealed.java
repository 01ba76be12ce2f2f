package liptako.sealed;

import java.util.UUID;

/** What reaches the boxes: nothing but the signing says who sent it. */
sealed interface Sealed {
  UUID vote();

  /** A ballot whose proofs hold. */
  record Cast(UUID vote, UUID box, String credential, String tracker, String body) implements Sealed {}

  /** A ballot whose proofs hold and that its voter opens instead of casting it. */
  record Spend(UUID vote, UUID box, String credential, String tracker, String body) implements Sealed {}

  /** A deputy takes part. */
  record Sign(UUID vote, UUID deputy) implements Sealed {}
}
