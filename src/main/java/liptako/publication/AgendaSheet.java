package liptako.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liptako.agenda.AgendaVersion;
import liptako.publication.PublicSite.SessionRecord;
import liptako.voting.ScrutinSummary;

/** The published order of business for printing, each sitting with its items, and under each item the scrutins held and published. Pure. */
final class AgendaSheet {
  private AgendaSheet() {}

  /** Needs a record with a published order of business. */
  static PrintedText of(SessionRecord record) {
    AgendaVersion agenda = record.agenda();
    var zone = record.session().getZone();
    String published = Words.date(agenda.getPublishedAt().atZone(zone).toLocalDate());
    List<Block> blocks = new ArrayList<>();
    if (record.session().isSample()) {
      blocks.add(new Block.Paragraph(PublicWords.say("sheet.sample"), "note"));
    }
    blocks.add(new Block.Paragraph(PublicWords.say("agenda.version", agenda.getNumber(), published), "note"));
    for (AgendaAkn.Part part : AgendaAkn.Part.of(record)) {
      blocks.add(new Block.Heading(2, part.title(zone)));
      for (AgendaVersion.Line line : part.lines()) {
        blocks.add(new Block.Heading(3, line.position() + ". " + line.title()));
        blocks.add(new Block.Paragraph(line.topic().word() + (line.minutes() == null ? "" : ", " + PublicWords.say("agenda.minutes", line.minutes())), "note"));
        if (line.description() != null && !line.description().isBlank()) {
          blocks.add(new Block.Paragraph(line.description()));
        }
        List<Block.Fact> votes = votes(record.scrutins(), line.id());
        if (!votes.isEmpty()) {
          blocks.add(new Block.Facts(votes));
        }
      }
    }
    return new PrintedText(PublicWords.say("agenda.title"), PublicWords.session(record.session()), PublicWords.say("agenda.footer", agenda.getNumber(), published), false, false, blocks, List.of());
  }

  private static List<Block.Fact> votes(List<ScrutinSummary> scrutins, UUID item) {
    return scrutins.stream().filter(s -> item.equals(s.item())).map(s -> new Block.Fact(PublicWords.say("scrutin", s.number()), s.question() + " – "
        + (s.annulled() ? PublicWords.say("annulled") : s.word() + " (" + figures(s) + ")") + ".")).toList();
  }

  private static String figures(ScrutinSummary s) {
    return s.closed() ? PublicWords.figures("sheet.short", s.pour(), s.contre(), s.abstention()) : PublicWords.say("sheet.withheld");
  }
}
