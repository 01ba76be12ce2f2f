package liptako.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rule files that were cut, swapped or invented end in a verdict or in a clear refusal. */
class RuleFuzzTest {
  private static final int FILES = Integer.getInteger("liptako.fuzz", 50_000);
  private static final String[] PIECES = {"\"moreThan\":", "\"atLeast\":", "\"of\":", "\"1/2\"", "\"2/3\"", "\"1/1\"", "\"0/1\"", "\"contre\"",
      "\"expressed\"", "\"present\"", "\"cast\"", "50", "0", "-1", "null", "true", "{}", "[]", "\"delegations\":", "\"every\"", "\"blocks\":",
      "\"weighted\":true", "\"any\":[", "\"failing\":\"CONCILIATION\"", "\"votes\":", "\"lessThan\":", "\"atMost\":", "{", "}", "[", "]", ",", ":"};

  @Test
  void anyFileEndsInAVerdictOrAClearRefusal() throws IOException {
    Random random = new Random(20260706);
    List<String> seeds = PresetsTest.allRules().map(Path::toString).map(House3::read).toList();
    List<Tally> tallies = List.of(House3.votes(20, 5, 0, 20, 5, 0, 8, 16, 1).withObjections(1), Tally.ofVotes(0, 0, 0), Tally.of(9, 8, 7, 3, 3, 1));
    int read = 0;
    for (int i = 0; i < FILES; i++) {
      String json = mutated(seeds.get(random.nextInt(seeds.size())), random);
      Rule rule;
      try {
        rule = Rule.parse(json);
      } catch (RuleException refused) {
        assertThat(refused.problems()).isNotEmpty();
        continue;
      }
      read++;
      assertThat(rule.sentence()).isNotBlank();
      for (Tally tally : tallies) {
        judged(rule, tally);
      }
    }
    assertThat(read).isBetween(FILES / 100, FILES - FILES / 100);
  }

  private static void judged(Rule rule, Tally tally) {
    try {
      if (rule.election()) {
        rule.elect(Round.of(1, 9, 9, 9, 0, 0, List.of(new Round.Score("a", "A", null, 5), new Round.Score("b", "B", null, 4))));
      } else {
        assertThat(rule.decide(tally).sentence()).isNotBlank();
        rule.progress(tally);
      }
    } catch (MissingFigureException refused) {
      assertThat(refused).hasMessageMatching("(?s).*(inconnu|nécessaire).*");
    }
  }

  private static String mutated(String seed, Random random) {
    StringBuilder text = new StringBuilder(seed);
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(6));
      switch (random.nextInt(5)) {
        case 0:
          text.delete(at, end);
          break;
        case 1:
          text.insert(at, PIECES[random.nextInt(PIECES.length)]);
          break;
        case 2:
          text.setCharAt(at, (char) (32 + random.nextInt(95)));
          break;
        case 3:
          swapWord(text, random);
          break;
        default:
          swapDigit(text, random);
      }
    }
    return text.toString();
  }

  private static void swapWord(StringBuilder text, Random random) {
    String[] words = {"\"expressed\"", "\"inOffice\"", "\"cast\"", "\"present\"", "\"every\"", "\"pour\"", "\"contre\"", "\"abstention\"", "\"moreThan\"",
        "\"atLeast\"", "\"lessThan\"", "\"atMost\""};
    String from = words[random.nextInt(words.length)];
    int at = text.indexOf(from);
    if (at >= 0) {
      text.replace(at, at + from.length(), words[random.nextInt(words.length)]);
    }
  }

  private static void swapDigit(StringBuilder text, Random random) {
    for (int i = random.nextInt(text.length()); i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        text.setCharAt(i, (char) ('0' + random.nextInt(10)));
        return;
      }
    }
  }
}
