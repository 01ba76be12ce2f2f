package liptako.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A voting list under certain outcomes: what each vote would write, what was written, and which votes have fallen. */
final class Standing {
  /** What one vote writes of one amendment. */
  private record Writing(VotingList.Vote vote, int number, List<Edit> edits) {}

  private final Text text;
  private final Map<Integer, Amendment> amendments;
  private final List<VotingList.Vote> votes;
  private final Map<String, Boolean> outcomes;
  private final Set<Integer> withdrawn;
  private final Map<Integer, List<VotingList.Vote>> byNumber = new HashMap<>();
  private final Map<Integer, List<Amendment>> subs = new HashMap<>();
  private final Map<String, Map<Integer, List<Edit>>> writings = new HashMap<>();
  private final Map<VotingList.Vote, List<Writing>> adopted = new LinkedHashMap<>();
  private Map<String, Set<Integer>> onArticles;
  private final Map<String, Optional<String>> fallen = new LinkedHashMap<>();

  Standing(Text text, Map<Integer, Amendment> amendments, List<VotingList.Vote> votes, Map<String, Boolean> outcomes, Set<Integer> withdrawn) {
    this.text = text;
    this.amendments = amendments;
    this.votes = votes;
    this.outcomes = outcomes;
    this.withdrawn = withdrawn;
    votes.forEach(vote -> vote.numbers().forEach(number -> byNumber.computeIfAbsent(number, key -> new ArrayList<>()).add(vote)));
    amendments.values().stream().filter(Amendment::isSub).forEach(sub -> subs.computeIfAbsent(sub.amends(), key -> new ArrayList<>()).add(sub));
    votes.stream().filter(this::isAdopted).forEach(vote -> adopted.put(vote, vote.numbers().stream()
        .filter(number -> !withdrawn.contains(number)).map(number -> new Writing(vote, number, edits(vote, number))).toList()));
    votes.stream().filter(vote -> !outcomes.containsKey(vote.key())).forEach(vote -> {
      List<Integer> left = left(vote);
      List<Optional<String>> causes = left.stream().map(number -> cause(vote, number)).filter(cause -> cause != null).toList();
      if (!left.isEmpty() && causes.size() == left.size()) {
        fallen.put(vote.key(), causes.get(0));
      }
    });
  }

  /** Votes without outcome that can no longer be taken, and by which other vote, if by one. */
  Map<String, Optional<String>> fallen() {
    return fallen;
  }

