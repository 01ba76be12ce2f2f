package liptako.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
  private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(), YEAR_9999 = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  @Property
  void everyInstantIsReadAsTheGeneralParserReadsIt(@ForAll long seed) {
    var random = new Random(seed);
    int[] grains = {1, 1_000, 1_000_000, 1_000_000_000};
    int grain = grains[random.nextInt(4)];
    Instant instant = Instant.ofEpochSecond(random.nextLong(YEAR_0, YEAR_9999 + 1), random.nextInt(1_000_000_000 / grain) * (long) grain);
    assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
  }

  /** One letter is changed: what is then read is what the general parser reads and writes the same, and nothing else is. */
  @Property
  void noOtherTextIsRead(@ForAll long seed) {
    var random = new Random(seed);
    var text = new StringBuilder(Instant.ofEpochSecond(random.nextLong(0, YEAR_9999), random.nextInt(1_000_000_000)).toString());
    text.setCharAt(random.nextInt(text.length()), "0123456789-:.TZ +".charAt(random.nextInt(17)));
    Instant expected;
    try {
      Instant read = Instant.parse(text);
      expected = read.toString().contentEquals(text) ? read : null;
    } catch (DateTimeException e) {
      expected = null;
    }
    Instant given;
    try {
      given = Instants.parse(text.toString());
    } catch (DateTimeException e) {
      given = null;
    }
    assertThat(given).as(text.toString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2027-01-14", "2027-01-14T08:00:00", "2027-01-14T08:00:00.000Z", "2027-01-14T08:00:00.500000Z", "2027-01-14T08:00:00.123456000Z", "2027-01-14T24:00:00Z",
      "2027-02-29T08:00:00Z", "2027-01-14T08:00:60Z", "2027-01-14T08:00:00+00:00", "+12027-01-14T08:00:00Z", "2027-01-14t08:00:00Z", "2027-01-14T08:00:00.12Z"})
  void otherFormsAreRefused(String text) {
    assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
