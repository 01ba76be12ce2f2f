package liptako.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Voting lists as a clerk meets them. */
class VotingListTest {
  private static final Text TEXT = new Text(List.of(
      new Text.Article("a1", "Objet", List.of(new Text.Paragraph("a1.1", "La Force unifiée protège les populations et leurs biens."),
          new Text.Paragraph("a1.2", "Elle compte cinq mille hommes."))),
      new Text.Article("a2", "Commandement", List.of(new Text.Paragraph("a2.1", "Le commandement tourne chaque année entre les États.")))));
  private static final Amendment DELETE = Amendment.of(1, new Change.DeleteParagraph("a1.2"));
  private static final Amendment SIX = Amendment.of(2, new Change.Reword("a1.2", "Elle compte six mille hommes."));
  private static final Amendment FAR = Amendment.of(3, new Change.Reword("a1.2", "Elle compte sept mille soldats et gendarmes de trois États."));
  private static final Amendment TURN = Amendment.of(4, new Change.Reword("a2.1", "Le commandement tourne tous les deux ans entre les États membres."));
  private static final Amendment SIX_AGAIN = Amendment.of(5, new Change.Reword("a1.2", "Elle  compte six mille hommes. "));
  private static final Amendment AGREED = Amendment.compromise(6, Set.of(2, 3), new Change.InsertParagraphs("a1", "a1.2", List.of("Son effectif est fixé par le Collège.")));
  private static final Amendment SUB = Amendment.sub(7, 4, new Change.Reword("c1.1", "Le commandement tourne tous les trois ans entre les États membres."));

  @Test void theOrderSaysWhy() {
    List<VotingOrder.Step> steps = VotingOrder.of(TEXT, List.of(DELETE, SIX, FAR, TURN, SIX_AGAIN, AGREED, SUB));
    assertThat(steps.stream().map(step -> step.numbers() + " " + step.reason())).containsExactly("[6] COMPROMISE", "[1] DELETION", "[3] FURTHEST", "[2, 5] NEARER",
        "[7] SUB_AMENDMENT", "[4] PLACE");
    assertThat(steps.get(0).rivals()).containsExactlyInAnyOrder(2, 3, 5);
    assertThat(steps.get(2).rivals()).containsExactlyInAnyOrder(2, 5);
  }

  @Test void aDeletionAdoptedLetsTheOthersFallAndTheTextFollows() {
    VotingList list = list(List.of(DELETE, FAR, SIX, TURN), Map.of("1", true));
    assertThat(states(list)).isEqualTo("1 ADOPTED, 3 LAPSED by 1, 2 LAPSED by 1, 4 PENDING");
    assertThat(list.next()).map(VotingList.Vote::key).contains("4");
    assertThat(list.consolidation().text().articles().get(0).paragraphs()).extracting(Text.Paragraph::id).containsExactly("a1.1");
  }

  @Test void aRejectedOneLeavesTheOthersStanding() {
    assertThat(states(list(List.of(DELETE, FAR, SIX, TURN), Map.of("1", false, "3", true)))).isEqualTo("1 REJECTED, 3 ADOPTED, 2 LAPSED by 3, 4 PENDING");
  }

  @Test void aSubAmendmentChangesWhatItsAmendmentWrites() {
    VotingList list = list(List.of(SUB, TURN), Map.of("7", true, "4", true));
    assertThat(list.consolidation().text().articles().get(1).paragraphs().get(0).words()).isEqualTo("Le commandement tourne tous les trois ans entre les États membres.");
    assertThat(states(list(List.of(TURN, SUB), Map.of("4", false)))).isEqualTo("4 REJECTED, 7 LAPSED by 4");
  }

  @Test void asSubAmendmentsCanTakeAllOfItsAmendmentAway() {
    Amendment back = Amendment.sub(8, 2, new Change.Reword("c1.1", "Elle compte cinq mille hommes."));
    assertThat(states(list(List.of(back, SIX), Map.of("8", true)))).isEqualTo("8 ADOPTED, 2 LAPSED by 8");
  }

  @Test void withdrawingAnAmendmentTakesItsSubAmendmentsAlong() {
    VotingList list = new VotingList(TEXT, List.of(SUB, TURN), List.of(VotingList.Vote.of("7", 7), VotingList.Vote.of("4", 4)), Map.of(), Set.of(4));
    assertThat(states(list)).isEqualTo("7 LAPSED by null, 4 WITHDRAWN");
    assertThat(list.next()).isEmpty();
  }

