package liptako.publication;

import java.util.ArrayList;
import java.util.List;
import liptako.rules.PaperCount;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinView;
import liptako.voting.Way;

/** What printed and open documents say of a scrutin that people counted: how it was held, who counted, which papers were blank or void, what is held back. Pure. */
public final class CountWords {
  private CountWords() {}

  /** One sentence each; none for a vote at the terminals. */
  public static List<String> of(ScrutinView view) {
    Scrutin scrutin = view.scrutin();
    if (scrutin.getWay() == Way.TERMINAL) {
      return List.of();
    }
    List<String> words = new ArrayList<>(List.of(PublicWords.say(scrutin.isSecretOnPaper() ? "count.secret" : "count.way", scrutin.getWay().word())));
    if (view.count() == null) {
      return words;
    }
    words.add(PublicWords.say("count.by", view.count().names(), view.count().sheetSha256()));
    if (view.count().figure("blanc") + view.count().figure("nul") > 0) {
      words.add(PublicWords.say("count.papers", view.count().figure("blanc"), view.count().figure("nul")));
    }
    if (view.count().withheld() != PaperCount.Withheld.NOTHING) {
      words.add(PublicWords.say("count.withheld." + view.count().withheld()));
    }
    if (!view.named()) {
      words.add(PublicWords.say("count.noNames"));
    }
    return words;
  }
}
