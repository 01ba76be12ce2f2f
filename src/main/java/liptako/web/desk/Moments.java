package liptako.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import liptako.web.look.English;

/** Times as people read them, always of the sitting's place: « 10 h 46 », « 14 janvier 2027 », « 1 min 42 s »; in English for who reads English. */
@Named("moments")
@ApplicationScoped
public class Moments {
  private static final char NARROW = '\u202F';
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.FRENCH);

  /** « 10 h 46 ». */
  public String time(Instant at, ZoneId zone) {
    if (at == null) {
      return "";
    }
    var there = at.atZone(zone);
    if (English.read()) {
      return English.time(there.toLocalTime());
    }
    return there.getHour() + "" + NARROW + "h" + NARROW + String.format("%02d", there.getMinute());
  }

  /** « 10 h 46 min 31 s »: what is written to the second. */
  public String exact(Instant at, ZoneId zone) {
    return at == null ? "" : English.read() ? English.exact(at.atZone(zone).toLocalTime()) : time(at, zone) + NARROW + "min" + NARROW + String.format("%02d", at.atZone(zone).getSecond()) + NARROW + "s";
  }

  /** « 14 janvier 2027 ». */
  public String day(Instant at, ZoneId zone) {
    return at == null ? "" : day(at.atZone(zone).toLocalDate());
  }

  public String day(LocalDate date) {
    return date == null ? "" : English.read() ? English.date(date) : first(DAY.format(date));
  }

  /** « 14 janv. 9 h 00 ». */
  public String dayAndTime(Instant at, ZoneId zone) {
    return at == null ? "" : (English.read() ? English.shortDate(at.atZone(zone).toLocalDate()) : first(SHORT.format(at.atZone(zone)))) + ", " + time(at, zone);
  }

  /** « du 14 au 16 janvier 2027 ». */
  public String range(LocalDate from, LocalDate to) {
    if (English.read()) {
      return English.period(from, to);
    }
    if (from.equals(to)) {
      return Words.say("moments.on", day(from));
    }
    boolean month = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
    String begin = month ? first(Integer.toString(from.getDayOfMonth())) : from.getYear() == to.getYear() ? first(DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH).format(from)) : day(from);
    return Words.say("moments.range", begin, day(to));
  }

  /** Where mandates are counted. */
  public ZoneId getUtc() {
    return java.time.ZoneOffset.UTC;
  }

  /** « 1 min 42 s ». */
  public String length(Duration length) {
    long minutes = length.toMinutes();
    return (minutes > 0 ? minutes + "" + NARROW + "min" + NARROW : "") + length.toSecondsPart() + NARROW + "s";
  }

  private static String first(String date) {
    return date.equals("1") || date.startsWith("1 ") ? "1er" + date.substring(1) : date;
  }
}
