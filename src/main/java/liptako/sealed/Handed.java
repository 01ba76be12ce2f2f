package liptako.sealed;

import java.util.List;
import liptako.secret.Member;
import liptako.secret.Polynomial;
import liptako.secret.SignedMessage;
import liptako.secret.Trustee;
import liptako.secret.TrusteePublicKey;
import liptako.secret.Trustees;

/** What trustees hand over in the steps of a ceremony: its form, and what all of it together makes. */
final class Handed {
  private Handed() {}

  /** @throws liptako.secret.FaultException when a text is not what the step asks for */
  static void require(KeyCeremony.Status step, String text) {
    switch (step) {
      case CERTIFICATES -> SignedMessage.parse(text);
      case POLYNOMIALS -> Polynomial.parse(text);
      case SHARES -> Member.Share.parse(text).publicKey().require();
      case KEYS -> TrusteePublicKey.parse(text).require();
      default -> throw new IllegalStateException(step.name());
    }
  }

  /** The trustees that the last step of handing over makes. */
  static Trustees trustees(KeyCeremony.Status step, List<KeyHolder> holders) {
    return switch (step) {
      case SHARES -> new Trustees(List.of(Trustee.Pedersen.of(holders.stream().map(h -> SignedMessage.parse(h.certificate)).toList(),
          holders.stream().map(h -> Polynomial.parse(h.polynomial)).toList(), holders.stream().map(h -> Member.Share.parse(h.share)).toList())));
      case KEYS -> Trustees.all(holders.stream().map(h -> TrusteePublicKey.parse(h.publicKey)).toList());
      default -> throw new IllegalStateException(step.name());
    };
  }
}
