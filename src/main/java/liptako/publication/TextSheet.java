package liptako.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import liptako.assembly.Session;
import liptako.deliberation.PathView;
import liptako.publication.PublishedTexts.Shown;
import liptako.texts.Text;
import liptako.texts.TextReader;
import liptako.texts.Written;

/** A published text for printing: the wording in force, its amendments with what became of them, its votes, its wordings with their hashes. Pure. */
final class TextSheet {
  private final PublicText text;
  private final Session session;
  private final ZoneId zone;
  private final List<Block> blocks = new ArrayList<>();

  private TextSheet(Shown shown) {
    text = shown.text();
    session = shown.session();
    zone = session.getZone();
  }

  static PrintedText of(Shown shown) {
    return new TextSheet(shown).write();
  }

  private PrintedText write() {
    PathView path = text.path();
    if (session.isSample()) {
      note("sheet.sample");
    }
    if (path.ended() != null) {
      blocks.add(new Block.Paragraph(path.ended().reference(), "strong"));
      note("text.final.hash", path.ended().sha256());
    }
    blocks.add(new Block.Facts(List.of(new Block.Fact(PublicWords.say("text.kind"), PublicWords.say("text.kind." + path.kind())),
        new Block.Fact(PublicWords.say("text.authors"), path.authors()), new Block.Fact(PublicWords.say("text.status"), PublicWords.say("text.status." + path.status())),
        new Block.Fact(PublicWords.say("text.tabled"), at(path.tabledAt())))));
    blocks.add(new Block.Heading(2, PublicWords.say("text.wording", path.last().number(), path.last().reason())));
    wording(path.last().text());
    amendments(path);
    votes(path);
    blocks.add(new Block.Heading(2, PublicWords.say("text.wordings")));
    path.wordings().forEach(w -> blocks.add(new Block.Paragraph(PublicWords.say("text.wording.line", w.number(), w.reason(), at(w.madeAt()), w.hash()), "note")));
    note("sheet.identifier", Identifier.address(Identifier.text(session, text.number())));
    return new PrintedText(path.title(), PublicWords.session(session), PublicWords.say("text.footer", text.number(), text.version(), path.title()), text.publishedAt() == null, false, blocks, List.of());
  }

  private void wording(Text wording) {
    for (int i = 0; i < wording.articles().size(); i++) {
      Text.Article article = wording.articles().get(i);
      blocks.add(new Block.Heading(3, TextReader.name(i + 1) + (article.heading().isEmpty() ? "" : " – " + article.heading())));
      article.paragraphs().forEach(paragraph -> blocks.add(new Block.Paragraph(paragraph.words())));
    }
  }

  private void amendments(PathView path) {
    if (path.amendments().isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(2, PublicWords.say("text.amendments")));
    for (PathView.Amended each : path.amendments()) {
      blocks.add(new Block.Heading(3, name(each)));
      List<Block.Fact> facts = new ArrayList<>(List.of(new Block.Fact(PublicWords.say("text.authors"), each.authors()), new Block.Fact(PublicWords.say("text.fate"), PublicWords.say("text.fate." + each.fate()))));
      if (each.motive() != null) {
        facts.add(new Block.Fact(PublicWords.say("text.motive"), each.motive()));
      }
      if (each.ruling() != null) {
        facts.add(new Block.Fact(PublicWords.say("text.ruling"), each.ruling()));
      }
      blocks.add(new Block.Facts(facts));
      Written.of(path.base(each.amendment()), each.amendment()).forEach(line -> blocks.add(new Block.Paragraph(line.sentence() + ".")));
    }
  }

  private void votes(PathView path) {
    if (!path.votes().isEmpty()) {
      blocks.add(new Block.Heading(2, PublicWords.say("text.votes")));
      blocks.add(new Block.Grid(PublicWords.say("text.votes"), List.of(PublicWords.say("text.vote"), PublicWords.say("text.vote.amendments"), PublicWords.say("text.vote.state"), PublicWords.say("text.vote.how")),
          path.votes().stream().map(v -> List.of(v.name(), v.amendments().stream().map(String::valueOf).collect(Collectors.joining(", ")),
              v.by() == null ? PublicWords.say("text.fate." + v.state()) : PublicWords.say("text.vote.by", PublicWords.say("text.fate." + v.state()), v.by()), v.how() == null ? "" : v.how())).toList()));
    }
  }

  /** « Amendement n° 3 », « Sous-amendement n° 4 à l’amendement n° 3 ». */
  static String name(PathView.Amended amended) {
    var amendment = amended.amendment();
    return amendment.isSub() ? PublicWords.say("text.amendment.sub", amendment.number(), amendment.amends()) : PublicWords.say(amendment.compromise() ? "text.amendment.compromise" : "text.amendment", amendment.number());
  }

  private void note(String key, Object... arguments) {
    blocks.add(new Block.Paragraph(PublicWords.say(key, arguments), "note"));
  }

  private String at(Instant instant) {
    return Words.dateAndTime(instant.atZone(zone));
  }
}
