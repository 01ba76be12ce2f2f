package liptako.verifier;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import liptako.journal.JournalLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuorumRequestsTest {
  private final QuorumRequests requests = new QuorumRequests();

  @BeforeEach void aCallOnTheItem() {
    take("quorum.called", Map.of("call", "c1", "item", "i1"));
    take("quorum.found", Map.of("call", "c1"));
  }

  private void take(String kind, Map<String, Object> body) {
    requests.take(new JournalLine(7, Instant.EPOCH, kind, "s1", "CLERK-1", new HashMap<>(body), "", "", "", ""));
  }

  @Test void aCallCountsForTheNextVoteOnItsItemAlone() {
    assertThatCode(() -> requests.vote(1, "s1", "i2", null)).doesNotThrowAnyException();
    assertThatCode(() -> requests.vote(2, "s1", "i1", "c1")).doesNotThrowAnyException();
    assertThatCode(() -> requests.vote(3, "s1", "i1", null)).doesNotThrowAnyException();
    assertThatThrownBy(() -> requests.vote(4, "s1", "i1", "c1")).isInstanceOf(Fault.class).hasMessageContaining("n° 4").hasMessageContaining("ne le concerne pas");
  }

  @Test void aVoteThatPassesACallOverIsToldUnlessASealedOneMayHaveTakenIt() {
    assertThatThrownBy(() -> requests.vote(1, "s1", "i1", null)).isInstanceOf(Fault.class).hasMessageContaining("ne tient pas compte");
    requests.sealedVote();
    assertThatCode(() -> requests.vote(1, "s1", "i1", null)).doesNotThrowAnyException();
  }

  @Test void aSuspensionEndsACall() {
    take("sitting.resumed", Map.of());
    assertThatThrownBy(() -> requests.vote(1, "s1", "i1", "c1")).isInstanceOf(Fault.class);
    assertThatCode(() -> requests.vote(1, "s1", "i1", null)).doesNotThrowAnyException();
  }

  @Test void aCallOnNoItemCountsForNoVote() {
    take("quorum.called", new HashMap<>(Map.of("call", "c2")));
    take("quorum.found", Map.of("call", "c2"));
    assertThatCode(() -> requests.vote(1, "s1", "i1", null)).doesNotThrowAnyException();
    assertThatThrownBy(() -> take("quorum.found", Map.of("call", "c9"))).isInstanceOf(Fault.class);
  }
}
