package liptako.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementTest {
  @ParameterizedTest @CsvSource({"https://presse.example/crochet,true", "http://127.0.0.1:9/x,true", "http://localhost/x,true", "http://presse.example/x,false",
      "ftp://presse.example/x,false", "https://nom:secret@presse.example/x,false", "pas une adresse,false", "file:///etc/passwd,false", "http://127.0.0.1.example.org/,false"})
  void onlyEncryptedAddressesOrThisMachineAreCalled(String address, boolean taken) {
    assertThat(Messenger.acceptable(address)).isEqualTo(taken);
  }

  @Test void waitsDoubleUpToAnHour() {
    assertThat(Announcements.wait(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(Announcements.wait(4)).isEqualTo(Duration.ofSeconds(8));
    assertThat(Announcements.wait(12)).isEqualTo(Duration.ofSeconds(2048));
    assertThat(Announcements.wait(13)).isEqualTo(Duration.ofHours(1));
    assertThat(Announcements.wait(60)).isEqualTo(Duration.ofHours(1));
  }

  /** The value is Python's: {@code hmac.new(b"key", b'1700000000.{"a":1}', "sha256").hexdigest()}. */
  @Test void signatureIsHmacSha256OverSecondsAndBody() {
    assertThat(Messenger.signature("key", 1_700_000_000, "{\"a\":1}"))
        .isEqualTo("t=1700000000,v1=a438e398bfafc57e4396bb7fc2304422f0f768e965d073ca313cb52e22e6ad03");
  }
}
