package liptako.secret;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A voter's signing key as people write it: {@code XXX-XXX-XXX-XXX-XXX}, fourteen random digits and one that finds a slip of
 * the pen. The server never sees it, only {@link #publicElement}.
 */
public record PrivateCredential(String text) {
  private static final Pattern FORM = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{3}(-[1-9A-HJ-NP-Za-km-z]{3}){4}");
  private static final int DIGITS = 14;
  private static final int GROUP_LENGTH = 3;
  private static final int CHECK = 53;
  private static final int ITERATIONS = 1_000;
  private static final int KEY_BITS = 256;

  public PrivateCredential {
    Objects.requireNonNull(text, "text");
    FaultException.require(isValid(text), Reason.CREDENTIAL_INVALID, "");
  }

  public static PrivateCredential random(SecureRandom random) {
    String digits = Base58.random(DIGITS, random);
    digits += Base58.digit(CHECK - remainder(digits));
    StringBuilder text = new StringBuilder(digits);
    for (int at = DIGITS + 1 - GROUP_LENGTH; at > 0; at -= GROUP_LENGTH) {
      text.insert(at, '-');
    }
    return new PrivateCredential(text.toString());
  }

  public static boolean isValid(String text) {
    if (!FORM.matcher(text).matches()) {
      return false;
    }
    String digits = text.replace("-", "");
    return (remainder(digits.substring(0, DIGITS)) + Base58.value(digits.charAt(DIGITS))) % CHECK == 0;
  }

  private static int remainder(String digits) {
    return Base58.number(digits).mod(BigInteger.valueOf(CHECK)).intValue();
  }

  /** The signing exponent for one election; the dashes belong to the password. */
  public BigInteger secret(String electionUuid) {
    try {
      PBEKeySpec spec = new PBEKeySpec(text.toCharArray(), electionUuid.getBytes(StandardCharsets.UTF_8), ITERATIONS, KEY_BITS);
      return Group.number(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded()).mod(Group.Q);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", e);
    }
  }

  public BigInteger publicElement(String electionUuid) {
    return Group.GENERATOR.power(secret(electionUuid));
  }

  /** Never shown by accident. */
  @Override public String toString() {
    return "PrivateCredential[…]";
  }
}
