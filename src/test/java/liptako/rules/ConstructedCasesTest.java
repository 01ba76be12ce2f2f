package liptako.rules;

import static liptako.rules.House3.adoption;
import static liptako.rules.House3.plain;
import static liptako.rules.House3.present;
import static liptako.rules.House3.preset;
import static liptako.rules.House3.replay;
import static liptako.rules.House3.rule;
import static liptako.rules.House3.votes;
import static liptako.rules.Verdict.Outcome.ADOPTED;
import static liptako.rules.Verdict.Outcome.CONCILIATION;
import static liptako.rules.Verdict.Outcome.DEFERRED;
import static liptako.rules.Verdict.Outcome.NO_QUORUM;
import static liptako.rules.Verdict.Outcome.REJECTED;
import static liptako.rules.Verdict.Outcome.TIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import liptako.rules.Round.Score;
import liptako.rules.Tally.Casting;
import liptako.rules.Tally.Delegation;
import org.junit.jupiter.api.Test;

/** Constructed cases of three delegations of 25, one rule against the other on the same ballots. */
class ConstructedCasesTest {
  private static void is(Verdict.Outcome outcome, Rule rule, Tally tally) {
    assertThat(rule.decide(tally).outcome()).isEqualTo(outcome);
  }

  @Test
  void s1OneDelegationAgainst() {
    Tally tally = votes(20, 5, 0, 20, 5, 0, 8, 17, 0);
    is(ADOPTED, preset("majorite-simple"), tally);
    is(ADOPTED, replay("members-3-5"), tally);
    is(REJECTED, preset("deux-tiers"), tally);
    is(REJECTED, preset("double-majorite"), tally);
    is(ADOPTED, replay("two-of-three-delegations"), tally);
    is(ADOPTED, preset("vote-par-delegation"), tally);
    Finding blocks = preset("vote-par-delegation").decide(tally).findings().stream()
        .filter(f -> f.kind() == Finding.Kind.MAJORITY).findFirst().orElseThrow();
    assertThat(blocks.reached()).isEqualTo(2);
    assertThat(blocks.base()).isEqualTo(1);
  }

  @Test
  void s2BlocksInvertTheVotePerHead() {
    Tally tally = votes(13, 12, 0, 13, 12, 0, 0, 25, 0);
    is(REJECTED, preset("majorite-simple"), tally);
    is(ADOPTED, preset("vote-par-delegation"), tally);
    assertThat(plain(preset("vote-par-delegation").decide(tally).sentence())).endsWith(
        "2 délégations pour, 1 délégation contre (pour : Burkina Faso et Mali ; contre : Niger) : il en fallait 2.");
  }

  @Test
  void s3OneDelegationAbstains() {
    Tally tally = votes(25, 0, 0, 25, 0, 0, 0, 0, 25);
    is(ADOPTED, replay("members-abs"), tally);
    is(ADOPTED, replay("members-2-3"), tally);
    is(REJECTED, replay("members-3-4"), tally);
    is(ADOPTED, preset("abstentions-ajournement"), tally);
    is(REJECTED, preset("unanimite-des-etats"), tally);
    is(ADOPTED, adoption("{'blocks':{},'votes':'contre','atMost':0}", "{'blocks':{},'atLeast':1}"), tally);
  }

  @Test
  void s4TieInsideADelegation() {
    Tally tally = votes(12, 12, 1, 15, 10, 0, 15, 10, 0);
    is(ADOPTED, preset("majorite-simple"), tally);
    is(REJECTED, preset("double-majorite"), tally);
    is(ADOPTED, preset("vote-par-delegation"), tally);
    Verdict verdict = preset("vote-par-delegation").decide(tally);
    assertThat(plain(verdict.sentence())).endsWith("2 délégations pour, 0 délégation contre (pour : Mali et Niger ; en abstention : "
        + "Burkina Faso) : il en fallait 1.");
    is(REJECTED, adoption("{'blocks':{'undecided':'contre'},'atLeast':'3/4','of':'expressed'}"), tally);
    is(ADOPTED, adoption("{'blocks':{'undecided':'nul'},'atLeast':'1/1','of':'expressed'}"), tally);
  }

