package liptako.publication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import liptako.agenda.AgendaVersion;
import liptako.assembly.Session;
import liptako.assembly.Sitting;
import liptako.publication.PublicSite.SessionRecord;

/**
 * Sittings as iCalendar (RFC 5545). Times are UTC, so that no zone has to be described; the text of an event gives the place's own clock. An event
 * lasts until the sitting was closed, before that as long as the order of business plans, and says nothing of its end when nothing is planned. Pure.
 */
final class SittingsCalendar {
  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  /** Octets of a line, without its end (RFC 5545, 3.1). */
  private static final int LINE = 75;
  private final StringBuilder out = new StringBuilder();

  private SittingsCalendar() {}

  static String of(List<SessionRecord> records) {
    var calendar = new SittingsCalendar();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Liptako//Seances//FR");
    calendar.line("CALSCALE", "GREGORIAN");
    for (SessionRecord record : records) {
      record.sittings().forEach(sitting -> calendar.event(record, sitting));
    }
    calendar.line("END", "VCALENDAR");
    return calendar.out.toString();
  }

  private void event(SessionRecord record, Sitting sitting) {
    Session session = record.session();
    AgendaVersion agenda = record.agenda();
    List<AgendaVersion.Line> items = agenda == null ? List.of() : agenda.lines().stream().filter(l -> sitting.getId().equals(l.sitting())).toList();
    Instant begins = sitting.getOpenedAt() == null ? sitting.getPlannedAt() : sitting.getOpenedAt();
    line("BEGIN", "VEVENT");
    line("UID", sitting.getId() + "@liptako");
    line("DTSTAMP", UTC.format(Stream.of(session.getConvenedAt(), session.getPublishedAt(), sitting.getOpenedAt(), sitting.getClosedAt(),
        agenda == null ? null : agenda.getPublishedAt()).filter(Objects::nonNull).max(Instant::compareTo).orElse(sitting.getPlannedAt())));
    line("DTSTART", UTC.format(begins));
    if (sitting.getClosedAt() != null) {
      line("DTEND", UTC.format(sitting.getClosedAt()));
    } else if (!items.isEmpty() && items.stream().allMatch(i -> i.minutes() != null)) {
      line("DURATION", Duration.ofMinutes(items.stream().mapToInt(AgendaVersion.Line::minutes).sum()).toString());
    }
    line("SUMMARY", text(PublicWords.say("sitting", Words.ordinal(sitting.getNumber()), session.getTitle())));
    line("LOCATION", text(session.getPlace()));
    var words = new StringBuilder(Words.dateAndTime(begins.atZone(session.getZone())));
    items.forEach(item -> words.append('\n').append(item.position()).append(". ").append(item.title()));
    line("DESCRIPTION", text(words.toString()));
    line("URL", Identifier.address("/session.xhtml?id=" + session.getId()));
    line("SEQUENCE", String.valueOf((agenda == null ? 0 : agenda.getNumber()) + (sitting.getOpenedAt() == null ? 0 : 1) + (sitting.getClosedAt() == null ? 0 : 1)));
    line("STATUS", "CONFIRMED");
    line("TRANSP", "OPAQUE");
    line("END", "VEVENT");
  }

  /** A text value: what has a meaning is escaped (3.3.11), what no text may hold is left out. */
  static String text(String value) {
    return PublicWords.plain(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** Folds a line between characters, so that no piece is longer than 75 octets. */
  private void line(String name, String value) {
    int octets = 0;
    for (int c : (name + ":" + value).codePoints().toArray()) {
      String character = Character.toString(c);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LINE) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(character);
      octets += size;
    }
    out.append("\r\n");
  }
}
