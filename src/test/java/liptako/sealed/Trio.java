package liptako.sealed;

import static liptako.testing.Hall.done;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liptako.secret.EncryptedTally;
import liptako.secret.Member;
import liptako.secret.PartialDecryption;
import liptako.secret.Polynomial;
import liptako.secret.SignedMessage;
import liptako.secret.TrusteePublicKey;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;

/** The trustees of the three States at their own machines, any two of whom open a sum, or only all three: a whole ceremony over the API. */
public final class Trio {
  private static final SecureRandom RANDOM = new SecureRandom();
  final List<Http> trustees = new ArrayList<>();
  /** What never leaves their machines. */
  private final List<BigInteger> secrets = new ArrayList<>();
  final String ceremony;

  private Trio(LiptakoServer server, boolean everyone) {
    Http clerk = Http.as(server, "greffe", "exemple-greffe");
    for (String state : List.of("bf", "ml", "ne")) {
      trustees.add(Http.as(server, "garant-" + state, "exemple-garant"));
    }
    ceremony = (String) done(clerk.post("/api/v1/key-ceremonies", Map.of("everyone", everyone))).object().get("id");
    if (everyone) {
      single();
    } else {
      pedersen();
    }
    String fingerprint = (String) clerk.get(at()).object().get("fingerprint");
    trustees.forEach(trustee -> done(trustee.post(at() + "/confirm", Map.of("fingerprint", fingerprint))));
  }

  private void single() {
    for (int i = 0; i < trustees.size(); i++) {
      secrets.add(TrusteePublicKey.randomSecret(RANDOM));
      hand(i, TrusteePublicKey.of(secrets.get(i), RANDOM).text());
    }
  }

  private void pedersen() {
    List<Member> members = trustees.stream().map(t -> Member.random(RANDOM)).toList();
    List<SignedMessage> certificates = members.stream().map(m -> m.certificate(RANDOM)).toList();
    for (int i = 0; i < members.size(); i++) {
      hand(i, certificates.get(i).text());
    }
    List<Polynomial> polynomials = members.stream().map(m -> m.polynomial(certificates, 2, RANDOM)).toList();
    for (int i = 0; i < members.size(); i++) {
      hand(i, polynomials.get(i).text());
    }
    for (int i = 0; i < members.size(); i++) {
      Member.Share share = members.get(i).share(certificates, polynomials, RANDOM);
      secrets.add(members.get(i).secret(share));
      hand(i, share.text());
    }
  }

  /** Holds a ceremony; its key serves the votes prepared from now on. */
  public static Trio meet(LiptakoServer server) {
    return new Trio(server, false);
  }

  /** The same with a key of which no part may be missing. */
  public static Trio meetAll(LiptakoServer server) {
    return new Trio(server, true);
  }

  private void hand(int trustee, String text) {
    done(trustees.get(trustee).post(at() + "/hand", Map.of("text", text)));
  }

  private String at() {
    return "/api/v1/key-ceremonies/" + ceremony;
  }

  /** One trustee's part of opening a box. */
  public String part(int trustee, String vote, int box) {
    Map<String, Object> sum = done(trustees.get(trustee).get("/api/v1/secret-votes/" + vote + "/boxes/" + box + "/sum")).object();
    return PartialDecryption.of(secrets.get(trustee), (String) sum.get("electionHash"), EncryptedTally.parse((String) sum.get("tally")), RANDOM).text();
  }

  public Http.Answer open(int trustee, String vote, int box) {
    return give(trustee, vote, box, part(trustee, vote, box));
  }

  public Http.Answer give(int trustee, String vote, int box, String part) {
    return trustees.get(trustee).post("/api/v1/secret-votes/" + vote + "/boxes/" + box + "/decryptions", Map.of("decryption", part));
  }
}
