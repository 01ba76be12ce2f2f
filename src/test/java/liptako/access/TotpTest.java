package liptako.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B: the last six of the eight digits. */
  @Test void theCodesAreThoseOfTheStandard() {
    long[][] vectors = {{59, 287082}, {1111111109L, 81804}, {1111111111L, 50471}, {1234567890L, 5924}, {2000000000L, 279037}, {20000000000L, 353130}};
    for (long[] vector : vectors) {
      assertThat(Totp.code(SECRET, vector[0] / 30)).isEqualTo(String.format("%06d", vector[1]));
    }
  }

  @Test void aCodeCountsOnceAndOneStepEitherWay() {
    Instant now = Instant.ofEpochSecond(1_111_111_111L);
    long step = now.getEpochSecond() / 30;
    assertThat(Totp.step(SECRET, "050 471", now, 0)).hasValue(step);
    assertThat(Totp.step(SECRET, "050471", now, step)).as("a second time").isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1), now, 0)).hasValue(step - 1);
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1), now, 0)).hasValue(step + 1);
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2), now, 0)).isEmpty();
    for (String none : new String[] {null, "", "05047", "0504711", "abcdef", "٠٥٠٤٧١"}) {
      assertThat(Totp.step(SECRET, none, now, 0)).as(none).isEmpty();
    }
  }

  /** RFC 4648, section 10. */
  @Test void theSecretIsWrittenInBase32() {
    assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    assertThat(Totp.base32("foo".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6");
    assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.secret()).hasSize(20).isNotEqualTo(Totp.secret());
  }

  @Test void whatIsTriedFirstIsNoPassword() {
    assertThat(CommonPasswords.size()).isGreaterThan(10_000);
    for (String common : new String[] {"password1", "azertyuiop", "Motdepasse2026!", "liptako2026", "Burkina2025", "aaaaaaaa", "  PASSWORD1 "}) {
      assertThat(CommonPasswords.has(common)).as(common).isTrue();
    }
    for (String good : new String[] {"mot-de-passe", "cheval lune brique savane", "exemple-depute", "xkÉ9~pmßq"}) {
      assertThat(CommonPasswords.has(good)).as(good).isFalse();
    }
  }
}
