package liptako.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointsTest {
  @ParameterizedTest
  @CsvSource({"scrutin.proclaimed, true", "scrutin.annulled, true", "scrutin.published, true", "session.published, true", "correction.declared, true", "sitting.closed, true", "journal.key, true",
      "election.proclaimed, true", "election.published, true", "secret.proclaimed, true", "secret.annulled, true", "text.published, true", "act.published, true", "notice.published, true", "minutes.approved, true",
      "ballot.cast, false", "attendance.present, false", "speech.began, false"})
  void whatChangesThePublicRecordIsSignedAtOnce(String kind, boolean atOnce) {
    assertThat(Checkpoints.atOnce(kind)).isEqualTo(atOnce);
  }

  @ParameterizedTest
  @CsvSource({"2027-01-14T10:59:59.999Z, false", "2027-01-14T11:00:00Z, true", "2027-01-15T10:00:00Z, true", "2027-01-14T09:00:00Z, false"})
  void everythingElseIsSignedWithinTheHour(Instant now, boolean passed) {
    assertThat(Checkpoints.hourPassed(Instant.parse("2027-01-14T10:00:00Z"), now)).isEqualTo(passed);
  }
}