  @Test void aSplitVoteDecidesWordByWord() {
    List<Edit> edits = Edit.of(TEXT, TURN);
    assertThat(edits).hasSize(2);
    List<VotingList.Vote> votes = List.of(new VotingList.Vote("4/1", List.of(4), Set.of(edits.get(0))), VotingList.Vote.of("4/2", 4));
    VotingList list = new VotingList(TEXT, List.of(TURN), votes, Map.of("4/1", false, "4/2", true), Set.of());
    assertThat(list.consolidation().text().articles().get(1).paragraphs().get(0).words()).isEqualTo("Le commandement tourne chaque année entre les États membres.");
  }

  @Test void aBlockFallsOnlyWhenAllOfItHas() {
    List<VotingList.Vote> votes = List.of(VotingList.Vote.of("1", 1), VotingList.Vote.of("bloc", 2, 4));
    assertThat(states(new VotingList(TEXT, List.of(DELETE, SIX, TURN), votes, Map.of("1", true), Set.of()))).isEqualTo("1 ADOPTED, bloc PENDING");
    assertThat(states(new VotingList(TEXT, List.of(DELETE, SIX, TURN), votes, Map.of("1", true), Set.of(4)))).isEqualTo("1 ADOPTED, bloc LAPSED by 1");
  }

  @Test void twoThatWereBothAdoptedAgainstTheListAreShownAsConflict() {
    Consolidation consolidation = list(List.of(FAR, SIX), Map.of("3", true, "2", true)).consolidation();
    assertThat(consolidation.conflicts()).containsExactly(new Consolidation.Conflict(2, 3));
    assertThat(consolidation.text()).isEqualTo(TEXT);
  }

  @Test void whatDoesNotFitTheTextIsRefusedByItsNumber() {
    assertThatThrownBy(() -> Edit.of(TEXT, Amendment.of(9, new Change.Reword("a9.9", "Rien")))).isInstanceOf(TextException.NoSuchPlace.class).hasMessageContaining("9");
    assertThatThrownBy(() -> Edit.of(TEXT, Amendment.of(9, new Change.Reword("a1.2", "Elle compte cinq mille  hommes.")))).isInstanceOf(TextException.ChangesNothing.class);
  }

  @Test void wordsOfAnotherProgramAreCleaned() {
    assertThat(Words.clean("  L\u2019e\u0301tat\u00ad\u200b \n\t membre\u202F; ")).isEqualTo("L’état membre\u202F;");
  }

  /** The shape of a real voting list of the European Parliament: 160 votes, one in eight lapsed, 24 parts of split votes. */
  @Test void aLongListRunsToItsEnd() {
    Random random = new Random(160);
    List<Text.Article> articles = IntStream.rangeClosed(1, 40).mapToObj(a -> new Text.Article("a" + a, "", IntStream.rangeClosed(1, 3)
        .mapToObj(p -> new Text.Paragraph("a" + a + "." + p, Samples.words(random, 30))).toList())).toList();
    Text text = new Text(articles);
    List<Amendment> amendments = Samples.amendments(text, 160, random).stream().filter(a -> !(a.changes().get(0) instanceof Change.DeleteArticle)).toList();
    List<VotingList.Vote> votes = new ArrayList<>();
    int parts = 0;
    for (VotingOrder.Step step : VotingOrder.of(text, amendments)) {
      Amendment amendment = amendments.stream().filter(a -> a.number() == step.number()).findFirst().orElseThrow();
      List<Edit> edits = Edit.of(text, amendment);
      if (edits.size() > 1 && step.numbers().size() == 1 && parts < 24) {
        votes.add(new VotingList.Vote(step.number() + "/1", step.numbers(), Set.of(edits.get(0))));
        votes.add(new VotingList.Vote(step.number() + "/2", step.numbers(), Set.of()));
        parts += 2;
      } else {
        votes.add(new VotingList.Vote("" + step.number(), step.numbers(), Set.of()));
      }
    }
    assertThat(parts).isEqualTo(24);
    Map<String, Boolean> outcomes = new HashMap<>();
    for (VotingList list = new VotingList(text, amendments, votes, outcomes, Set.of()); list.next().isPresent(); list = new VotingList(text, amendments, votes, outcomes, Set.of())) {
      outcomes.put(list.next().get().key(), random.nextInt(3) > 0);
    }
    VotingList end = new VotingList(text, amendments, votes, outcomes, Set.of());
    long lapsed = end.lines().stream().filter(line -> line.state() == VotingList.State.LAPSED).count();
    assertThat(lapsed).isGreaterThan(10);
    assertThat(outcomes).hasSize((int) (votes.size() - lapsed));
    assertThat(end.consolidation().conflicts()).isEmpty();
  }

