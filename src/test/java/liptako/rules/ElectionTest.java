package liptako.rules;

import static liptako.rules.House3.plain;
import static liptako.rules.House3.preset;
import static liptako.rules.House3.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import liptako.json.Json;
import liptako.rules.ElectionVerdict.Outcome;
import liptako.rules.Round.Score;
import org.junit.jupiter.api.Test;

class ElectionTest {
  private static Score score(String id, int votes) {
    return new Score(id, id.toUpperCase(java.util.Locale.ROOT), null, votes);
  }

  private static Score score(String id, String birth, int votes) {
    return new Score(id, id.toUpperCase(java.util.Locale.ROOT), birth, votes);
  }

  private static Round round(int number, Score... scores) {
    return Round.of(number, 75, 75, 75, 0, 0, List.of(scores));
  }

  @Test
  void electsAtTheAbsoluteMajority() {
    ElectionVerdict verdict = preset("election").elect(Round.of(1, 577, 577, 553, 20, 2, List.of(score("b", 216), score("a", 314), score("c", 1))));
    assertThat(verdict.outcome()).isEqualTo(Outcome.ELECTED);
    assertThat(verdict.elected()).containsExactly("a");
    assertThat(verdict.next()).isEmpty();
    assertThat(plain(verdict.sentence())).isEqualTo("A 314, B 216 et C 1 : il en fallait 266 sur 531 suffrages exprimés. A remporte l’élection.");
    assertThat(verdict.findings()).extracting(Finding::met).containsExactly(true, false, false);
    assertThat(verdict.findings().get(0).label()).isEqualTo("A");
  }

  @Test
  void goesOnToTheNextRound() {
    ElectionVerdict verdict = preset("election").elect(round(1, score("a", 30), score("b", 25), score("c", 20)));
    assertThat(verdict.outcome()).isEqualTo(Outcome.NEXT_ROUND);
    assertThat(verdict.next()).containsExactly("a", "b", "c");
    assertThat(plain(verdict.sentence())).endsWith("Personne n’est élu à ce tour. Peuvent se présenter au tour suivant : A, B et C.");
  }

  @Test
  void keepsTheBestTwoAndThoseEqualToThem() {
    Rule rule = preset("election-quatre-tours");
    assertThat(rule.elect(round(3, score("a", 30), score("b", 25), score("c", 20))).next()).containsExactly("a", "b");
    assertThat(rule.elect(round(3, score("a", "1950-01-01", 30), score("b", "1960-01-01", 20), score("c", "1955-01-01", 20))).next())
        .containsExactly("a", "c");
    ElectionVerdict lot = rule.elect(round(3, score("a", 30), score("b", 20), score("c", 20)));
    assertThat(lot.outcome()).isEqualTo(Outcome.LOT);
    assertThat(lot.drawn()).containsExactly("b", "c");
    assertThat(plain(lot.sentence())).endsWith("Égalité entre B et C pour se maintenir : le sort décide.");
    assertThat(rule.elect(round(3, score("a", 30), score("b", 20), score("c", 20)).withLots(List.of("c", "b"))).next()).containsExactly("a", "c");
    Rule none = rule("'election':{'rounds':[{'moreThan':'1/2','of':'expressed'},{'relative':true,'candidates':2}]}");
    assertThat(none.elect(round(1, score("a", 30), score("b", 20), score("c", 20))).next()).containsExactly("a", "b", "c");
  }

  @Test
  void eliminatesTheLastFromTheThirdRound() {
    Rule rule = preset("election-elimination");
    assertThat(rule.elect(round(1, score("a", 30), score("b", 25), score("c", 20))).next()).hasSize(3);
    assertThat(plain(rule.elect(round(1, score("a", 30), score("b", 25), score("c", 20))).sentence())).endsWith("et de nouveaux candidats.");
    assertThat(rule.elect(round(3, score("a", 30), score("b", 25), score("c", 20))).next()).containsExactly("a", "b");
    assertThat(rule.elect(round(9, score("a", 30), score("b", 30))).next()).containsExactly("a", "b");
    assertThat(rule.elect(round(9, score("a", 31), score("b", 30))).elected()).containsExactly("a");
  }

  @Test
  void tellsTheOlderFromTheYounger() {
    Rule oldest = preset("election");
    ElectionVerdict verdict = oldest.elect(round(3, score("a", "1960-01-01", 30), score("b", "1950-12-31", 30), score("c", "1940-01-01", 10)));
    assertThat(verdict.elected()).containsExactly("b");
    assertThat(plain(verdict.sentence())).isEqualTo("B 30, A 30 et C 10. B remporte l’élection, à égalité de voix, au bénéfice de l’âge.");
    Rule youngest = rule("'election':{'rounds':[{'relative':true}],'tie':['youngest']}");
    ElectionVerdict young = youngest.elect(round(1, score("a", "1960-01-01", 30), score("b", "1950-12-31", 30)));
    assertThat(young.elected()).containsExactly("a");
    assertThat(plain(young.sentence())).endsWith("A remporte l’élection, à égalité de voix, comme le plus jeune.");
  }

