package liptako.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liptako.rules.Tally.Delegation;
import liptako.rules.Verdict.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Laws that hold of every rule; houses and rules are grown from one seed, which jqwik reports. */
class RulePropertiesTest {
  private static final String[] BASES = {"expressed", "voting", "cast", "present", "inOffice", "seats"};
  private static final String[] FRACTIONS = {"1/2", "2/3", "3/5", "3/4", "1/3", "55/100", "4/7"};

  /** A rule in which a vote for can only help. */
  private static Rule monotone(Random random) {
    List<String> conditions = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      String scope = new String[] {"", "", ",'delegations':'every'", ",'delegations':2", ",'blocks':{'weight':'one'}",
          ",'blocks':{'weight':'weight'}", ",'weighted':true"}[random.nextInt(7)];
      conditions.add("{" + threshold(random) + scope + "}");
    }
    return House3.adoption(conditions.toArray(String[]::new));
  }

  private static String threshold(Random random) {
    switch (random.nextInt(5)) {
      case 0:
        return "'moreThan':'contre'";
      case 1:
        return "'atLeast':" + (1 + random.nextInt(5));
      case 2:
        return "'votes':'contre','lessThan':'1/2','of':'seats'";
      default:
        return "'" + (random.nextBoolean() ? "moreThan" : "atLeast") + "':'" + FRACTIONS[random.nextInt(FRACTIONS.length)] + "','of':'"
            + BASES[random.nextInt(BASES.length)] + "'";
    }
  }

  private static Tally house(Random random, int free) {
    List<Delegation> delegations = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int pour = random.nextInt(9);
      int contre = random.nextInt(9);
      int abstention = random.nextInt(4);
      int present = pour + contre + abstention + random.nextInt(3) + free;
      int inOffice = present + random.nextInt(3);
      delegations.add(Delegation.of("D" + i, "D" + i, inOffice + random.nextInt(3), inOffice, present, pour, contre, abstention)
          .withWeight(1 + random.nextInt(4)));
    }
    return Tally.of(delegations);
  }

  @Property
  void theEngineAgreesWithANaiveJudge(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = monotone(random);
    Tally tally = house(random, 0);
    assertThat(rule.decide(tally).adopted()).as(rule.json() + tally).isEqualTo(Oracle.adopts(rule, tally));
  }

  @Property
  void oneMoreVoteForNeverTurnsAnAdoptionIntoARejection(@ForAll long seed, @ForAll @IntRange(max = 2) int at) {
    Random random = new Random(seed);
    Rule rule = monotone(random);
    Tally tally = house(random, 1);
    List<Delegation> more = new ArrayList<>(tally.delegations());
    Delegation d = more.get(at);
    more.set(at, d.withVotes(d.pour() + 1, d.contre(), d.abstention(), 0, 0));
    if (rule.decide(tally).adopted()) {
      assertThat(rule.decide(Tally.of(more)).outcome()).isEqualTo(Outcome.ADOPTED);
    }
    if (d.contre() > 0) {
      more.set(at, d.withVotes(d.pour() + 1, d.contre() - 1, d.abstention(), 0, 0));
      if (rule.decide(tally).adopted()) {
        assertThat(rule.decide(Tally.of(more)).outcome()).isEqualTo(Outcome.ADOPTED);
      }
    }
  }

  @Property
  void theOrderOfDelegationsDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = monotone(random);
    Tally tally = house(random, 0);
    List<Delegation> shuffled = new ArrayList<>(tally.delegations());
    Collections.shuffle(shuffled, random);
    Verdict one = rule.decide(tally);
    Verdict other = rule.decide(Tally.of(shuffled));
    assertThat(other.outcome()).isEqualTo(one.outcome());
    assertThat(other.findings()).containsExactlyInAnyOrderElementsOf(one.findings());
  }

  @Property
  void aHouseTimesTenDecidesTheSameByFractions(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = House3.adoption("{" + threshold(random).replaceFirst("'atLeast':\\d", "'moreThan':'contre'") + "}");
    Tally t = house(random, 0);
    Tally ten = Tally.of(10 * t.seats(), 10 * t.inOffice(), 10 * t.present(), 10 * t.pour(), 10 * t.contre(), 10 * t.abstention());
    assertThat(rule.decide(ten).outcome()).isEqualTo(rule.decide(t).outcome());
  }

  @Property
  void theNumbersOfTheExplanationGiveTheSameVerdict(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = monotone(random);
    Verdict verdict = rule.decide(house(random, 0));
    boolean adopted = true;
    for (Finding finding : verdict.findings()) {
      boolean met = finding.ceiling() ? finding.reached() <= finding.required() : finding.reached() >= finding.required();
      if (finding.level() == 0) {
        assertThat(finding.met()).isEqualTo(met);
        assertThat(finding.gap()).isEqualTo(met ? 0 : Math.abs(finding.reached() - finding.required()));
        adopted &= met;
      }
    }
    assertThat(verdict.adopted()).isEqualTo(adopted);
  }

  @Property
  void theSentenceAloneGivesTheSameVerdict(@ForAll @IntRange(max = 300) int pour, @ForAll @IntRange(max = 300) int contre) {
    Verdict verdict = House3.preset("procedure").decide(Tally.ofVotes(pour, contre, 3));
    Matcher numbers = Pattern.compile("(\\d+) voix pour sur (\\d+) suffrages? exprimés? : il en fallait (\\d+)(?:, il en manque (\\d+))?.*")
        .matcher(House3.plain(verdict.sentence()));
    assertThat(numbers.matches()).as(verdict.sentence()).isTrue();
    int reached = Integer.parseInt(numbers.group(1));
    int required = Integer.parseInt(numbers.group(3));
    assertThat(Integer.parseInt(numbers.group(2))).isEqualTo(pour + contre);
    assertThat(reached >= required).isEqualTo(verdict.adopted());
    assertThat(numbers.group(4)).isEqualTo(verdict.adopted() ? null : String.valueOf(required - reached));
  }

  @Property
  void whatIsCertainDuringTheVoteIsWhatComesOut(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = monotone(random);
    Tally tally = house(random, random.nextInt(3));
    Progress progress = rule.progress(tally);
    for (int i = 0; i < 20; i++) {
      Verdict end = rule.decide(ending(tally, random));
      if (progress.decided()) {
        assertThat(end.outcome()).as(rule.json() + tally).isEqualTo(progress.certain());
      }
      if (!progress.adoptable()) {
        assertThat(end.adopted()).as(rule.json() + tally).isFalse();
      }
    }
    boolean unanimous = rule.decide(all(tally, true)).adopted();
    boolean hostile = rule.decide(all(tally, false)).adopted();
    if (unanimous == hostile && unanimous) {
      assertThat(progress.certain()).as(rule.json() + tally).isIn(Outcome.ADOPTED, null);
    }
    if (!unanimous) {
      assertThat(progress.ifClosedNow().adopted()).isFalse();
    }
  }

  private static Tally ending(Tally tally, Random random) {
    return Tally.of(tally.delegations().stream().map(d -> {
      int[] more = new int[4];
      for (int left = d.present() - d.pour() - d.contre() - d.abstention(); left > 0; left--) {
        more[random.nextInt(4)]++;
      }
      return d.withVotes(d.pour() + more[0], d.contre() + more[1], d.abstention() + more[2], 0, 0);
    }).toList());
  }

  private static Tally all(Tally tally, boolean pour) {
    return Tally.of(tally.delegations().stream().map(d -> {
      int left = d.present() - d.pour() - d.contre() - d.abstention();
      return d.withVotes(d.pour() + (pour ? left : 0), d.contre() + (pour ? 0 : left), d.abstention(), 0, 0);
    }).toList());
  }

  @Test
  void everyThresholdIsExactForEveryBaseUpTo600() {
    for (long denominator = 1; denominator <= 12; denominator++) {
      for (long numerator = 1; numerator <= denominator; numerator++) {
        Base base = Base.of(Count.EXPRESSED);
        Threshold most = new Threshold(Comparison.MORE_THAN, numerator, denominator, base);
        Threshold least = new Threshold(Comparison.AT_LEAST, numerator, denominator, base);
        Threshold less = new Threshold(Comparison.LESS_THAN, numerator, denominator, base);
        Threshold atMost = new Threshold(Comparison.AT_MOST, numerator, denominator, base);
        for (long n = 0; n <= 600; n++) {
          long more = most.bound(n);
          check(more * denominator > numerator * n && (more - 1) * denominator <= numerator * n, most, n);
          long enough = least.bound(n);
          check(enough * denominator >= numerator * n && (enough == 1 || (enough - 1) * denominator < numerator * n), least, n);
          check(enough >= 1, least, n);
          check(less.bound(n) == enough - 1, less, n);
          check(atMost.bound(n) == more - 1, atMost, n);
          check(most.met(more, more) && !most.met(more - 1, more) && atMost.met(more - 1, more - 1) && !atMost.met(more, more - 1), most, n);
        }
      }
    }
  }

  private static void check(boolean holds, Threshold threshold, long base) {
    if (!holds) {
      throw new AssertionError(threshold + " of " + base + " gives " + threshold.bound(base));
    }
  }
}
