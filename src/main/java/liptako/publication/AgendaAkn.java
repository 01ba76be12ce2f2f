package liptako.publication;

import java.time.LocalDate;
import java.util.List;
import liptako.agenda.AgendaVersion;
import liptako.publication.PublicSite.SessionRecord;
import org.w3c.dom.Element;

/** The published order of business in Akoma Ntoso: the texts and topics of a session, sitting by sitting. Pure. */
final class AgendaAkn {
  private AgendaAkn() {}

  /** Needs a record with a published order of business. */
  static byte[] of(SessionRecord record) {
    AgendaVersion agenda = record.agenda();
    var zone = record.session().getZone();
    LocalDate date = agenda.getPublishedAt().atZone(zone).toLocalDate();
    var file = new AknFile(new AknFile.Identity(record.session(), "doc", "ordre-du-jour", "/ordre-du-jour", date, agenda.getNumber(), PublicWords.say("agenda"),
        Identifier.address(Identifier.agenda(record.session()))));
    Element body = file.body("mainBody", PublicWords.session(record.session()), PublicWords.say("agenda"));
    file.add(body, "p", PublicWords.say("agenda.version", agenda.getNumber(), Words.date(date)));
    for (Part part : Part.of(record)) {
      int place = part.sitting() == null ? 0 : part.sitting().getNumber();
      Element list = file.add(body, "blockList", null, "eId", "list_" + place);
      file.add(list, "listIntroduction", part.title(zone));
      part.lines().forEach(line -> {
        Element item = file.add(list, "item", null, "eId", "list_" + place + "__item_" + line.position());
        file.add(item, "num", line.position() + ".");
        file.add(item, "heading", line.title());
        file.add(item, "p", line.description() == null || line.description().isBlank() ? line.topic().word() : line.topic().word() + " – " + line.description());
      });
    }
    return file.bytes();
  }

  /** A sitting (or null for none) with its items in order. */
  record Part(liptako.assembly.Sitting sitting, List<AgendaVersion.Line> lines) {
    /** Those with items, in order; items of no sitting come last. */
    static List<Part> of(SessionRecord record) {
      List<AgendaVersion.Line> lines = record.agenda().lines();
      var parts = new java.util.ArrayList<Part>();
      record.sittings().forEach(s -> parts.add(new Part(s, lines.stream().filter(line -> s.getId().equals(line.sitting())).toList())));
      parts.add(new Part(null, lines.stream().filter(line -> line.sitting() == null).toList()));
      parts.removeIf(part -> part.lines().isEmpty());
      return parts;
    }

    String title(java.time.ZoneId zone) {
      return sitting == null ? PublicWords.say("agenda.other") : PublicWords.say("agenda.sitting", Words.ordinal(sitting.getNumber()), Words.dateAndTime(sitting.getPlannedAt().atZone(zone)));
    }
  }
}
