package liptako.secret;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Why something was refused. The names are stable; the sentences stand in the bundle {@code liptako.secret}. */
public enum Reason {
  /** Any text. */
  TOO_LONG, NOT_JSON, MALFORMED, NOT_CANONICAL, EXPONENT_RANGE, NOT_IN_GROUP,
  /** The archive as a file. */
  ARCHIVE_HEADER, ARCHIVE_CUT, ARCHIVE_PADDING, ARCHIVE_NAME, ARCHIVE_VERSION, HASH_MISMATCH,
  /** The chain of events. */
  EVENT_TYPE, EVENT_ORDER, EVENT_PARENT, EVENT_HEIGHT, EVENT_PAYLOAD, DATA_UNEXPECTED, DATA_MISSING,
  /** Setup. */
  GROUP_UNKNOWN, QUESTION_INVALID, UUID_INVALID, ELECTION_KEY, TRUSTEES_NONE, TRUSTEE_PROOF, THRESHOLD_WRONG,
  CERTIFICATE_SIGNATURE, COEFFICIENTS_SIGNATURE, VERIFICATION_KEY, SHARE_WRONG, MESSAGE_SEALED,
  CREDENTIALS_ORDER, CREDENTIAL_REPEATED, CREDENTIAL_WEIGHT, CREDENTIAL_INVALID,
  /** A ballot. */
  OTHER_ELECTION, CREDENTIAL_UNKNOWN, ANSWERS_NUMBER, CHOICES_NUMBER, PROOFS_NUMBER, BLANK_PROOF_UNEXPECTED, BLANK_PROOF_MISSING,
  BALLOT_ALTERED, SIGNATURE_WRONG, CHOICE_PROOF, OVERALL_PROOF, BLANK_PROOF, BALLOT_REPEATED, OPENING_WRONG,
  /** Tally, decryption, result. */
  TALLY_COUNT, TALLY_WEIGHT, TALLY_SHAPE, TALLY_VALUE,
  OWNER_UNKNOWN, OWNER_REPEATED, DECRYPTION_SHAPE, DECRYPTION_PROOF, DECRYPTIONS_MISSING,
  RESULT_SHAPE, RESULT_RANGE, RESULT_WRONG, RESULT_MISSING,
  /** Against what was published elsewhere or earlier. */
  CREDENTIALS_FINGERPRINT, EVENT_FINGERPRINT, HISTORY_REWRITTEN,
  /** A key file. */
  PASSPHRASE_WRONG;

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** One French sentence for people who must act on it. */
  public String sentence() {
    try {
      return ResourceBundle.getBundle("liptako.secret", Locale.ROOT, Reason.class.getClassLoader(), NO_FALLBACK).getString(name());
    } catch (MissingResourceException e) {
      throw new IllegalStateException("liptako/secret.properties lacks " + name(), e);
    }
  }
}
