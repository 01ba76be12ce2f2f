package liptako.rules;

import static liptako.rules.House3.plain;
import static liptako.rules.House3.present;
import static liptako.rules.House3.preset;
import static liptako.rules.House3.rule;
import static liptako.rules.House3.votes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import liptako.rules.Progress.Missing;
import liptako.rules.Verdict.Outcome;
import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void tellsWhatAdoptionStillLacksInEachPlace() {
    Progress progress = preset("double-majorite").progress(votes(13, 12, 0, 5, 8, 0, 9, 12, 0));
    assertThat(progress.decided()).isFalse();
    assertThat(progress.adoptable()).isTrue();
    assertThat(progress.remaining()).isEqualTo(16);
    assertThat(progress.missing()).extracting(Missing::delegation).containsExactly(null, "ML", "NE");
    assertThat(progress.missing()).extracting(Missing::votes).containsExactly(6, 4, 4);
    assertThat(plain(progress.sentence())).isEqualTo("16 membres présents n’ont pas encore voté. Si le scrutin était clos maintenant : Rejeté. "
        + "Il manque 6 voix pour. Il manque 4 voix pour dans la délégation du Mali. Il manque 4 voix pour dans la délégation du Niger.");
    assertThat(progress.ifClosedNow().outcome()).isEqualTo(Outcome.REJECTED);
  }

  @Test
  void knowsWhenTheResultIsDecided() {
    Rule rule = preset("double-majorite");
    Progress lost = rule.progress(votes(20, 5, 0, 20, 4, 0, 8, 16, 0));
    assertThat(lost.certain()).isEqualTo(Outcome.REJECTED);
    assertThat(lost.adoptable()).isFalse();
    assertThat(lost.missing()).containsExactly(
        new Missing("Voix pour\u202F: plus de la moitié des suffrages exprimés (pour et contre), délégation du Niger", "NE", Tally.UNKNOWN));
    assertThat(plain(lost.sentence())).isEqualTo("2 membres présents n’ont pas encore voté. Le résultat est acquis, sauf changement de vote : Rejeté.");
    Progress won = rule.progress(votes(20, 4, 0, 20, 4, 0, 13, 12, 0));
    assertThat(won.certain()).isEqualTo(Outcome.ADOPTED);
    assertThat(won.adoptable()).isTrue();
    assertThat(won.missing()).isEmpty();
    assertThat(rule.progress(votes(20, 5, 0, 20, 4, 0, 12, 12, 0)).certain()).isNull();
    Progress ended = rule.progress(votes(20, 5, 0, 20, 5, 0, 13, 12, 0));
    assertThat(plain(ended.sentence())).startsWith("Tous les présents ont voté. Le résultat est acquis");
    assertThat(ended.decided()).isTrue();
  }

  @Test
  void oneVoteShortIsSingular() {
    Progress progress = preset("procedure").progress(Tally.of(5, 5, 5, 2, 2, 0));
    assertThat(progress.missing()).extracting(Missing::votes).containsExactly(1);
    assertThat(plain(progress.sentence())).isEqualTo(
        "1 membre présent n’a pas encore voté. Si le scrutin était clos maintenant : Rejeté. Il manque une voix pour.");
  }

  @Test
  void withoutPresenceNothingIsCertain() {
    Progress progress = preset("procedure").progress(Tally.ofVotes(1, 4, 0));
    assertThat(progress.remaining()).isEqualTo(Tally.UNKNOWN);
    assertThat(progress.decided()).isFalse();
    assertThat(progress.adoptable()).isTrue();
    assertThat(progress.missing()).extracting(Missing::votes).containsExactly(4);
    assertThat(plain(progress.sentence())).isEqualTo("Si le scrutin était clos maintenant : Rejeté. Il manque 4 voix pour.");
  }

  @Test
  void membersRepresentedMayStillVote() {
    Tally tally = Tally.of(9, 9, 4, 3, 1, 0).withRepresented(2);
    Progress progress = preset("procedure").progress(tally);
    assertThat(progress.remaining()).isEqualTo(2);
    assertThat(progress.certain()).isNull();
    assertThat(preset("procedure").progress(tally.withRepresented(1)).certain()).isEqualTo(Outcome.ADOPTED);
  }

  @Test
  void quorumCountedOnVotesMayStillBeReached() {
    Rule rule = rule("'quorum':{'conditions':[{'votes':'cast','atLeast':5}]},'adoption':[{'moreThan':'contre'}]");
    assertThat(rule.progress(Tally.of(9, 9, 6, 3, 0, 0)).certain()).isNull();
    assertThat(rule.progress(Tally.of(9, 9, 4, 3, 0, 0)).certain()).isEqualTo(Outcome.NO_QUORUM);
    assertThat(rule.progress(Tally.of(9, 9, 6, 5, 0, 0)).certain()).isEqualTo(Outcome.ADOPTED);
    Rule silent = rule("'counting':{'silence':'abstention'},'quorum':{'conditions':[{'votes':'cast','atLeast':8}]},'adoption':[{'moreThan':'contre'}]");
    assertThat(silent.progress(Tally.of(9, 9, 9, 7, 0, 0)).certain()).isNull();
    assertThat(preset("double-majorite").progress(present(25, 25, 8, 20, 4, 0, 20, 4, 0, 8, 0, 0)).certain()).isEqualTo(Outcome.NO_QUORUM);
  }

  @Test
  void deferralMayStillCome() {
    Rule rule = rule("'deferral':[{'moreThan':'1/2','of':'voting'}],'adoption':[{'moreThan':'contre'}]");
    assertThat(rule.progress(Tally.of(9, 9, 9, 2, 0, 6)).certain()).isEqualTo(Outcome.DEFERRED);
    assertThat(rule.progress(Tally.of(9, 9, 9, 5, 0, 2)).certain()).isEqualTo(Outcome.ADOPTED);
    assertThat(rule.progress(Tally.of(9, 9, 9, 4, 0, 2)).certain()).isNull();
    assertThat(rule.progress(Tally.of(9, 9, 9, 2, 0, 6).withVote(2)).certain()).isEqualTo(Outcome.ADOPTED);
  }

  @Test
  void reversedBurden() {
    Rule rule = preset("appel-decision-president");
    assertThat(rule.progress(Tally.of(9, 9, 9, 4, 3, 0)).certain()).isEqualTo(Outcome.ADOPTED);
    assertThat(rule.progress(Tally.of(9, 9, 9, 1, 7, 0)).certain()).isEqualTo(Outcome.REJECTED);
    Progress open = rule.progress(Tally.of(9, 9, 9, 2, 4, 0));
    assertThat(open.certain()).isNull();
    assertThat(open.adoptable()).isTrue();
    assertThat(open.missing()).isEmpty();
  }

  @Test
  void aTieThatTheChairMaySettleIsNotDecided() {
    Rule chair = rule("'adoption':[{'moreThan':'1/2','of':'expressed'}],'tie':{'then':'chair'}");
    assertThat(chair.progress(Tally.of(9, 9, 9, 3, 5, 0)).certain()).isEqualTo(Outcome.REJECTED);
    assertThat(chair.progress(Tally.of(9, 9, 9, 2, 6, 0)).certain()).isEqualTo(Outcome.REJECTED);
    assertThat(preset("procedure").progress(Tally.of(9, 9, 9, 4, 4, 0)).certain()).isNull();
    assertThat(preset("procedure").progress(Tally.of(8, 8, 8, 3, 4, 0)).certain()).isEqualTo(Outcome.REJECTED);
    assertThat(chair.progress(Tally.of(8, 8, 8, 3, 4, 0)).certain()).isNull();
    assertThat(chair.progress(Tally.of(8, 8, 8, 4, 4, 0)).certain()).isEqualTo(Outcome.TIED);
  }

  @Test
  void conciliationIsCertainOnlyOnceTheRestIs() {
    Rule rule = preset("opposition-qualifiee");
    assertThat(rule.progress(votes(20, 5, 0, 20, 4, 0, 8, 17, 0)).certain()).isEqualTo(Outcome.CONCILIATION);
    assertThat(rule.progress(votes(12, 5, 0, 12, 4, 0, 8, 17, 0)).certain()).isNull();
    assertThat(rule.progress(votes(5, 20, 0, 5, 19, 0, 8, 17, 0)).certain()).isEqualTo(Outcome.REJECTED);
    assertThat(rule.progress(votes(20, 5, 0, 20, 4, 0, 8, 16, 0).withVote(2)).certain()).isNull();
    assertThat(rule.progress(votes(20, 5, 0, 20, 4, 0, 8, 17, 0).withVote(2)).certain()).isEqualTo(Outcome.REJECTED);
  }

  @Test
  void consensus() {
    Rule rule = preset("consensus");
    Tally tally = votes(20, 4, 0, 20, 4, 0, 13, 12, 0);
    assertThat(rule.progress(tally.withObjections(0)).certain()).isEqualTo(Outcome.ADOPTED);
    assertThat(rule.progress(tally.withObjections(1)).certain()).isEqualTo(Outcome.ADOPTED);
    Rule none = preset("consensus-sans-vote");
    assertThat(none.progress(tally.withObjections(0)).certain()).isEqualTo(Outcome.ADOPTED);
    assertThat(none.progress(tally.withObjections(1)).certain()).isEqualTo(Outcome.DROPPED);
  }

  @Test
  void silenceThatCountsIsCountedInWhatIsMissing() {
    Rule rule = rule("'counting':{'silence':'contre'},'adoption':[{'moreThan':'1/2','of':'expressed'}]");
    Progress progress = rule.progress(Tally.of(9, 9, 9, 3, 1, 0));
    assertThat(progress.missing()).extracting(Missing::votes).containsExactly(2);
    Rule each = rule("'counting':{'silence':'contre'},'adoption':[{'moreThan':'1/2','of':'expressed','delegations':'every'}]");
    assertThat(each.progress(votes(20, 0, 0, 20, 0, 0, 5, 2, 0)).missing()).containsExactly(
        new Missing("Voix pour\u202F: plus de la moitié des suffrages exprimés (pour et contre), délégation du Niger", "NE", 8));
  }

  @Test
  void blocksAndAlternativesAreNamedWithoutANumber() {
    Progress blocks = preset("vote-par-delegation").progress(votes(5, 6, 0, 5, 6, 0, 9, 5, 0));
    assertThat(blocks.missing()).extracting(Missing::votes).containsExactly(Tally.UNKNOWN);
    assertThat(plain(blocks.sentence())).contains("Il manque encore cette condition (« Délégations pour : plus que de délégations contre, chaque "
        + "délégation comptant pour une, du côté de sa majorité »).");
    Progress any = rule("'adoption':[{'any':[{'atLeast':50},{'votes':'contre','atMost':0}]}]").progress(Tally.of(75, 75, 75, 20, 20, 0));
    assertThat(any.missing()).containsExactly(new Missing("Une au moins de ces conditions", null, Tally.UNKNOWN));
    assertThat(any.missing()).isEqualTo(List.copyOf(any.missing()));
  }
}
