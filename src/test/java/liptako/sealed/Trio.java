package liptako.sealed;

import static liptako.testing.Hall.done;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liptako.secret.EncryptedTally;
import liptako.secret.Member;
import liptako.secret.PartialDecryption;
import liptako.secret.Polynomial;
import liptako.secret.SignedMessage;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;

/** The trustees of the three States at their own machines, any two of whom open a sum: a whole ceremony over the API. */
public final class Trio {
  private static final SecureRandom RANDOM = new SecureRandom();
  final List<Http> trustees = new ArrayList<>();
  final List<Member> members = new ArrayList<>();
  final List<Member.Share> shares = new ArrayList<>();
  final String ceremony;

  private Trio(LiptakoServer server) {
    Http clerk = Http.as(server, "greffe", "exemple-greffe");
    for (String state : List.of("bf", "ml", "ne")) {
      trustees.add(Http.as(server, "garant-" + state, "exemple-garant"));
      members.add(Member.random(RANDOM));
    }
    ceremony = (String) done(clerk.post("/api/v1/key-ceremonies", Map.of("everyone", false))).object().get("id");
    List<SignedMessage> certificates = members.stream().map(m -> m.certificate(RANDOM)).toList();
    for (int i = 0; i < 3; i++) {
      hand(i, certificates.get(i).text());
    }
    List<Polynomial> polynomials = members.stream().map(m -> m.polynomial(certificates, 2, RANDOM)).toList();
    for (int i = 0; i < 3; i++) {
      hand(i, polynomials.get(i).text());
    }
    for (int i = 0; i < 3; i++) {
      shares.add(members.get(i).share(certificates, polynomials, RANDOM));
      hand(i, shares.get(i).text());
    }
    String fingerprint = (String) clerk.get(at()).object().get("fingerprint");
    trustees.forEach(trustee -> done(trustee.post(at() + "/confirm", Map.of("fingerprint", fingerprint))));
  }

  /** Holds a ceremony; its key serves the votes prepared from now on. */
  public static Trio meet(LiptakoServer server) {
    return new Trio(server);
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
    return PartialDecryption.of(members.get(trustee).secret(shares.get(trustee)), (String) sum.get("electionHash"), EncryptedTally.parse((String) sum.get("tally")), RANDOM).text();
  }

  public Http.Answer open(int trustee, String vote, int box) {
    return trustees.get(trustee).post("/api/v1/secret-votes/" + vote + "/boxes/" + box + "/decryptions", Map.of("decryption", part(trustee, vote, box)));
  }
}