  @Test
  void s5QuorumOfEachDelegation() {
    Tally tally = present(25, 25, 8, 20, 5, 0, 20, 5, 0, 8, 0, 0);
    is(NO_QUORUM, preset("double-majorite"), tally);
    is(ADOPTED, preset("quorum-sur-demande"), tally.withQuorumRequested());
    is(ADOPTED, preset("double-majorite"), present(25, 25, 9, 20, 5, 0, 20, 5, 0, 8, 0, 0));
  }

  @Test
  void s6TieAndTheChair() {
    Tally tally = Tally.of(75, 75, 75, 37, 37, 1);
    is(REJECTED, preset("procedure"), tally);
    Rule chair = rule("'adoption':[{'moreThan':'1/2','of':'expressed'}],'tie':{'then':'chair'}");
    is(TIED, chair, tally);
    is(ADOPTED, chair, tally.withCasting(Casting.POUR));
    is(REJECTED, chair, tally.withCasting(Casting.CONTRE));
    is(TIED, chair, tally.withChairVoted(true));
    Rule once = rule("'adoption':[{'moreThan':'1/2','of':'expressed'}],'tie':{'then':'chair','onlyIfNotVoted':true}");
    is(TIED, once, tally);
    is(REJECTED, once, tally.withChairVoted(true).withCasting(Casting.POUR));
    Rule again = rule("'adoption':[{'moreThan':'1/2','of':'expressed'}],'tie':{'then':'deliberation'}");
    is(TIED, again, tally);
    is(REJECTED, again, tally.withVote(2));
    is(ADOPTED, rule("'adoption':[{'moreThan':'1/2','of':'expressed'}],'tie':{'then':'adopted'}"), tally);
  }

  @Test
  void s6TheCastingVoteHasLimits() {
    Tally tally = Tally.of(75, 75, 75, 37, 37, 1).withCasting(Casting.POUR);
    is(REJECTED, rule("'adoption':[{'atLeast':'2/3','of':'expressed'}],'tie':{'then':'chair'}"), tally);
    is(REJECTED, rule("'adoption':[{'moreThan':'contre'}],'tie':{'then':'chair'}"), tally.withVotes(0, 0, 75, 0, 0));
    is(REJECTED, rule("'adoption':[{'moreThan':'contre'}],'tie':{'then':'chair'}"), tally.withVotes(36, 37, 2, 0, 0));
  }

  @Test
  void s7VacantSeats() {
    long[][] expected = {{75, 38, 50, 45, 57}, {74, 38, 50, 45, 56}, {73, 37, 49, 44, 55}};
    for (long[] row : expected) {
      Tally tally = Tally.of(75, (int) row[0], 70, 60, 0, 0);
      assertThat(replay("members-abs").decide(tally).findings().get(0).required()).isEqualTo(row[1]);
      assertThat(replay("members-2-3").decide(tally).findings().get(0).required()).isEqualTo(row[2]);
      assertThat(replay("members-3-5").decide(tally).findings().get(0).required()).isEqualTo(row[3]);
      assertThat(replay("members-3-4").decide(tally).findings().get(0).required()).isEqualTo(row[4]);
    }
  }

  @Test
  void s8ManyAbstentions() {
    Tally tally = votes(7, 3, 15, 7, 3, 15, 6, 4, 15);
    is(ADOPTED, preset("majorite-simple"), tally);
    is(DEFERRED, preset("abstentions-ajournement"), tally);
    is(ADOPTED, preset("abstentions-ajournement"), tally.withVote(2));
    is(REJECTED, preset("majorite-presents"), tally);
    assertThat(plain(preset("abstentions-ajournement").decide(tally).sentence()))
        .isEqualTo("Vote ajourné : 45 abstentions sur 75 votants, il en fallait 38.");
  }

  @Test
  void s9UnanimityWithAndWithoutAbstentions() {
    Tally tally = votes(24, 0, 1, 24, 0, 1, 24, 0, 1);
    is(REJECTED, adoption("{'atLeast':'1/1','of':'voting'}"), tally);
    is(ADOPTED, adoption("{'votes':'contre','atMost':0}", "{'atLeast':1}"), tally);
  }

