package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test void firstDayOfTheMonthIsAnOrdinal() {
    assertThat(Words.date(LocalDate.of(2027, 1, 1))).isEqualTo("1er\u00A0janvier\u00A02027");
    assertThat(Words.date(LocalDate.of(2027, 8, 14))).isEqualTo("14\u00A0août\u00A02027");
    assertThat(Words.dayAndDate(LocalDate.of(2027, 1, 14))).isEqualTo("jeudi 14\u00A0janvier\u00A02027");
  }

  @Test void fullHourHasNoMinutesAndOneDigitMinutesHaveAZero() {
    assertThat(Words.time(LocalTime.of(9, 0))).isEqualTo("9\u00A0h");
    assertThat(Words.time(LocalTime.of(10, 5, 59))).isEqualTo("10\u00A0h\u00A005");
    assertThat(Words.time(LocalTime.MIDNIGHT)).isEqualTo("0\u00A0h");
  }

  @Test void sameInstantIsAnotherHourInNiamey() {
    Instant instant = Instant.parse("2027-01-14T23:30:00Z");
    assertThat(Words.dateAndTime(instant.atZone(ZoneId.of("Africa/Bamako")))).isEqualTo("14\u00A0janvier\u00A02027, 23\u00A0h\u00A030");
    assertThat(Words.dateAndTime(instant.atZone(ZoneId.of("Africa/Niamey")))).isEqualTo("15\u00A0janvier\u00A02027, 0\u00A0h\u00A030");
  }

  @Test void periodSaysMonthAndYearOnce() {
    assertThat(Words.period(LocalDate.of(2027, 1, 14), LocalDate.of(2027, 1, 16))).isEqualTo("du 14 au 16\u00A0janvier\u00A02027");
    assertThat(Words.period(LocalDate.of(2027, 1, 30), LocalDate.of(2027, 2, 1))).isEqualTo("du 30\u00A0janvier au 1er\u00A0février\u00A02027");
    assertThat(Words.period(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 2))).isEqualTo("du 31\u00A0décembre\u00A02026 au 2\u00A0janvier\u00A02027");
    assertThat(Words.period(LocalDate.of(2027, 1, 14), LocalDate.of(2027, 1, 14))).isEqualTo("le 14\u00A0janvier\u00A02027");
  }

  @Test void ordinalsAreFeminineAsSittingsAre() {
    assertThat(Words.ordinal(1)).isEqualTo("1re");
    assertThat(Words.ordinal(2)).isEqualTo("2e");
    assertThat(Words.ordinalInLetters(1)).isEqualTo("première");
    assertThat(Words.ordinalInLetters(10)).isEqualTo("dixième");
    assertThat(Words.ordinalInLetters(11)).isEqualTo("11e");
  }

  @Test void durationsShowWhatMatters() {
    assertThat(Words.duration(Duration.ofSeconds(45))).isEqualTo("45\u00A0s");
    assertThat(Words.duration(Duration.ofSeconds(252))).isEqualTo("4\u00A0min\u00A012\u00A0s");
    assertThat(Words.duration(Duration.ofMinutes(5))).isEqualTo("5\u00A0min");
    assertThat(Words.duration(Duration.ofMinutes(62))).isEqualTo("1\u00A0h\u00A002\u00A0min");
    assertThat(Words.duration(Duration.ofSeconds(-3))).isEqualTo("0\u00A0s");
  }

  @Test void thousandsAreSpacedAndListsEndWithEt() {
    assertThat(Words.number(4_127)).isEqualTo("4\u202F127");
    assertThat(Words.number(1_000_000)).isEqualTo("1\u202F000\u202F000");
    assertThat(Words.number(12)).isEqualTo("12");
    assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
    assertThat(Words.list(List.of("a"))).isEqualTo("a");
    assertThat(Words.list(List.of())).isEmpty();
  }

  @Test void placesKeepTheirArticle() {
    assertThat(Words.at("Bamako")).isEqualTo("à Bamako");
    assertThat(Words.at("Le Caire")).isEqualTo("au Caire");
  }
}
