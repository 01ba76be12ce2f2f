package liptako.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import liptako.publication.Words;
import liptako.web.look.English;

/** {@code #{fr}}: dates, times and numbers on pages, in the time of the place, as French writes them; as English does for who reads English. */
@Named("fr")
@ApplicationScoped
public class French {
  public String date(LocalDate date) {
    return date == null ? "" : English.read() ? English.date(date) : Words.date(date);
  }

  public String day(Instant at, ZoneId zone) {
    return at == null ? "" : date(at.atZone(zone).toLocalDate());
  }

  public String dayAndDate(Instant at, ZoneId zone) {
    return at == null ? "" : English.read() ? English.dayAndDate(at.atZone(zone).toLocalDate()) : Words.capital(Words.dayAndDate(at.atZone(zone).toLocalDate()));
  }

  public String time(Instant at, ZoneId zone) {
    return at == null ? "" : English.read() ? English.time(at.atZone(zone).toLocalTime()) : Words.time(at.atZone(zone).toLocalTime());
  }

  public String dateAndTime(Instant at, ZoneId zone) {
    return at == null ? "" : day(at, zone) + ", " + time(at, zone);
  }

  public String period(LocalDate from, LocalDate until) {
    return English.read() ? English.period(from, until) : Words.period(from, until);
  }

  public String number(long value) {
    return English.read() ? English.number(value) : Words.number(value);
  }

  public String ordinal(int number) {
    return English.read() ? English.ordinal(number) : Words.ordinal(number);
  }
}
