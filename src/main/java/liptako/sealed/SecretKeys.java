package liptako.sealed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import liptako.secret.Credentials;

/** The public keys of one delegation while they are collected: who has one, and which there are, each list in its own order, so that nothing pairs them. */
@Entity
@Table(name = "secret_keys")
@IdClass(SecretKeys.Key.class)
class SecretKeys {
  /** A delegation in a vote. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1;
    UUID voteId;
    String stateCode;

    @Override public boolean equals(Object other) {
      return other instanceof Key key && key.voteId.equals(voteId) && key.stateCode.equals(stateCode);
    }

    @Override public int hashCode() {
      return voteId.hashCode() + stateCode.hashCode();
    }
  }

  @Id @Column(name = "vote_id") UUID voteId;
  @Id @Column(name = "state_code") String stateCode;
  String deputies;
  String elements;
  String fingerprint;
  @Column(name = "signed_by") String signedBy;
  @Column(name = "signed_fingerprint") String signedFingerprint;

  List<String> deputies() {
    return Texts.list(deputies);
  }

  List<BigInteger> elements() {
    return Texts.list(elements).stream().map(BigInteger::new).toList();
  }

  boolean countersigned() {
    return fingerprint.equals(signedFingerprint);
  }

  /** Adds a key and who now has one; deputies sort by id and keys by size, whatever came first. */
  void add(List<String> who, List<BigInteger> keys) {
    var sorted = new TreeSet<>(deputies());
    sorted.addAll(who);
    deputies = Texts.json(List.copyOf(sorted));
    List<BigInteger> all = new ArrayList<>(elements());
    all.addAll(keys);
    Credentials credentials = Credentials.of(all);
    elements = Texts.json(all.stream().sorted().map(BigInteger::toString).toList());
    fingerprint = credentials.fingerprint();
  }
}
