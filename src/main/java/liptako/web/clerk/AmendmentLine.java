package liptako.web.clerk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import liptako.texts.Amendment;
import liptako.texts.Change;
import liptako.texts.Difference;
import liptako.texts.Text;
import liptako.texts.TextReader;
import liptako.texts.Words;

/**
 * One change of an amendment to be read: where, and what goes and comes there.
 *
 * @param place « Article 2, alinéa 1 »
 */
public record AmendmentLine(String place, List<Difference.Run> runs) {
  static List<AmendmentLine> of(Text base, Amendment amendment) {
    return amendment.changes().stream().flatMap(change -> lines(base, change)).toList();
  }

  private static Stream<AmendmentLine> lines(Text base, Change change) {
    if (change instanceof Change.Reword reword) {
      String before = base.paragraph(reword.paragraph()).map(Text.Paragraph::words).orElse("");
      return Stream.of(new AmendmentLine(place(base, reword.paragraph()), Difference.of(before, Words.clean(reword.words()))));
    }
    if (change instanceof Change.DeleteParagraph deleted) {
      return Stream.of(removed(base, base.paragraph(deleted.paragraph()).orElseThrow()));
    }
    if (change instanceof Change.DeleteArticle deleted) {
      return base.article(deleted.article()).stream().flatMap(article -> article.paragraphs().stream()).map(paragraph -> removed(base, paragraph));
    }
    if (change instanceof Change.InsertParagraphs inserted) {
      String place = place(base, inserted.after() == null ? inserted.article() : inserted.after());
      return inserted.words().stream().map(words -> added("après " + place.substring(0, 1).toLowerCase(Locale.FRENCH) + place.substring(1), words));
    }
    Change.InsertArticle inserted = (Change.InsertArticle) change;
    String place = inserted.after() == null ? "article nouveau en tête" : "article nouveau après " + place(base, inserted.after()).replaceFirst("^A", "a");
    return Stream.concat(inserted.heading().isEmpty() ? Stream.of() : Stream.of(inserted.heading()), inserted.paragraphs().stream()).map(words -> added(place, words));
  }

  private static AmendmentLine removed(Text base, Text.Paragraph paragraph) {
    return new AmendmentLine(place(base, paragraph.id()), List.of(new Difference.Run(Difference.Kind.REMOVED, paragraph.words())));
  }

  private static AmendmentLine added(String place, String words) {
    return new AmendmentLine(place, List.of(new Difference.Run(Difference.Kind.ADDED, words)));
  }

  /** Where something of this id stands, in words. */
  static String place(Text base, String id) {
    return base.place(id).map(place -> TextReader.name(place.article()) + (place.paragraph() == 0 ? "" : ", alinéa\u00A0" + place.paragraph())).orElse("—");
  }
}
