package liptako.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;

/** Sets a second factor up as its holder does. */
final class SecondFactorOf {
  private SecondFactorOf() {}

  /** The secret of an account that had none; the code of the step before now is used up. */
  static byte[] account(LiptakoServer server, String account, String password) {
    Http who = Http.anybody(server);
    String text = (String) Hall.done(who.post("/api/v1/sign-in/second-factor", Map.of("account", account, "password", password))).object().get("secret");
    byte[] secret = base32(text);
    assertThat(who.post("/api/v1/sign-in/second-factor/confirm", Map.of("account", account, "password", password, "secondFactor", "000000")).code()).isEqualTo("SECOND_FACTOR_WRONG");
    Hall.done(who.post("/api/v1/sign-in/second-factor/confirm", Map.of("account", account, "password", password, "secondFactor", Totp.code(secret, Instant.now().getEpochSecond() / 30 - 1))));
    return secret;
  }

  private static byte[] base32(String text) {
    var bytes = new java.io.ByteArrayOutputStream();
    int held = 0, bits = 0;
    for (char c : text.toCharArray()) {
      held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
      bits += 5;
      if (bits >= 8) {
        bytes.write(held >> bits - 8);
        bits -= 8;
        held &= (1 << bits) - 1;
      }
    }
    return bytes.toByteArray();
  }
}
