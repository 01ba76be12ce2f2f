package liptako.publication;

import java.time.LocalDate;
import java.util.Locale;
import liptako.accreditation.Deputy;
import org.w3c.dom.Element;

/** The minutes in Akoma Ntoso: the blocks of the printed file, as debate sections, speeches, narratives and roll calls. Pure. */
final class MinutesAkn {
  private final AknFile file;
  private final MinutesFacts facts;
  private Element part;
  private Element within;
  private int sections;
  private int tables;
  private int speeches;

  private MinutesAkn(MinutesFacts facts, PrintedText text, int version) {
    this.facts = facts;
    var sitting = facts.sitting();
    var day = sitting.getOpenedAt() == null ? sitting.getPlannedAt() : sitting.getOpenedAt();
    LocalDate date = day.atZone(facts.session().getZone()).toLocalDate();
    file = new AknFile(new AknFile.Identity(facts.session(), "debate", "proces-verbal", "/seance/" + sitting.getNumber(), date, version, text.title(),
        Identifier.address(Identifier.minutes(facts.session(), sitting))));
  }

  /** The same words as the printed file of that version. */
  static byte[] of(MinutesFacts facts, PrintedText text, int version) {
    return new MinutesAkn(facts, text, version).write(text);
  }

  private byte[] write(PrintedText text) {
    facts.speeches().stream().map(s -> facts.deputies().get(s.getDeputyId())).distinct().forEach(d ->
        file.reference("TLCPerson", person(d.code()), "/akn/ontology/person/" + Identifier.JURISDICTION + "/" + person(d.code()), d.name()));
    Element body = file.body("debateBody", text.session(), text.title());
    open(body, "debateSection", "ouverture");
    text.blocks().forEach(block -> block(body, block));
    if (!text.annex().isEmpty()) {
      Element annex = part(body, "rollCall");
      file.add(annex, "heading", MinutesText.say("annex"));
      text.annex().forEach(block -> {
        if (block instanceof Block.Heading heading) {
          file.add(annex, "p", heading.text());
        } else {
          within = annex;
          block(body, block);
        }
      });
    }
    return file.bytes();
  }

  private Element part(Element body, String element) {
    sections++;
    return file.add(body, element, null, "eId", "part_" + sections);
  }

  private void open(Element body, String element, String name) {
    part = part(body, element);
    part.setAttribute("name", name);
    within = part;
  }

  private void block(Element body, Block block) {
    if (block instanceof Block.Heading heading) {
      if (heading.level() == 2) {
        open(body, "debateSection", "partie");
      } else {
        sections++;
        within = file.add(part, "debateSection", null, "name", heading.level() == 3 ? "point" : "scrutin", "eId", "part_" + sections);
      }
      file.add(within, "heading", heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      file.add(within, paragraph.weight().equals("note") ? "narrative" : "p", paragraph.text());
    } else if (block instanceof Block.Spoken spoken) {
      spoken(spoken);
    } else if (block instanceof Block.Facts named) {
      named.facts().forEach(fact -> file.add(within, "p", fact.name() + "\u202F: " + fact.text()));
    } else if (block instanceof Block.Items items) {
      items.items().forEach(item -> file.add(within, "p", item.name() + ". " + item.text()));
    } else if (block instanceof Block.Table table) {
      table(table);
    } else {
      throw new IllegalArgumentException("minutes have no " + block.getKind());
    }
  }

  private void spoken(Block.Spoken spoken) {
    Deputy deputy = facts.deputies().get(spoken.by());
    speeches++;
    Element speech = file.add(within, "speech", null, "by", "#" + person(deputy.code()), "eId", "speech_" + speeches);
    file.add(speech, "from", spoken.who());
    if (spoken.note().isEmpty()) {
      file.add(speech, "p", "");
    } else {
      spoken.note().lines().forEach(line -> file.add(speech, "p", line));
    }
  }

  private void table(Block.Table block) {
    tables++;
    Element table = file.add(within, "table", null, "eId", "table_" + tables);
    file.add(table, "caption", block.caption());
    Element heads = file.add(table, "tr", null);
    block.heads().forEach(head -> file.add(file.add(heads, "th", null), "p", head));
    block.rows().forEach(row -> {
      Element line = file.add(table, "tr", null);
      for (int c = 0; c < row.size(); c++) {
        file.add(file.add(line, c == 0 ? "th" : "td", null), "p", row.get(c));
      }
    });
  }

  private static String person(String code) {
    return "p-" + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "_");
  }
}
