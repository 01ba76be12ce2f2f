package liptako.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small texts and amendments drawn at random, close enough together to be in each other's way. */
final class Samples {
  private static final List<String> WORDS = List.of("force", "unifiée", "des", "États", "membres", "coordonne", "la", "défense", "et", "l’", "agence", "commune", ",", ".");

  private Samples() {}

  static Text text(Random random) {
    List<Text.Article> articles = new ArrayList<>();
    for (int a = 1; a <= 1 + random.nextInt(3); a++) {
      List<Text.Paragraph> paragraphs = new ArrayList<>();
      for (int p = 1; p <= 1 + random.nextInt(3); p++) {
        paragraphs.add(new Text.Paragraph("a" + a + "." + p, words(random, 3 + random.nextInt(7))));
      }
      articles.add(new Text.Article("a" + a, "", paragraphs));
    }
    return new Text(articles);
  }

  static String words(Random random, int number) {
    StringBuilder out = new StringBuilder("Le");
    for (int i = 0; i < number; i++) {
      out.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return Words.clean(out.toString());
  }

  /** Amendments that change something, numbered from 1. */
  static List<Amendment> amendments(Text text, int number, Random random) {
    List<Amendment> all = new ArrayList<>();
    while (all.size() < number) {
      Amendment amendment = Amendment.of(all.size() + 1, change(text, random));
      try {
        Edit.of(text, amendment);
        all.add(amendment);
      } catch (TextException.ChangesNothing e) {
        // the draw was the text itself
      }
    }
    return all;
  }

  private static Change change(Text text, Random random) {
    Text.Article article = text.articles().get(random.nextInt(text.articles().size()));
    Text.Paragraph paragraph = article.paragraphs().get(random.nextInt(article.paragraphs().size()));
    int draw = random.nextInt(10);
    if (draw == 0) {
      return new Change.DeleteArticle(article.id());
    }
    if (draw == 1) {
      return new Change.DeleteParagraph(paragraph.id());
    }
    if (draw == 2) {
      return new Change.InsertParagraphs(article.id(), random.nextBoolean() ? null : paragraph.id(), List.of(words(random, 2)));
    }
    List<String> pieces = new ArrayList<>(Words.pieces(paragraph.words()));
    for (int i = 0; i <= random.nextInt(2); i++) {
      int at = random.nextInt(pieces.size());
      int kind = random.nextInt(3);
      if (kind == 0 && pieces.size() > 1) {
        pieces.remove(at);
      } else if (kind == 1) {
        pieces.set(at, " " + WORDS.get(random.nextInt(WORDS.size())));
      } else {
        pieces.add(at, " " + WORDS.get(random.nextInt(WORDS.size())));
      }
    }
    return new Change.Reword(paragraph.id(), String.join("", pieces));
  }

  static Set<Integer> numbers(List<VotingOrder.Step> steps) {
    return steps.stream().flatMap(step -> step.numbers().stream()).collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
  }
}