  @Test
  void drawsLotsWhenAgesDoNotTell() {
    Rule rule = preset("election");
    Round twins = round(3, score("a", "1960-01-01", 30), score("b", "1960-01-01", 30));
    assertThat(plain(rule.elect(twins).sentence())).isEqualTo("Égalité entre A et B : le sort décide.");
    ElectionVerdict drawn = rule.elect(twins.withLots(List.of("b")));
    assertThat(drawn.elected()).containsExactly("b");
    assertThat(plain(drawn.sentence())).endsWith("B remporte l’élection, à égalité de voix, par le sort.");
    assertThat(rule.elect(round(3, score("a", 30), score("b", "1960-01-01", 30))).outcome()).isEqualTo(Outcome.LOT);
  }

  @Test
  void votesAgainWhereTheRuleSaysSoOrAnotherRoundFollows() {
    Rule repeat = rule("'election':{'rounds':[{'relative':true}],'tie':['repeat']}");
    ElectionVerdict again = repeat.elect(round(1, score("a", 30), score("b", 30), score("c", 3)));
    assertThat(again.outcome()).isEqualTo(Outcome.NEXT_ROUND);
    assertThat(again.next()).containsExactly("a", "b");
    assertThat(plain(again.sentence())).isEqualTo("Égalité entre A et B, que la règle ne départage pas à ce tour.");
    Rule two = rule("'election':{'rounds':[{'relative':true},{'relative':true}]}");
    assertThat(two.elect(round(1, score("a", 30), score("b", 30))).outcome()).isEqualTo(Outcome.NEXT_ROUND);
    ElectionVerdict last = two.elect(round(2, score("a", 30), score("b", 30)));
    assertThat(last.outcome()).isEqualTo(Outcome.NOT_ELECTED);
    assertThat(last.next()).isEmpty();
  }

  @Test
  void aSoleCandidate() {
    Rule presents = preset("election-presents");
    Round yes = new Round(1, 1, 75, 75, 75, 30, 3, 1, 1, List.of(score("a", 40)), List.of());
    assertThat(presents.elect(yes).elected()).containsExactly("a");
    assertThat(plain(presents.elect(yes).sentence())).isEqualTo("A 40 : il en fallait 31 sur 30 voix contre. A remporte l’élection.");
    Round no = new Round(1, 1, 75, 75, 75, 40, 3, 1, 1, List.of(score("a", 40)), List.of());
    assertThat(presents.elect(no).outcome()).isEqualTo(Outcome.NOT_ELECTED);
    Rule proclaimed = rule("'election':{'rounds':[{'relative':true}],'sole':'proclaimed'}");
    assertThat(proclaimed.elect(round(1, score("a", 0))).elected()).containsExactly("a");
    assertThat(plain(proclaimed.elect(round(1, score("a", 0))).sentence())).isEqualTo("A, candidature unique, remporte l’élection sans vote.");
    Rule same = preset("election-deux-tiers");
    assertThat(same.elect(round(1, score("a", 49))).outcome()).isEqualTo(Outcome.NEXT_ROUND);
    assertThat(same.elect(round(1, score("a", 50))).outcome()).isEqualTo(Outcome.ELECTED);
  }

  @Test
  void severalPlaces() {
    Rule rule = rule("'election':{'rounds':[{'moreThan':'1/2','of':'present'},{'relative':true}],'tie':['oldest','lot']}");
    List<Score> scores = List.of(score("a", 60), score("b", 50), score("c", 40), score("d", 10));
    ElectionVerdict two = rule.elect(new Round(1, 2, 75, 75, 75, 0, 0, 0, 0, scores, List.of()));
    assertThat(two.elected()).containsExactly("a", "b");
    assertThat(two.outcome()).isEqualTo(Outcome.ELECTED);
    ElectionVerdict four = rule.elect(new Round(1, 5, 75, 75, 75, 0, 0, 0, 0, scores, List.of()));
    assertThat(four.elected()).containsExactly("a", "b", "c");
    assertThat(four.next()).containsExactly("d");
    List<Score> tied = List.of(score("a", 60), score("b", 50), score("c", 50));
    ElectionVerdict lot = rule.elect(new Round(1, 2, 75, 75, 75, 0, 0, 0, 0, tied, List.of()));
    assertThat(lot.outcome()).isEqualTo(Outcome.LOT);
    assertThat(lot.elected()).containsExactly("a");
    assertThat(lot.drawn()).containsExactly("b", "c");
    assertThat(rule.elect(new Round(2, 3, 75, 75, 75, 0, 0, 0, 0, tied, List.of())).elected()).containsExactly("a", "b", "c");
    assertThat(rule.elect(round(2, score("a", 0), score("b", 0))).outcome()).isEqualTo(Outcome.NOT_ELECTED);
    List<Score> aged = List.of(score("a", "1970-01-01", 60), score("b", "1960-01-01", 50), score("c", "1950-01-01", 50));
    ElectionVerdict older = rule.elect(new Round(1, 2, 75, 75, 75, 0, 0, 0, 0, aged, List.of()));
    assertThat(older.elected()).containsExactly("a", "c");
    assertThat(plain(older.sentence())).isEqualTo("A 60, C 50 et B 50 : il en fallait 38 sur 75 membres présents. A remporte un siège. C remporte un siège, à égalité de "
        + "voix, au bénéfice de l’âge.");
    assertThat(plain(rule.elect(new Round(1, 3, 75, 75, 75, 0, 0, 0, 0, aged, List.of())).sentence())).endsWith("A remporte un siège. C remporte un siège. B remporte un siège.");
  }