  Consolidation consolidation() {
    Map<Integer, List<Edit>> written = new TreeMap<>();
    adopted.values().forEach(list -> list.stream().filter(writing -> !amendments.get(writing.number()).isSub())
        .forEach(writing -> written.merge(writing.number(), writing.edits(), (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList())));
    return Consolidation.of(text, written);
  }

  /**
   * The votes that could fall with a vote at all: on what it stands for, on an article it works on, and the sub-amendments to either. Half a thousand
   * amendments would otherwise be compared each with each.
   */
  Set<VotingList.Vote> near(VotingList.Vote vote) {
    Set<Integer> numbers = new HashSet<>();
    left(vote).forEach(number -> {
      numbers.add(number);
      numbers.addAll(amendments.get(number).replaces());
      edits(vote, number).forEach(edit -> articles(edit).forEach(article -> numbers.addAll(onArticles().getOrDefault(article, Set.of()))));
    });
    List.copyOf(numbers).forEach(number -> subs.getOrDefault(number, List.of()).forEach(sub -> numbers.add(sub.number())));
    Set<VotingList.Vote> near = Collections.newSetFromMap(new IdentityHashMap<>());
    numbers.forEach(number -> near.addAll(byNumber.getOrDefault(number, List.of())));
    return near;
  }

  /** Numbers of the amendments that work on an article, by its id. */
  private Map<String, Set<Integer>> onArticles() {
    if (onArticles == null) {
      onArticles = new HashMap<>();
      byNumber.forEach((number, of) -> of.forEach(vote -> edits(vote, number)
          .forEach(edit -> articles(edit).forEach(article -> onArticles.computeIfAbsent(article, key -> new HashSet<>()).add(number)))));
    }
    return onArticles;
  }

  /** The article an edit works on; a new one is in nobody's way. */
  private List<String> articles(Edit edit) {
    if (edit instanceof Edit.Splice splice) {
      return text.articleOf(splice.paragraph()).map(Text.Article::id).stream().toList();
    }
    return edit instanceof Edit.RemoveParagraph removed ? List.of(removed.article()) : edit instanceof Edit.RemoveArticle removed ? List.of(removed.article())
        : edit instanceof Edit.AddParagraphs added ? List.of(added.article()) : List.of();
  }

  /** Whether a pending vote falls wholly by adopting another pending one, sub-amendments aside. */
  boolean excludes(VotingList.Vote winner, VotingList.Vote other) {
    return left(other).stream().allMatch(number -> left(winner).stream().anyMatch(by -> excludes(winner, by, other, number)));
  }

  private boolean excludes(VotingList.Vote winner, int by, VotingList.Vote other, int number) {
    Amendment sub = amendments.get(number);
    if (sub.isSub()) {
      return sub.amends() == by || byNumber.getOrDefault(sub.amends(), List.of()).stream().anyMatch(parent -> excludes(winner, by, parent, sub.amends()));
    }
    if (amendments.get(by).isSub() || by == number) {
      return false;
    }
    return amendments.get(by).replaces().contains(number) || areRivals(edits(winner, by), edits(other, number), text);
  }

  private List<Integer> left(VotingList.Vote vote) {
    return withdrawn.isEmpty() ? vote.numbers() : vote.numbers().stream().filter(number -> !withdrawn.contains(number)).toList();
  }

  private boolean isAdopted(VotingList.Vote vote) {
    return Boolean.TRUE.equals(outcomes.get(vote.key()));
  }

  /** Why an amendment can no longer be had: the vote that excludes it, nobody's (its own amendment is gone), or null if it can. */
  private Optional<String> cause(VotingList.Vote vote, int number) {
    Amendment amendment = amendments.get(number);
    if (amendment.isSub()) {
      return subCause(amendment);
    }
    List<Edit> own = edits(vote, number);
    if (own.isEmpty()) {
      return byNumber.entrySet().stream().filter(entry -> Integer.valueOf(number).equals(amendments.get(entry.getKey()).amends()))
          .flatMap(entry -> entry.getValue().stream()).filter(this::isAdopted).map(VotingList.Vote::key).findFirst();
    }
    for (Map.Entry<VotingList.Vote, List<Writing>> other : adopted.entrySet()) {
      for (Writing writing : other.getValue()) {
        Amendment winner = amendments.get(writing.number());
        if (!winner.isSub() && winner.number() != number && (winner.replaces().contains(number) || areRivals(writing.edits(), own, text))) {
          return Optional.of(other.getKey().key());
        }
      }
    }
    return null;
  }

  private Optional<String> subCause(Amendment sub) {
    if (withdrawn.contains(sub.amends())) {
      return Optional.empty();
    }
    List<VotingList.Vote> parents = byNumber.getOrDefault(sub.amends(), List.of());
    for (VotingList.Vote parent : parents) {
      Optional<String> cause = outcomes.containsKey(parent.key()) ? Optional.of(parent.key()) : cause(parent, sub.amends());
      if (cause != null) {
        return cause;
      }
    }
    Text wording = amendments.get(sub.amends()).wording();
    List<Edit> own = Edit.of(wording, sub);
    return subs.get(sub.amends()).stream().filter(rival -> rival.number() != sub.number() && areRivals(Edit.of(wording, rival), own, wording))
        .flatMap(rival -> byNumber.getOrDefault(rival.number(), List.of()).stream()).filter(this::isAdopted).map(VotingList.Vote::key).map(Optional::of)
        .findFirst().orElse(null);
  }

  private static boolean areRivals(List<Edit> some, List<Edit> others, Text text) {
    for (Edit a : some) {
      for (Edit b : others) {
        if (a.rivals(b, text)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What one vote decides of one amendment, as adopted sub-amendments left it; empty when they left nothing. */
  List<Edit> edits(VotingList.Vote vote, int number) {
    Map<Integer, List<Edit>> of = writings.computeIfAbsent(vote.key(), key -> new HashMap<>());
    List<Edit> known = of.get(number);
    if (known == null) {
      known = amendments.get(number).isSub() ? List.of() : read(vote, number);
      of.put(number, known);
    }
    return known;
  }

  private List<Edit> read(VotingList.Vote vote, int number) {
    List<Amendment> taken = subs.getOrDefault(number, List.of()).stream()
        .filter(sub -> byNumber.getOrDefault(sub.number(), List.of()).stream().anyMatch(this::isAdopted)).toList();
    List<Edit> all;
    try {
      all = amendments.get(number).amended(taken).map(amendment -> Edit.of(text, amendment)).orElse(List.of());
    } catch (TextException.ChangesNothing e) {
      return List.of();
    }
    if (!vote.part().isEmpty()) {
      return all.stream().filter(vote.part()::contains).toList();
    }
    Set<Edit> elsewhere = new HashSet<>();
    byNumber.get(number).stream().filter(other -> other != vote).forEach(other -> elsewhere.addAll(other.part()));
    return all.stream().filter(edit -> !elsewhere.contains(edit)).toList();
  }
}
