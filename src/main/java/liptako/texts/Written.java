package liptako.texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What edits write at one place, to be read: where, and what goes and comes there.
 *
 * @param place « Article 2, alinéa 1 », « après article 2, alinéa 1 »
 */
public record Written(String place, List<Difference.Run> runs) {
  public Written {
    runs = List.copyOf(runs);
  }

  /** Everything an amendment would write. */
  public static List<Written> of(Text base, Amendment amendment) {
    return of(base, Edit.of(base, amendment));
  }

  /** Edits to one text; those to one paragraph are read together. */
  public static List<Written> of(Text base, Collection<Edit> edits) {
    Map<String, List<Words.Splice>> splices = new LinkedHashMap<>();
    edits.forEach(edit -> {
      if (edit instanceof Edit.Splice splice) {
        splices.computeIfAbsent(splice.paragraph(), key -> new ArrayList<>()).add(splice.words());
      }
    });
    List<Written> lines = new ArrayList<>();
    splices.forEach((paragraph, words) -> {
      String before = base.paragraph(paragraph).orElseThrow().words();
      lines.add(new Written(place(base, paragraph), Difference.of(before, Words.spliced(before, words))));
    });
    edits.forEach(edit -> others(base, edit, lines));
    return List.copyOf(lines);
  }

  private static void others(Text base, Edit edit, List<Written> lines) {
    if (edit instanceof Edit.RemoveParagraph removed) {
      lines.add(removed(base, base.paragraph(removed.paragraph()).orElseThrow()));
    } else if (edit instanceof Edit.RemoveArticle removed) {
      base.article(removed.article()).orElseThrow().paragraphs().forEach(paragraph -> lines.add(removed(base, paragraph)));
    } else if (edit instanceof Edit.AddParagraphs added) {
      String place = place(base, added.after() == null ? added.article() : added.after());
      added.words().forEach(words -> lines.add(added("après " + lower(place), words)));
    } else if (edit instanceof Edit.AddArticle added) {
      String place = added.after() == null ? "article nouveau en tête" : "article nouveau après " + lower(place(base, added.after()));
      if (!added.heading().isEmpty()) {
        lines.add(added(place, added.heading()));
      }
      added.paragraphs().forEach(words -> lines.add(added(place, words)));
    }
  }

  private static Written removed(Text base, Text.Paragraph paragraph) {
    return new Written(place(base, paragraph.id()), List.of(new Difference.Run(Difference.Kind.REMOVED, paragraph.words())));
  }

  private static Written added(String place, String words) {
    return new Written(place, List.of(new Difference.Run(Difference.Kind.ADDED, words)));
  }

  private static String lower(String place) {
    return place.substring(0, 1).toLowerCase(Locale.FRENCH) + place.substring(1);
  }

  /** Where something of this id stands, in words. */
  public static String place(Text base, String id) {
    return base.place(id).map(place -> TextReader.name(place.article()) + (place.paragraph() == 0 ? "" : ", alinéa\u00A0" + place.paragraph())).orElse("—");
  }

  /** In one sentence, with the exact words: « Article 2, alinéa 1 : « cinq » devient « six », ajouter « … » ». */
  public String sentence() {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Difference.Run run = runs.get(i);
      if (run.kind() == Difference.Kind.REMOVED && i + 1 < runs.size() && runs.get(i + 1).kind() == Difference.Kind.ADDED) {
        said.add(quoted(run) + " devient " + quoted(runs.get(++i)));
      } else if (run.kind() != Difference.Kind.KEPT) {
        said.add((run.kind() == Difference.Kind.REMOVED ? "supprimer " : "ajouter ") + quoted(run));
      }
    }
    return place + "\u202f: " + String.join(", ", said);
  }

  private static String quoted(Difference.Run run) {
    return "«\u202f" + run.words().strip() + "\u202f»";
  }
}