  @Test
  void aPaperWithSeveralNamesIsOneExpressedVote() {
    Rule rule = rule("'election':{'rounds':[{'moreThan':'1/2','of':'expressed'},{'relative':true}],'tie':['oldest','lot']}");
    List<Score> scores = List.of(score("a", 41), score("b", 36), score("c", 35), score("d", 20));
    Round papers = new Round(1, 3, 75, 75, 75, 0, 0, 3, 1, scores, List.of(), 75);
    ElectionVerdict verdict = rule.elect(papers);
    assertThat(verdict.elected()).as("36 of 71 valid papers are a majority, 35 are none").containsExactly("a", "b");
    assertThat(verdict.findings()).allMatch(finding -> finding.base() == 71 && finding.required() == 36);
    assertThat(verdict.next()).containsExactly("c", "d");
    assertThat(rule.elect(new Round(2, 1, 75, 75, 75, 0, 0, 3, 1, scores.subList(2, 4), List.of(), 59)).elected()).containsExactly("c");
  }

  @Test
  void refusesWhatItCannotJudge() {
    assertThatThrownBy(() -> preset("election").elect(round(4, score("a", 1)))).hasMessage("round 4 (valid: 1 to 3)");
    assertThatThrownBy(() -> preset("procedure").elect(round(1, score("a", 1)))).isInstanceOf(IllegalStateException.class)
        .hasMessage("la règle «\u202Fprocedure\u202F» ne désigne pas de personne");
    assertThatThrownBy(() -> preset("election").decide(Tally.ofVotes(1, 0, 0))).isInstanceOf(IllegalStateException.class)
        .hasMessage("la règle «\u202Felection\u202F» désigne des personnes, tour par tour");
    assertThatThrownBy(() -> preset("election").progress(Tally.ofVotes(1, 0, 0))).isInstanceOf(IllegalStateException.class);
    Round unknown = Round.of(1, Tally.UNKNOWN, 75, 75, 0, 0, List.of(score("a", 9)));
    assertThatThrownBy(() -> preset("election-deux-tiers").elect(unknown)).isInstanceOf(MissingFigureException.class);
    Round against = new Round(1, 1, 75, 75, 75, Tally.UNKNOWN, 0, 0, 0, List.of(score("a", 9)), List.of());
    assertThatThrownBy(() -> preset("election-presents").elect(against)).isInstanceOf(MissingFigureException.class);
  }

  @Test
  void refusesRoundsThatCannotBe() {
    assertThatThrownBy(() -> round(0, score("a", 1))).hasMessage("number 0 (valid: 1 or more)");
    assertThatThrownBy(() -> round(1)).hasMessageContaining("no candidate");
    assertThatThrownBy(() -> round(1, score("a", 1), score("a", 2))).hasMessageContaining("candidate a stands twice");
    assertThatThrownBy(() -> score("a", -1)).hasMessageContaining("votes -1");
    assertThatThrownBy(() -> score("a", "1/1/1950", 1)).hasMessageContaining("birth 1/1/1950");
    assertThatThrownBy(() -> new Round(1, 0, 1, 1, 1, 0, 0, 0, 0, List.of(score("a", 1)), List.of())).hasMessageContaining("places 0");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theVerdictSurvivesStorage() {
    for (Round round : List.of(round(1, score("a", 30), score("b", 25)), round(3, score("a", 30), score("b", 30)), round(1, score("a", 60)))) {
      ElectionVerdict verdict = preset("election").elect(round);
      assertThat(ElectionVerdict.fromMap((Map<String, Object>) Json.parse(Json.write(verdict.toMap())))).isEqualTo(verdict);
      assertThat(verdict.outcome().word()).isNotBlank();
    }
  }
}
