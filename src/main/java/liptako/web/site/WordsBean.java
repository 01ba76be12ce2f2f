package liptako.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import liptako.publication.Words;

/** {@code #{words}}: dates, times and numbers on pages, in the time of the place. */
@Named("words")
@ApplicationScoped
public class WordsBean {
  public String date(LocalDate date) {
    return date == null ? "" : Words.date(date);
  }

  public String day(Instant at, ZoneId zone) {
    return at == null ? "" : Words.date(at.atZone(zone).toLocalDate());
  }

  public String dayAndDate(Instant at, ZoneId zone) {
    return at == null ? "" : Words.capital(Words.dayAndDate(at.atZone(zone).toLocalDate()));
  }

  public String time(Instant at, ZoneId zone) {
    return at == null ? "" : Words.time(at.atZone(zone).toLocalTime());
  }

  public String dateAndTime(Instant at, ZoneId zone) {
    return at == null ? "" : Words.dateAndTime(at.atZone(zone));
  }

  public String period(LocalDate from, LocalDate until) {
    return Words.period(from, until);
  }

  public String number(long value) {
    return Words.number(value);
  }

  public String ordinal(int number) {
    return Words.ordinal(number);
  }
}
