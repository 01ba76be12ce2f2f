package liptako.rules;

import static liptako.rules.House3.adoption;
import static liptako.rules.House3.preset;
import static liptako.rules.House3.replay;
import static liptako.rules.House3.rule;
import static liptako.rules.Verdict.Outcome.ADOPTED;
import static liptako.rules.Verdict.Outcome.NO_QUORUM;
import static liptako.rules.Verdict.Outcome.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import liptako.rules.Round.Score;
import liptako.rules.Tally.Delegation;
import org.junit.jupiter.api.Test;

/** Votes that were really held, with the outcome their assembly proclaimed. */
class RealVotesTest {
  private static final int U = Tally.UNKNOWN;

  private static void outcome(Verdict.Outcome outcome, long required, Rule rule, Tally tally) {
    Verdict verdict = rule.decide(tally);
    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.findings().get(0).required()).isEqualTo(required);
  }

  private static Score score(String name, int votes) {
    return new Score(name, name, null, votes);
  }

  private static void elected(String winner, long required, String rule, int round, int blank, Score... scores) {
    ElectionVerdict verdict = preset(rule).elect(Round.of(round, 1_000, 1_000, U, blank, 0, List.of(scores)));
    assertThat(verdict.elected()).isEqualTo(winner == null ? List.of() : List.of(winner));
    if (required > 0) {
      assertThat(verdict.findings().get(0).required()).isEqualTo(required);
    }
  }

  @Test
  void r1EalaOctober2014LacksTheThirdOfOneState() {
    String[] codes = {"BI", "KE", "UG", "RW", "TZ"};
    int[] present = {8, 8, 7, 9, 2};
    List<Delegation> delegations = new ArrayList<>(IntStream.range(0, 5)
        .mapToObj(i -> Delegation.of(codes[i], codes[i], 9, 9, present[i], 0, 0, 0)).toList());
    Rule rule = rule("'quorum':{'conditions':[{'votes':'present','atLeast':'1/2','of':'seats'},"
        + "{'votes':'present','atLeast':'1/3','of':'seats','delegations':'every'}],'failing':'suspended','minutes':15},"
        + "'adoption':[{'moreThan':'contre'}]");
    Verdict verdict = rule.decide(Tally.of(delegations));
    assertThat(verdict.outcome()).isEqualTo(NO_QUORUM);
    assertThat(verdict.findings().get(0).met()).isTrue();
    assertThat(verdict.findings().get(0).required()).isEqualTo(23);
    assertThat(verdict.findings().stream().filter(f -> "TZ".equals(f.delegation())).findFirst().orElseThrow().required()).isEqualTo(3);
    assertThat(House3.plain(verdict.sentence())).endsWith("dans chacune des cinq délégations, au moins le tiers des sièges : "
        + "2 membres présents sur 9 sièges dans la délégation TZ, il en fallait 3, il en manque 1. La séance est suspendue 15 minutes.");
    delegations.set(4, delegations.get(4).withPresent(3));
    assertThat(rule.decide(Tally.of(delegations)).outcome()).isEqualTo(REJECTED);
  }

  @Test
  void r2r3EalaSpeaker2017() {
    Rule rule = preset("election-deux-tiers");
    ElectionVerdict first = rule.elect(Round.of(1, 54, 54, U, 0, 0, List.of(score("a", 35), score("b", 1), score("c", 0))));
    assertThat(first.outcome()).isEqualTo(ElectionVerdict.Outcome.NEXT_ROUND);
    assertThat(first.findings().get(0).required()).isEqualTo(36);
    assertThat(first.next()).containsExactly("a", "b");
    ElectionVerdict second = rule.elect(Round.of(2, 54, 54, U, 0, 0, List.of(score("a", 33), score("b", 3))));
    assertThat(second.elected()).containsExactly("a");
  }

  @Test
  void r4PanAfricanParliament2022() {
    Tally tally = Tally.ofVotes(161, 0, 31).withVotes(161, 0, 31, 0, 11);
    outcome(ADOPTED, 102, replay("cast-abs"), tally);
    outcome(ADOPTED, 81, replay("expressed-abs"), tally);
  }

  @Test
  void r5tor9PresidentsOfTheEuropeanParliamentAndOfTheAssembleeNationale() {
    elected("a", 312, "election-quatre-tours", 1, 76, score("a", 562), score("b", 61));
    elected("a", 309, "election-quatre-tours", 1, 74, score("a", 458), score("b", 158));
    elected("a", 334, "election-quatre-tours", 2, 37, score("a", 345), score("b", 322));
    elected("a", 0, "election-quatre-tours", 4, 80, score("a", 351), score("b", 282));
    outcome(ADOPTED, 317, replay("expressed-abs"), Tally.ofVotes(351, 282, 0));
    elected("a", 266, "election", 1, 22, score("a", 314), score("b", 216), score("c", 1));
  }

  @Test
  void r10r11CongressOfFrance() {
    outcome(ADOPTED, 538, replay("expressed-3-5"), Tally.ofVotes(539, 357, 9));
    outcome(REJECTED, 538, replay("expressed-3-5"), Tally.ofVotes(537, 359, 9));
    outcome(ADOPTED, 445, replay("expressed-3-5"), Tally.ofVotes(560, 181, 152));
    outcome(ADOPTED, 494, replay("expressed-2-3"), Tally.ofVotes(560, 181, 152));
  }

  @Test
  void r12CensureOnFilledSeats() {
    Tally tally = new Tally(577, 573, U, 0, 278, U, U, U, U, List.of(), Tally.Circumstances.ORDINARY);
    outcome(REJECTED, 287, preset("censure"), tally);
    assertThat(preset("censure").decide(tally).word()).isEqualTo("Motion rejetée");
    outcome(ADOPTED, 287, preset("censure"), tally.withVotes(287, U, U, U, U));
    outcome(REJECTED, 289, adoption("{'moreThan':'1/2','of':'seats'}"), tally.withVotes(288, U, U, U, U));
  }

  @Test
  void r13TieIsRejected() {
    Verdict verdict = preset("procedure").decide(Tally.ofVotes(56, 56, 5));
    assertThat(verdict.outcome()).isEqualTo(REJECTED);
    assertThat(verdict.findings().get(0).required()).isEqualTo(57);
    assertThat(verdict.tie()).isEqualTo("À égalité des voix, le texte n’est pas adopté");
  }

  @Test
  void r14CorrectionsDeclaredAfterwardsAreAnotherTally() {
    outcome(ADOPTED, 55, preset("procedure"), Tally.ofVotes(61, 48, 1));
    outcome(ADOPTED, 55, preset("procedure"), Tally.ofVotes(60, 49, 1));
  }

  @Test
  void r15Burkina2023PassesThreeQuartersOnEveryBase() {
    Tally tally = Tally.of(71, 71, 70, 64, 1, 5);
    outcome(ADOPTED, 49, replay("expressed-3-4"), tally);
    outcome(ADOPTED, 53, replay("cast-3-4"), tally);
    outcome(ADOPTED, 54, replay("members-3-4"), tally);
  }

  @Test
  void r16r17TreatyInBurkinaFasoAndUnanimity() {
    Tally tally = Tally.of(71, 71, 71, 70, 0, 1);
    outcome(ADOPTED, 53, replay("expressed-3-4"), tally);
    outcome(ADOPTED, 54, replay("members-3-4"), tally);
    outcome(ADOPTED, 0, adoption("{'votes':'contre','atMost':0}", "{'atLeast':1}"), tally);
    outcome(REJECTED, 71, adoption("{'atLeast':'1/1','of':'cast'}"), tally);
    outcome(ADOPTED, 71, adoption("{'atLeast':'1/1','of':'cast'}"), Tally.of(71, 71, 71, 71, 0, 0));
  }

  @Test
  void r18tor22Mali() {
    Rule rule = rule("'quorum':{'conditions':[{'votes':'cast','moreThan':'1/2','of':'seats'}]},'adoption':[{'moreThan':'1/2','of':'expressed'}]");
    outcome(ADOPTED, 74, rule, Tally.of(147, 147, U, 127, 0, 0));
    outcome(ADOPTED, 60, replay("expressed-abs"), Tally.ofVotes(115, 3, 0));
    outcome(ADOPTED, 98, replay("members-2-3"), Tally.of(147, 147, U, 131, 0, 0));
    Tally december2020 = Tally.of(121, 121, 99, 99, 0, 0);
    outcome(ADOPTED, 99, adoption("{'atLeast':'1/1','of':'present'}"), december2020);
    outcome(REJECTED, 121, adoption("{'atLeast':'1/1','of':'inOffice'}"), december2020);
    outcome(ADOPTED, 61, rule("'quorum':{'conditions':[{'votes':'present','moreThan':'1/2','of':'inOffice'}]},"
        + "'adoption':[{'moreThan':'contre'}]"), december2020);
    outcome(ADOPTED, 67, replay("expressed-abs"), Tally.of(147, 147, U, 132, 0, 3));
    outcome(REJECTED, 64, replay("expressed-abs"), Tally.of(147, 147, U, 0, 127, 0));
  }

  @Test
  void r23r24r29PresidentsElected() {
    elected("a", 72, "election", 1, 0, score("a", 134), score("b", 8));
    elected("a", 34, "election", 1, 0, score("a", 65), score("b", 2));
    elected("a", 76, "election", 1, 0, score("a", 120), score("b", 31));
  }

  @Test
  void r25tor27TheSameCountPassesAsResolutionAndFailsAsRecommendation() {
    Rule resolution = preset("procedure");
    Rule recommendation = replay("expressed-2-3");
    outcome(ADOPTED, 91, resolution, Tally.ofVotes(118, 62, 10));
    outcome(REJECTED, 120, recommendation, Tally.ofVotes(118, 62, 10));
    outcome(ADOPTED, 90, resolution, Tally.ofVotes(116, 62, 15));
    outcome(REJECTED, 119, recommendation, Tally.ofVotes(116, 62, 15));
    outcome(ADOPTED, 96, recommendation, Tally.ofVotes(107, 36, 24));
  }

  @Test
  void r28BelgianSpecialMajority() {
    outcome(ADOPTED, 42, replay("expressed-2-3"), Tally.of(71, 71, 68, 63, 0, 5));
    Rule special = adoption("{'atLeast':'2/3','of':'expressed'}", "{'moreThan':'1/2','of':'expressed','delegations':'every','among':['N','F']}");
    List<Delegation> groups = List.of(Delegation.of("N", "N", 41, 41, 41, 41, 0, 0), Delegation.of("F", "F", 29, 29, 29, 10, 19, 0));
    Tally tally = Tally.of(groups).withHouse(71, 71, 71).withVotes(52, 19, 0, 0, 0); // one member outside both groups
    assertThat(special.decide(tally).outcome()).isEqualTo(REJECTED);
  }

  @Test
  void r30ComponentMembersOfTheEuropeanParliament() {
    outcome(ADOPTED, 376, adoption("{'moreThan':'1/2','of':'seats'}"), Tally.of(751, U, U, 496, 114, 33));
  }

  @Test
  void r31BundesratBlockThatIsNotUniformIsVoid() {
    Rule rule = adoption("{'blocks':{'weight':'weight','uniform':true},'moreThan':'1/2','of':'seats'}");
    List<Delegation> lands = new ArrayList<>();
    lands.add(Delegation.of("BB", "BB", 4, 4, 4, 3, 1, 0).withWeight(4));
    lands.add(Delegation.of("PRO", "PRO", 31, 31, 31, 31, 0, 0).withWeight(31));
    lands.add(Delegation.of("CON", "CON", 34, 34, 34, 0, 34, 0).withWeight(34));
    outcome(REJECTED, 35, rule, Tally.of(lands));
    assertThat(rule.decide(Tally.of(lands)).findings().get(1).label()).isEqualTo("Délégation BB\u202F: vote nul");
    lands.set(0, lands.get(0).withVotes(4, 0, 0, 0, 0));
    outcome(ADOPTED, 35, rule, Tally.of(lands));
  }

  @Test
  void r32SeveralPlacesOneAfterTheOther() {
    List<Score> scores = IntStream.range(0, 17).mapToObj(i -> score("c" + i, i < 11 ? 400 - i : 200 - i)).toList();
    Round first = new Round(1, 14, 720, 720, U, 0, 0, 0, 0, scores, List.of());
    Rule rule = rule("'secret':true,'election':{'rounds':[{'moreThan':600,'of':'x'}]}".replace(",'of':'x'", "").replace("600", "300"));
    ElectionVerdict verdict = rule.elect(first);
    assertThat(verdict.elected()).hasSize(11);
    Rule two = rule("'election':{'rounds':[{'moreThan':300},{'relative':true}],'tie':['oldest']}");
    ElectionVerdict one = two.elect(first);
    assertThat(one.outcome()).isEqualTo(ElectionVerdict.Outcome.NEXT_ROUND);
    assertThat(one.next()).hasSize(6);
    List<Score> left = scores.subList(11, 17);
    assertThat(two.elect(new Round(2, 3, 720, 720, U, 0, 0, 0, 0, left, List.of())).elected()).containsExactly("c11", "c12", "c13");
  }
}