  @Test
  void s10QualifiedOppositionLeadsToConciliationThenASecondVote() {
    Rule bosnia = preset("opposition-qualifiee");
    Tally tally = votes(20, 5, 0, 20, 5, 0, 8, 17, 0);
    is(CONCILIATION, bosnia, tally);
    is(REJECTED, bosnia, tally.withVote(2));
    is(ADOPTED, bosnia, votes(20, 5, 0, 20, 5, 0, 8, 16, 0).withVote(2));
    is(REJECTED, bosnia, votes(5, 20, 0, 5, 20, 0, 8, 17, 0));
    Rule voting = adoption("{'moreThan':'contre'}", "{'atLeast':'1/3','of':'expressed','delegations':'every'}");
    is(ADOPTED, voting, votes(20, 5, 0, 20, 5, 0, 8, 16, 0));
  }

  @Test
  void s11ElectionTieByAgeThenLot() {
    Rule rule = preset("election");
    List<Score> scores = List.of(new Score("a", "A", "1960-05-01", 36), new Score("b", "B", "1950-05-01", 36));
    ElectionVerdict first = rule.elect(Round.of(1, 75, 75, 75, 3, 0, scores));
    assertThat(first.elected()).isEmpty();
    assertThat(first.findings().get(0).required()).isEqualTo(37);
    assertThat(rule.elect(Round.of(3, 75, 75, 75, 3, 0, scores)).elected()).containsExactly("b");
    List<Score> twins = List.of(new Score("a", "A", "1950-05-01", 36), new Score("b", "B", "1950-05-01", 36));
    ElectionVerdict lot = rule.elect(Round.of(3, 75, 75, 75, 3, 0, twins));
    assertThat(lot.outcome()).isEqualTo(ElectionVerdict.Outcome.LOT);
    assertThat(lot.drawn()).containsExactly("a", "b");
    assertThat(rule.elect(Round.of(3, 75, 75, 75, 3, 0, twins).withLots(List.of("b", "a"))).elected()).containsExactly("b");
  }

  @Test
  void s12SplitVoicesOfWeightedDelegations() {
    List<Delegation> delegations = List.of(
        Delegation.of("BF", "Burkina Faso", 12, 12, 12, 8, 4, 0), Delegation.of("ML", "Mali", 12, 12, 12, 12, 0, 0),
        Delegation.of("NE", "Niger", 12, 12, 12, 0, 12, 0));
    Verdict verdict = replay("expressed-2-3").decide(Tally.of(delegations));
    assertThat(verdict.outcome()).isEqualTo(REJECTED);
    assertThat(verdict.findings().get(0).reached()).isEqualTo(20);
    assertThat(verdict.findings().get(0).required()).isEqualTo(24);
    List<Delegation> heads = delegations.stream().map(d -> d.withWeight(2)).toList();
    Verdict weighted = adoption("{'weighted':true,'atLeast':'2/3','of':'expressed'}").decide(Tally.of(heads));
    assertThat(weighted.findings().get(0).reached()).isEqualTo(40);
    assertThat(weighted.findings().get(0).required()).isEqualTo(48);
    assertThat(plain(weighted.sentence())).isEqualTo("40 voix pour sur 72 voix exprimées : il en fallait 48, il en manque 8.");
  }

  @Test
  void s13ASecondProxyIsMoreThanTheRuleAllows() {
    assertThat(preset("double-majorite").proxies()).isEqualTo(new Proxies(1, true));
    Delegation bf = Delegation.of("BF", "Burkina Faso", 25, 25, 23, 24, 0, 0).withRepresented(1);
    assertThat(Tally.of(List.of(bf)).represented()).isEqualTo(1);
    assertThatThrownBy(() -> Tally.of(List.of(bf.withVotes(25, 0, 0, 0, 0))))
        .hasMessage("delegation BF: cast 25 (valid: 0 to 24)");
  }

  @Test
  void s14SilenceOfPresentMembers() {
    Tally tally = Tally.of(75, 75, 60, 45, 10, 0);
    Rule rule = rule("'counting':{'silence':'abstention'},'adoption':[{'moreThan':'1/2','of':'voting'},{'atLeast':'3/4','of':'present'}]");
    Verdict verdict = rule.decide(tally);
    assertThat(verdict.outcome()).isEqualTo(ADOPTED);
    assertThat(verdict.findings().get(0).base()).isEqualTo(60);
    assertThat(verdict.findings().get(0).required()).isEqualTo(31);
    assertThat(verdict.findings().get(1).required()).isEqualTo(45);
    is(REJECTED, rule, Tally.of(75, 75, 60, 44, 10, 0));
  }
}
