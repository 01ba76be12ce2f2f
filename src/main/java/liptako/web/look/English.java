package liptako.web.look;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import liptako.language.Language;

/** Times and numbers as a page in English writes them. Official documents are French: theirs are in {@code publication}. */
public final class English {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK), SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK),
      DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK), TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK), EXACT = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

  private English() {}

  /** Whether the page's reader reads them so. */
  public static boolean read() {
    return Language.current() == Language.ENGLISH;
  }

  /** « 14 January 2027 ». */
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** « 14 Jan ». */
  public static String shortDate(LocalDate date) {
    return SHORT.format(date);
  }

  /** « Thursday 14 January 2027 ». */
  public static String dayAndDate(LocalDate date) {
    return DAY.format(date);
  }

  /** « 14 to 16 January 2027 », « 30 January to 2 February 2027 », « 14 January 2027 ». */
  public static String period(LocalDate from, LocalDate until) {
    if (from.equals(until)) {
      return date(until);
    }
    boolean year = from.getYear() == until.getYear();
    String begin = year && from.getMonth() == until.getMonth() ? Integer.toString(from.getDayOfMonth()) : year ? DateTimeFormatter.ofPattern("d MMMM", Locale.UK).format(from) : date(from);
    return begin + " to " + date(until);
  }

  /** « 10:46 ». */
  public static String time(LocalTime time) {
    return TIME.format(time);
  }

  /** « 10:46:31 ». */
  public static String exact(LocalTime time) {
    return EXACT.format(time);
  }

  /** « 1st », « 22nd », « 13th ». */
  public static String ordinal(int number) {
    boolean teen = number % 100 / 10 == 1;
    return number + (teen ? "th" : switch (number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    });
  }

  /** « 12,345 ». */
  public static String number(long value) {
    return String.format(Locale.UK, "%,d", value);
  }
}