  /** A real day's list by its figures: 160 items, 20 of them lapse, 24 are parts of split votes; a third of what is voted is lost. */
  @Test void aDayOfOneHundredAndSixtyItemsEndsInTheTextThatWasVoted() {
    Text text = new Text(IntStream.rangeClosed(1, 128).mapToObj(a -> new Text.Article("a" + a, "", List.of(new Text.Paragraph("a" + a + ".1", "La mesure " + a + " vaut cent francs et dure dix jours.")))).toList());
    List<Amendment> amendments = new ArrayList<>();
    IntStream.rangeClosed(1, 128).forEach(a -> amendments.add(Amendment.of(a, new Change.Reword("a" + a + ".1", "La mesure " + a + " vaut mille francs et dure vingt jours."))));
    IntStream.rangeClosed(1, 20).forEach(a -> amendments.add(Amendment.of(128 + a, new Change.Reword("a" + a + ".1", "La mesure " + a + " vaut deux mille francs de la région au plus, chaque année, et dure dix jours."))));
    List<VotingList.Vote> votes = new ArrayList<>();
    for (VotingOrder.Step step : VotingOrder.of(text, amendments)) {
      int number = step.number();
      if (number >= 31 && number <= 42) {
        votes.add(new VotingList.Vote(number + "/1", step.numbers(), Set.of(Edit.of(text, amendments.get(number - 1)).get(0))));
        votes.add(new VotingList.Vote(number + "/2", step.numbers(), Set.of()));
      } else {
        votes.add(new VotingList.Vote("" + number, step.numbers(), Set.of()));
      }
    }
    assertThat(votes).hasSize(160);
    assertThat(votes.stream().filter(vote -> vote.key().contains("/"))).hasSize(24);
    Map<String, Boolean> outcomes = new HashMap<>();
    VotingList list = new VotingList(text, amendments, votes, outcomes, Set.of());
    for (int voted = 1; list.next().isPresent(); voted++) {
      VotingList.Vote vote = list.next().get();
      outcomes.put(vote.key(), vote.numbers().get(0) > 128 || voted % 3 > 0);
      list = new VotingList(text, amendments, votes, outcomes, Set.of());
    }
    assertThat(outcomes).hasSize(140);
    assertThat(list.lines().stream().filter(line -> line.state() == VotingList.State.LAPSED)).hasSize(20)
        .allSatisfy(line -> assertThat(line.by()).isEqualTo(String.valueOf(128 + line.vote().numbers().get(0))));
    for (int article = 1; article <= 128; article++) {
      boolean first = outcomes.getOrDefault(article + "/1", Boolean.TRUE.equals(outcomes.get("" + article))), second = outcomes.getOrDefault(article + "/2", Boolean.TRUE.equals(outcomes.get("" + article)));
      String wanted = article <= 20 ? "La mesure " + article + " vaut deux mille francs de la région au plus, chaque année, et dure dix jours."
          : "La mesure " + article + " vaut " + (first ? "mille" : "cent") + " francs et dure " + (second ? "vingt" : "dix") + " jours.";
      assertThat(list.consolidation().text().articles().get(article - 1).paragraphs().get(0).words()).isEqualTo(wanted);
    }
  }

  private static VotingList list(List<Amendment> amendments, Map<String, Boolean> outcomes) {
    return new VotingList(TEXT, amendments, amendments.stream().map(a -> VotingList.Vote.of("" + a.number(), a.number())).toList(), outcomes, Set.of());
  }

  private static String states(VotingList list) {
    return list.lines().stream().map(line -> line.vote().key() + " " + line.state() + (line.state() == VotingList.State.LAPSED ? " by " + line.by() : ""))
        .collect(Collectors.joining(", "));
  }
}
