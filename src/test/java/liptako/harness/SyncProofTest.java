package liptako.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyncProofTest {
  private static final String WRITE = "101 1.1 pwrite64(9</data/liptako.mv.db>, \"chunk\"..., 4096, 8192) = 4096";
  private static final String SYNC = "101 1.2 fsync(9</data/liptako.mv.db>) = 0";
  private static final String ACK = "102 1.3 write(33<socket:[77]>, \"{\\\"ballot\\\":\\\"b1\\\",\\\"receipt\\\":\\\"AAAA-BBBB\\\"}\", 60) = 60";

  @Test void aSyncBetweenWriteAndAcknowledgementProvesIt() {
    assertThat(SyncProof.of(List.of(WRITE, SYNC, ACK, WRITE, SYNC, ACK))).isEqualTo(new SyncProof(2, 2, 2, List.of())).matches(SyncProof::holds);
  }

  @Test void anAcknowledgementBeforeTheSyncIsSeen() {
    assertThat(SyncProof.of(List.of(WRITE, SYNC, ACK, WRITE, ACK, SYNC)).faults()).containsExactly("line 5: acknowledged after a write that was not synced");
    assertThat(SyncProof.of(List.of(WRITE, SYNC, WRITE, ACK)).holds()).isFalse();
  }

  @Test void aSyncThatFailedOrBeganBeforeTheWriteProvesNothing() {
    assertThat(SyncProof.of(List.of(WRITE, "101 1.2 fsync(9</data/liptako.mv.db>) = -1 EIO (Input/output error) (INJECTED)", ACK)).holds()).isFalse();
    assertThat(SyncProof.of(List.of(WRITE, "103 1.2 fdatasync(4</pg/pg_wal/0001> <unfinished ...>", WRITE, "103 1.3 <... fdatasync resumed>) = 0", ACK)).holds()).isFalse();
    assertThat(SyncProof.of(List.of(WRITE, "103 1.2 fdatasync(4</pg/pg_wal/0001> <unfinished ...>", "103 1.3 <... fdatasync resumed>) = 0", ACK)).holds()).isTrue();
  }

  @Test void aTraceWithoutBallotsIsNoProof() {
    assertThat(SyncProof.of(List.of()).holds()).isFalse();
    assertThat(SyncProof.of(List.of(WRITE, SYNC)).holds()).isFalse();
  }
}
