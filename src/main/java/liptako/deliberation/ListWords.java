package liptako.deliberation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liptako.texts.VotingList;
import liptako.texts.Written;

/** What is read out and shown of a line of a voting list: the question, and what « pour » does. French, as it stands in the record. */
final class ListWords {
  private static final int QUESTION_MOST = 500, MEANING_MOST = 1_000;

  private ListWords() {}

  /** « Amendement n° 3, partie 1 (Commission de la défense) — Résolution exemple ». */
  static String question(ListVote vote, Map<Integer, TabledAmendment> amendments, Draft draft) {
    List<Integer> numbers = vote.getNumbers();
    TabledAmendment first = amendments.get(numbers.get(0));
    String what = numbers.size() > 1 ? "Amendements nos\u00a0" + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : first.getAmends() != null ? "Sous-amendement n°\u00a0" + first.getNumber() + " à l’amendement n°\u00a0" + first.getAmends()
        : (first.isCompromise() ? "Amendement de compromis n°\u00a0" : "Amendement n°\u00a0") + first.getNumber();
    int part = vote.getName().indexOf('/');
    String authors = numbers.stream().map(number -> amendments.get(number).getAuthors()).distinct().collect(Collectors.joining("\u202f; "));
    return cut(what + (part < 0 ? "" : ", partie\u00a0" + vote.getName().substring(part + 1)) + " (" + authors + ") — " + draft.getTitle(), QUESTION_MOST);
  }

  /** What adopting does, with the exact words, and what falls then. */
  static String meaning(List<Written> written, VotingList.Line line) {
    String falls = line.falls().isEmpty() ? "." : ". Tombent alors\u202f: " + String.join(", ", line.falls()) + ".";
    String shown = cut(falls, MEANING_MOST / 2);
    return cut(written.stream().map(Written::sentence).collect(Collectors.joining("\u202f; ")), MEANING_MOST - shown.length()) + shown;
  }

  private static String cut(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }
}
