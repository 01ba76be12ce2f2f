package liptako.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import liptako.rules.Tally.Casting;
import liptako.rules.Tally.Circumstances;
import liptako.rules.Tally.Delegation;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final int U = Tally.UNKNOWN;

  private static Tally tally(int seats, int inOffice, int present, int represented, int pour, int contre, int abstention, int blanc, int nul) {
    return new Tally(seats, inOffice, present, represented, pour, contre, abstention, blanc, nul, List.of(), Circumstances.ORDINARY);
  }

  @Test
  void sumsItsDelegations() {
    Delegation a = new Delegation("A", "A", 2, 10, 9, 8, 1, 4, 2, 1, 1, 1);
    Delegation b = new Delegation("B", "B", 3, 20, 19, 18, 0, 8, 7, 1, 1, 1);
    assertThat(Tally.of(List.of(a, b))).isEqualTo(
        new Tally(30, 28, 26, 1, 12, 9, 2, 2, 2, List.of(a, b), Circumstances.ORDINARY));
    Tally unknown = Tally.of(List.of(a, new Delegation("C", "C", U, U, U, U, U, U, U, U, U, U)));
    assertThat(unknown).isEqualTo(new Tally(U, U, U, U, U, U, U, U, U, unknown.delegations(), Circumstances.ORDINARY));
  }

  @Test
  void countsWhatWasCastAndExpressed() {
    assertThat(tally(U, U, U, 0, 5, 4, 3, 2, 1).cast()).isEqualTo(15);
    assertThat(tally(U, U, U, 0, 5, 4, 3, 2, 1).expressed()).isEqualTo(9);
    for (int[] v : new int[][] {{U, 4, 3, 2, 1}, {5, U, 3, 2, 1}, {5, 4, U, 2, 1}, {5, 4, 3, U, 1}, {5, 4, 3, 2, U}}) {
      assertThat(tally(U, U, U, 0, v[0], v[1], v[2], v[3], v[4]).cast()).isEqualTo(U);
    }
    assertThat(tally(U, U, U, 0, U, 4, 0, 0, 0).expressed()).isEqualTo(U);
    assertThat(tally(U, U, U, 0, 5, U, 0, 0, 0).expressed()).isEqualTo(U);
    assertThat(tally(U, U, U, 0, 0, 0, 0, 0, 0).cast()).isZero();
  }

  @Test
  void copiesChangeOneThing() {
    Tally t = Tally.of(9, 8, 7, 1, 2, 3);
    assertThat(t).isEqualTo(tally(9, 8, 7, 0, 1, 2, 3, 0, 0));
    assertThat(Tally.ofVotes(1, 2, 3)).isEqualTo(tally(U, U, U, 0, 1, 2, 3, 0, 0));
    assertThat(t.withVotes(3, 2, 1, 1, 0)).isEqualTo(tally(9, 8, 7, 0, 3, 2, 1, 1, 0));
    assertThat(t.withHouse(19, 18, 17)).isEqualTo(tally(19, 18, 17, 0, 1, 2, 3, 0, 0));
    assertThat(t.withRepresented(1)).isEqualTo(tally(9, 8, 7, 1, 1, 2, 3, 0, 0));
    Tally all = t.withCasting(Casting.POUR).withChairVoted(true).withQuorumRequested().withMeeting(2).withVote(3).withObjections(4);
    assertThat(all.circumstances()).isEqualTo(new Circumstances(Casting.POUR, true, true, 2, 3, 4, false));
    Tally other = t.withObjections(4).withVote(3).withMeeting(2).withQuorumRequested().withChairVoted(true).withCasting(Casting.POUR);
    assertThat(other).isEqualTo(all);
    Delegation d = Delegation.of("A", "Aa", 9, 8, 7, 1, 2, 3);
    assertThat(d).isEqualTo(new Delegation("A", "Aa", U, 9, 8, 7, 0, 1, 2, 3, 0, 0));
    assertThat(d.withWeight(4).withPresent(6).withRepresented(1).withVotes(5, 4, 3, 2, 1)).isEqualTo(new Delegation("A", "Aa", 4, 9, 8, 6, 1, 5, 4, 3, 2, 1));
    assertThat(t.withDelegations(List.of(Delegation.of("A", "Aa", 9, 8, 7, 1, 2, 3))).delegations()).hasSize(1);
  }

  @Test
  void namesTheFieldTheValueAndTheRange() {
    assertThatThrownBy(() -> Tally.of(-2, 0, 0, 0, 0, 0)).hasMessage("seats -2 (valid: 0 to 2147483647, or -1 for unknown)");
    assertThatThrownBy(() -> tally(9, -2, 0, 0, 0, 0, 0, 0, 0)).hasMessageStartingWith("inOffice -2");
    assertThatThrownBy(() -> tally(9, 9, -2, 0, 0, 0, 0, 0, 0)).hasMessageStartingWith("present -2");
    assertThatThrownBy(() -> tally(9, 9, 9, -2, 0, 0, 0, 0, 0)).hasMessageStartingWith("represented -2");
    assertThatThrownBy(() -> tally(9, 9, 9, 0, -2, 0, 0, 0, 0)).hasMessageStartingWith("pour -2");
    assertThatThrownBy(() -> tally(9, 9, 9, 0, 0, -2, 0, 0, 0)).hasMessageStartingWith("contre -2");
    assertThatThrownBy(() -> tally(9, 9, 9, 0, 0, 0, -2, 0, 0)).hasMessageStartingWith("abstention -2");
    assertThatThrownBy(() -> tally(9, 9, 9, 0, 0, 0, 0, -2, 0)).hasMessageStartingWith("blanc -2");
    assertThatThrownBy(() -> tally(9, 9, 9, 0, 0, 0, 0, 0, -2)).hasMessageStartingWith("nul -2");
    assertThatThrownBy(() -> Delegation.of("NE", "Niger", 9, 9, 9, 0, 0, -3)).hasMessageStartingWith("delegation NE: abstention -3 (valid");
    assertThatThrownBy(() -> Delegation.of("NE", "Niger", 9, 9, 9, 0, 0, 0).withWeight(-2)).hasMessageStartingWith("delegation NE: weight -2");
    assertThatThrownBy(() -> Delegation.of("", "Niger", 9, 9, 9, 0, 0, 0)).hasMessageContaining("neither blank");
    assertThatThrownBy(() -> Delegation.of("NE", " ", 9, 9, 9, 0, 0, 0)).hasMessageContaining("neither blank");
    assertThatThrownBy(() -> Tally.ofVotes(1, 1, 1).withMeeting(0)).hasMessage("meeting 0 (valid: 1 or more)");
    assertThatThrownBy(() -> Tally.ofVotes(1, 1, 1).withVote(0)).hasMessage("vote 0 (valid: 1 or more)");
    assertThatThrownBy(() -> Tally.ofVotes(1, 1, 1).withObjections(-2)).hasMessageStartingWith("objections -2");
  }

  @Test
  void refusesFiguresThatDoNotAddUp() {
    assertThatThrownBy(() -> Tally.of(9, 10, 9, 0, 0, 0)).hasMessage("inOffice 10 (valid: 0 to 9)");
    assertThatThrownBy(() -> Tally.of(U, 9, 10, 0, 0, 0)).hasMessage("present + represented 10 (valid: 0 to 9)");
    assertThatThrownBy(() -> tally(9, 9, 8, 2, 0, 0, 0, 0, 0)).hasMessage("present + represented 10 (valid: 0 to 9)");
    assertThatThrownBy(() -> Tally.of(9, U, 10, 0, 0, 0)).hasMessage("present 10 (valid: 0 to 9)");
    assertThatThrownBy(() -> tally(9, 9, 5, 0, 1, 1, 1, 1, 2)).hasMessage("cast 6 (valid: 0 to 5)");
    assertThatThrownBy(() -> tally(U, 5, U, 0, 1, 1, 1, 1, 2)).hasMessage("cast 6 (valid: 0 to 5)");
    assertThatThrownBy(() -> tally(5, U, U, 0, 1, 1, 1, 1, 2)).hasMessage("cast 6 (valid: 0 to 5)");
    assertThat(tally(9, 9, 5, 1, 2, 1, 1, 1, 1).cast()).isEqualTo(6);
    assertThat(tally(6, 6, 6, 0, 2, 1, 1, 1, 1).cast()).isEqualTo(6);
    assertThat(tally(9, 9, 5, U, 2, 1, 1, 1, 4).cast()).isEqualTo(9);
  }

  @Test
  void refusesTotalsBelowTheirDelegations() {
    List<Delegation> one = List.of(new Delegation("A", "A", U, 9, 8, 7, 1, 2, 1, 1, 1, 1));
    int[] right = {9, 8, 7, 1, 2, 1, 1, 1, 1};
    String[] names = {"seats", "inOffice", "present", "represented", "pour", "contre", "abstention", "blanc", "nul"};
    for (int i = 3; i < 9; i++) {
      int[] v = right.clone();
      v[i]--;
      String name = names[i];
      assertThatThrownBy(() -> new Tally(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], one, Circumstances.ORDINARY))
          .hasMessageStartingWith(name + " " + v[IntStream.range(0, 9).filter(k -> names[k].equals(name)).findFirst().orElseThrow()]
              + " is less than the " + (v[IntStream.range(0, 9).filter(k -> names[k].equals(name)).findFirst().orElseThrow()] + 1) + " of its delegations");
    }
    assertThatThrownBy(() -> new Tally(8, 8, 7, 1, 2, 1, 1, 1, 1, one, Circumstances.ORDINARY)).hasMessageStartingWith("seats 8 is less");
    assertThatThrownBy(() -> new Tally(9, 7, U, 1, 2, 1, 1, 1, 1, one, Circumstances.ORDINARY)).hasMessageStartingWith("inOffice 7 is less");
    assertThatThrownBy(() -> new Tally(9, 8, 6, 1, 2, 1, 1, 1, 1, one, Circumstances.ORDINARY)).hasMessageStartingWith("present 6 is less");
    new Tally(U, U, U, U, U, U, U, U, U, one, Circumstances.ORDINARY);
    new Tally(10, 9, 8, 1, 3, 1, 1, 1, 1, one, Circumstances.ORDINARY); // members outside every delegation
    assertThatThrownBy(() -> Tally.of(List.of(one.get(0), one.get(0)))).hasMessage("delegations: code A stands twice");
  }

  @Test
  void recordsAreKeptAsTheyAre() {
    Circumstances recorded = new Circumstances(Casting.NONE, false, false, 1, 1, U, true);
    assertThat(new Tally(4, 5, 6, 0, 9, 9, 9, 0, 0, List.of(), recorded).cast()).isEqualTo(27);
  }

  @Test
  void refusesTooManyDelegations() {
    List<Delegation> many = IntStream.rangeClosed(0, Tally.DELEGATIONS_MAX).mapToObj(i -> Delegation.of("D" + i, "D", 0, 0, 0, 0, 0, 0)).toList();
    assertThatThrownBy(() -> Tally.of(many)).hasMessage("delegations 4097 (valid: 0 to 4096)");
    assertThat(Tally.of(many.subList(1, 4097)).delegations()).hasSize(4096);
  }

  @Test
  void frenchNamesOfDelegations() {
    assertThat(French.delegation("Niger")).isEqualTo("délégation du Niger");
    assertThat(French.delegation("Guinée")).isEqualTo("délégation de la Guinée");
    assertThat(French.delegation("Algérie")).isEqualTo("délégation de l’Algérie");
    assertThat(French.delegation("Mozambique")).isEqualTo("délégation du Mozambique");
    assertThat(French.delegation("BF")).isEqualTo("délégation BF");
    assertThat(French.delegation("CEMA")).isEqualTo("délégation du CEMA");
    assertThat(French.delegation("Fez")).isEqualTo("délégation du Fez");
  }

  @Test
  void frenchNumbersAndFractions() {
    assertThat(List.of(French.number(7), French.number(999), French.number(1000), French.number(1234567), French.number(-12345)))
        .containsExactly("7", "999", "1\u202F000", "1\u202F234\u202F567", "−12\u202F345");
    assertThat(List.of(French.fraction(1, 2), French.fraction(1, 3), French.fraction(2, 3), French.fraction(3, 4), French.fraction(1, 4),
        French.fraction(3, 10), French.fraction(1, 11), French.fraction(5, 4), French.fraction(2, 2), French.fraction(55, 100)))
        .containsExactly("la moitié", "le tiers", "les deux tiers", "les trois quarts", "le quart", "les trois dixièmes", "les 1/11", "les 5/4",
            "la totalité", "55\u202F%");
    assertThat(List.of(French.ofFraction(1, 2), French.ofFraction(1, 3), French.ofFraction(2, 3))).containsExactly("de la moitié", "du tiers", "des deux tiers");
    assertThat(List.of(French.letters(0), French.letters(10), French.letters(11), French.letters(-1))).containsExactly("zéro", "dix", "11", "−1");
    assertThat(French.list(List.of())).isEmpty();
    assertThat(French.list(List.of("a"))).isEqualTo("a");
    assertThat(French.alternatives(List.of("a", "b", "c"))).isEqualTo("a, b ou c");
    assertThat(French.typeset("« a » : b ; c ! d ? l'e")).isEqualTo("«\u202Fa\u202F»\u202F: b\u202F; c\u202F! d\u202F? l’e");
    assertThat(French.capital("")).isEmpty();
    assertThat(French.count(-1, "a", "b") + French.count(2, "a", "b")).isEqualTo("−1 a2 b");
  }

  @Test
  void actsTableIsRefusedWithItsFaults() {
    String acts = "{'format':'x','acts':[{'name':'a','title':'A','rule':'R!'},{'name':'a','title':'A','rule':'r','z':1}],'y':1}".replace('\'', '"');
    assertThatThrownBy(() -> Acts.parse(acts)).isInstanceOfSatisfying(RuleException.class, e -> assertThat(e.problems())
        .extracting(Problem::pointer).containsExactly("/format", "/acts/0/rule", "/acts/1/z", "/acts/1/name", "/y"));
    assertThatThrownBy(() -> Acts.parse("{\"format\":\"liptako-acts/1\"}")).hasMessageContaining("/acts");
    assertThatThrownBy(() -> Acts.parse("{")).hasMessageContaining("JSON illisible");
  }
}
