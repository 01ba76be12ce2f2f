package liptako.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.Deputy;
import liptako.mandate.Standing;
import liptako.refusal.Refusal;
import liptako.rules.ElectionVerdict;
import liptako.rules.Rule;
import org.junit.jupiter.api.Test;

class CountTest {
  private final Candidacy a = candidacy(1, "1950-05-01"), b = candidacy(2, "1960-02-02");
  private final List<Candidacy> two = List.of(a, b);

  @Test void figuresThatAddUpAreTakenAndOthersNameTheField() {
    Count.check(two, figures(10, 1, 1, 5, 3), 10, 1);
    refused("COUNT_MORE_THAN_SIGNED", figures(11, 1, 1, 5, 4), 1);
    refused("COUNT_SUM", figures(10, 1, 1, 5, 2), 1);
    refused("COUNT_SUM", figures(10, 6, 5, 0, 0), 1);
    refused("COUNT_TOO_MANY", figures(10, 1, 1, 9, 0), 1);
    refused("COUNT_FIELD", figures(10, 1, 1, 5, -1), 1);
    Map<String, Integer> missing = figures(10, 1, 1, 5, 3);
    missing.remove(b.id.toString());
    refused("COUNT_FIELD", missing, 1);
    Map<String, Integer> more = figures(10, 1, 1, 5, 3);
    more.put("x", 1);
    refused("COUNT_UNKNOWN_FIELD", more, 1);
  }

  @Test void aPaperMayBearAsManyNamesAsThereArePlaces() {
    Count.check(two, figures(10, 0, 0, 8, 7), 10, 2);
    refused("COUNT_SUM", figures(10, 0, 0, 8, 7), 1);
    refused("COUNT_SUM", figures(10, 0, 0, 4, 5), 2);
  }

  @Test void oldestWinsTheThirdRoundAndEqualAgeAsksForTheLot() throws Exception {
    Rule rule = Rule.parse(Files.readString(Path.of("config/rules/election.json")));
    assertThat(verdict(rule, 1, two, List.of()).outcome()).isEqualTo(ElectionVerdict.Outcome.NEXT_ROUND);
    assertThat(verdict(rule, 3, two, List.of()).elected()).containsExactly(a.id.toString());
    Candidacy twin = candidacy(3, "1950-05-01");
    assertThat(verdict(rule, 3, List.of(a, twin), List.of()).outcome()).isEqualTo(ElectionVerdict.Outcome.LOT);
    assertThat(verdict(rule, 3, List.of(a, twin), List.of(twin.id.toString(), a.id.toString())).elected()).containsExactly(twin.id.toString());
  }

  @Test void theOldestPresidesAndTheYoungestAreSecretaries() {
    List<Deputy> present = List.of(deputy(1), deputy(2), deputy(3), deputy(4), deputy(5));
    var bureau = AgeBureau.of(present, Map.of(present.get(0).id(), LocalDate.of(1970, 1, 1), present.get(1).id(), LocalDate.of(1948, 7, 3), present.get(2).id(), LocalDate.of(1990, 1, 1),
        present.get(3).id(), LocalDate.of(1985, 1, 1)));
    assertThat(bureau.president().deputy().code()).isEqualTo("BF-02");
    assertThat(bureau.secretaries()).extracting(s -> s.deputy().code()).containsExactly("BF-03", "BF-04");
    assertThat(bureau.unknown()).extracting(Deputy::code).containsExactly("BF-05");
    assertThat(AgeBureau.of(present, Map.of()).president()).isNull();
  }

  private static ElectionVerdict verdict(Rule rule, int number, List<Candidacy> standing, List<String> lots) {
    var round = new ElectionRound();
    round.number = number;
    round.places = 1;
    round.seats = 75;
    round.inOffice = 75;
    Map<String, Integer> figures = new HashMap<>(Map.of("ballots", 10, "blanc", 0, "nul", 0));
    standing.forEach(c -> figures.put(c.id.toString(), 5));
    return rule.elect(Count.round(round, 10, standing, figures, lots));
  }

  private void refused(String code, Map<String, Integer> figures, int places) {
    assertThatThrownBy(() -> Count.check(two, figures, 10, places)).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private Map<String, Integer> figures(int ballots, int blanc, int nul, int first, int second) {
    return new HashMap<>(Map.of("ballots", ballots, "blanc", blanc, "nul", nul, a.id.toString(), first, b.id.toString(), second));
  }

  private static Candidacy candidacy(int n, String born) {
    var candidacy = new Candidacy();
    candidacy.id = new UUID(9, n);
    candidacy.name = "Candidat " + n;
    candidacy.bornOn = born;
    candidacy.mayStand = true;
    return candidacy;
  }

  private static Deputy deputy(int n) {
    return new Deputy(new UUID(8, n), "BF-0" + n, "BF", "Burkina Faso", "ALT", "Député exemple " + n, "Député", Deputy.TITLE, new UUID(7, n), Standing.SEATED, null);
  }
}
