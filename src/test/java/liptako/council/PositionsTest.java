package liptako.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import liptako.rules.Rule;
import liptako.rules.Verdict.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Positions of three States judged by the rules of the shelf. */
class PositionsTest {
  @ParameterizedTest
  @CsvSource({
      "consensus-des-etats,APPROVES RESERVES APPROVES,ADOPTED", "consensus-des-etats,APPROVES OBJECTS APPROVES,DROPPED",
      "consensus-des-etats,APPROVES ABSTAINS APPROVES,ADOPTED", "consensus-des-etats,APPROVES ABSENT APPROVES,NO_QUORUM",
      "consensus-sans-vote,RESERVES RESERVES RESERVES,ADOPTED", "consensus-sans-vote,OBJECTS OBJECTS OBJECTS,DROPPED",
      "unanimite-des-etats,APPROVES RESERVES APPROVES,ADOPTED", "unanimite-des-etats,APPROVES ABSTAINS APPROVES,REJECTED",
      "unanimite-des-etats,APPROVES APPROVES OBJECTS,REJECTED", "unanimite-des-etats,APPROVES APPROVES ABSENT,NO_QUORUM",
      "majorite-simple,APPROVES APPROVES OBJECTS,ADOPTED"})
  void rulesSayWhatFollowsFromThePositions(String rule, String stances, Outcome outcome) throws IOException {
    List<Position> positions = new ArrayList<>();
    List<String> states = List.of("BF", "ML", "NE");
    for (String stance : stances.split(" ")) {
      String state = states.get(positions.size());
      positions.add(new Position(state, "État " + state, Stance.valueOf(stance), "note", "quelqu’un"));
    }
    var verdict = Rule.parse(Files.readString(Path.of("config/rules", rule + ".json"))).decide(Positions.tally(positions));
    assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(outcome);
  }
}
