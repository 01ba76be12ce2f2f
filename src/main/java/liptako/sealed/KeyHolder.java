package liptako.sealed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** One State's trustee in a ceremony, with what was handed over so far. */
@Entity
@Table(name = "key_holder")
@IdClass(KeyHolder.Key.class)
class KeyHolder {
  /** A trustee's number in a ceremony, from 1. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1;
    UUID ceremonyId;
    int position;

    @Override public boolean equals(Object other) {
      return other instanceof Key key && key.ceremonyId.equals(ceremonyId) && key.position == position;
    }

    @Override public int hashCode() {
      return ceremonyId.hashCode() + position;
    }
  }

  @Id @Column(name = "ceremony_id") UUID ceremonyId;
  @Id int position;
  @Column(name = "state_code") String stateCode;
  String certificate;
  String polynomial;
  String share;
  @Column(name = "public_key") String publicKey;
  boolean confirmed;

  static KeyHolder of(UUID ceremony, int position, String state) {
    var holder = new KeyHolder();
    holder.ceremonyId = ceremony;
    holder.position = position;
    holder.stateCode = state;
    return holder;
  }

  /** What was handed over in a step, or null. */
  String handed(KeyCeremony.Status step) {
    return switch (step) {
      case CERTIFICATES -> certificate;
      case POLYNOMIALS -> polynomial;
      case SHARES -> share;
      case KEYS -> publicKey;
      case READING, READY, ENDED -> null;
    };
  }

  void hand(KeyCeremony.Status step, String text) {
    switch (step) {
      case CERTIFICATES -> certificate = text;
      case POLYNOMIALS -> polynomial = text;
      case SHARES -> share = text;
      case KEYS -> publicKey = text;
      default -> throw new IllegalStateException("nothing is handed over in " + step);
    }
  }
}
