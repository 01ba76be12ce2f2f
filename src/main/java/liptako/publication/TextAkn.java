package liptako.publication;

import java.time.LocalDate;
import java.time.ZoneId;
import liptako.deliberation.Draft;
import liptako.deliberation.PathView;
import liptako.publication.PublishedTexts.Shown;
import liptako.texts.Text;
import liptako.texts.TextReader;
import liptako.texts.Written;
import org.w3c.dom.Element;

/** A published text in Akoma Ntoso: a bill, or an act once it is adopted; its wordings as life cycle, its amendments and votes as notes. Pure. */
final class TextAkn {
  private final AknFile file;
  private final PublicText text;
  private final ZoneId zone;

  private TextAkn(Shown shown) {
    text = shown.text();
    zone = shown.session().getZone();
    LocalDate date = text.path().last().madeAt().atZone(zone).toLocalDate();
    file = new AknFile(new AknFile.Identity(shown.session(), text.path().status() == Draft.Status.ADOPTED ? "act" : "bill", "texte", "/texte/" + text.number(), date, text.path().last().number(),
        text.path().title(), Identifier.address(Identifier.text(shown.session(), text.number()))));
  }

  static byte[] of(Shown shown) {
    return new TextAkn(shown).write(shown);
  }

  private byte[] write(Shown shown) {
    PathView path = text.path();
    Element life = file.add(file.meta(), "lifecycle", null, "source", "#liptako");
    path.wordings().forEach(w -> file.add(life, "eventRef", null, "eId", "event_" + w.number(), "date", w.madeAt().atZone(zone).toLocalDate().toString(), "source", "#wording_" + w.number(),
        "type", w.number() == 1 ? "generation" : "amendment"));
    path.wordings().forEach(w -> file.reference("original", "wording_" + w.number(), "urn:sha256:" + w.hash(), PublicWords.say("text.wording", w.number(), w.reason())));
    if (path.ended() != null) {
      file.number(path.ended().reference());
    }
    Element body = file.body("body", PublicWords.session(shown.session()), path.title());
    notes(path);
    for (int a = 0; a < path.last().text().articles().size(); a++) {
      article(body, a + 1, path.last().text().articles().get(a));
    }
    return file.bytes();
  }

  private void article(Element body, int number, Text.Article article) {
    Element element = file.add(body, "article", null, "eId", "art_" + number);
    file.add(element, "num", TextReader.name(number));
    if (!article.heading().isEmpty()) {
      file.add(element, "heading", article.heading());
    }
    for (int p = 0; p < article.paragraphs().size(); p++) {
      Element paragraph = file.add(element, "paragraph", null, "eId", "art_" + number + "__para_" + (p + 1));
      file.add(file.add(paragraph, "content", null), "p", article.paragraphs().get(p).words());
    }
  }

  private void notes(PathView path) {
    if (path.amendments().isEmpty() && path.votes().isEmpty()) {
      return;
    }
    Element notes = file.add(file.meta(), "notes", null, "source", "#liptako");
    for (PathView.Amended each : path.amendments()) {
      Element note = file.add(notes, "note", null, "eId", "note_amendment_" + each.number());
      file.add(note, "p", TextSheet.name(each) + ", " + each.authors() + "\u202F: " + PublicWords.say("text.fate." + each.fate()));
      Written.of(path.base(each.amendment()), each.amendment()).forEach(line -> file.add(note, "p", line.sentence() + "."));
    }
    int number = 0;
    for (PathView.Vote vote : path.votes()) {
      Element note = file.add(notes, "note", null, "eId", "note_vote_" + ++number);
      file.add(note, "p", PublicWords.say("text.vote") + " " + vote.name() + "\u202F: " + PublicWords.say("text.fate." + vote.state()) + (vote.how() == null ? "" : ", " + vote.how()));
    }
  }
}
