package liptako.secret;

import java.util.List;
import java.util.Map;

/**
 * What a member hands over after step two of a Pedersen ceremony.
 *
 * @param polynomial the coefficients, sealed to the member itself
 * @param secrets the others' shares, each sealed to its recipient, in the order of certificates
 * @param coefexps the commitments, signed
 */
public record Polynomial(String polynomial, List<String> secrets, SignedMessage coefexps) {
  public static Polynomial parse(String text) {
    return Node.canonical(text, node -> new Polynomial(node.field("polynomial").string(), node.field("secrets").list(Node::string),
        SignedMessage.of(node.field("coefexps"))), Polynomial::json);
  }

  public String text() {
    return OrderedJson.write(json());
  }

  private Map<String, Object> json() {
    return OrderedJson.object("polynomial", polynomial, "secrets", secrets, "coefexps", coefexps.json());
  }
}
