package liptako.publication;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Dates, times, ordinals and lists as a French text prints them, with the spaces that must not break. Pure. */
public final class Words {
  /** Narrow no-break space: thousands, before ; ! ? and the colon, inside « ». */
  private static final char NARROW = '\u202F';
  /** No-break space: between a number and its unit. */
  private static final char FIXED = '\u00A0';
  private static final String[] FEMININE = {"première", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième"};

  private Words() {}

  /** « 14 janvier 2027 », « 1er janvier 2027 ». */
  public static String date(LocalDate date) {
    String day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    return day + FIXED + date.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH) + FIXED + date.getYear();
  }

  /** « jeudi 14 janvier 2027 ». */
  public static String dayAndDate(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + date(date);
  }

  /** « du 14 au 16 janvier 2027 », « du 30 janvier au 2 février 2027 », « le 14 janvier 2027 » for one day. */
  public static String period(LocalDate from, LocalDate until) {
    if (from.equals(until)) {
      return "le " + date(from);
    }
    String end = date(until);
    if (from.getYear() != until.getYear()) {
      return "du " + date(from) + " au " + end;
    }
    String begin = date(from);
    begin = begin.substring(0, begin.lastIndexOf(FIXED));
    return "du " + (from.getMonth() == until.getMonth() ? begin.substring(0, begin.lastIndexOf(FIXED)) : begin) + " au " + end;
  }

  /** « 10 h 46 », « 9 h », « 10 h 05 ». */
  public static String time(LocalTime time) {
    String hours = time.getHour() + "" + FIXED + "h";
    return time.getMinute() == 0 ? hours : hours + FIXED + String.format(Locale.ROOT, "%02d", time.getMinute());
  }

  /** « 14 janvier 2027, 10 h 46 ». */
  public static String dateAndTime(ZonedDateTime at) {
    return date(at.toLocalDate()) + ", " + time(at.toLocalTime());
  }

  /** « 1re », « 2e ». */
  public static String ordinal(int number) {
    return number == 1 ? "1re" : number + "e";
  }

  /** « première », « deuxième », in figures beyond ten. */
  public static String ordinalInLetters(int number) {
    return number >= 1 && number <= FEMININE.length ? FEMININE[number - 1] : ordinal(number);
  }

  /** « 4 min 12 s », « 45 s », « 1 h 02 min ». */
  public static String duration(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds >= 3_600) {
      return seconds / 3_600 + "" + FIXED + "h" + FIXED + String.format(Locale.ROOT, "%02d", seconds % 3_600 / 60) + FIXED + "min";
    }
    String rest = seconds % 60 + "" + FIXED + "s";
    return seconds < 60 ? rest : seconds / 60 + "" + FIXED + "min" + (seconds % 60 == 0 ? "" : FIXED + rest);
  }

  /** « 12 345 ». */
  public static String number(long value) {
    String digits = Long.toString(Math.abs(value));
    var out = new StringBuilder(value < 0 ? "−" : "");
    for (int i = 0; i < digits.length(); i++) {
      out.append(i > 0 && (digits.length() - i) % 3 == 0 ? String.valueOf(NARROW) : "").append(digits.charAt(i));
    }
    return out.toString();
  }

  /** « n° 12 ». */
  public static String numbered(int number) {
    return "n°" + FIXED + number;
  }

  /** « a, b et c ». */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1 ? String.join("", items) : String.join(", ", items.subList(0, last)) + " et " + items.get(last);
  }

  /** « à Bamako », « au Caire », « aux Abymes », « à l’Assemblée ». */
  public static String at(String place) {
    if (place.startsWith("Le ")) {
      return "au " + place.substring(3);
    }
    return place.startsWith("Les ") ? "aux " + place.substring(4) : place.startsWith("L’") ? "à l’" + place.substring(2) : "à " + place;
  }

  /** A sentence with its first letter as a capital. */
  public static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
