package liptako.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The failures as the two databases and the pool were seen to hand them over. */
class StoreTroubleTest {
  private static SQLException h2(String message, IOException cause) {
    return new SQLException("General error: \"org.h2.mvstore.MVStoreException: " + message + "\"", "HY000", 50000, new IllegalStateException(message, cause));
  }

  @Test void aFailedSyncIsNeverTakenForAnythingThatPasses() {
    var failure = h2("Could not sync file /data/liptako.mv.db [2.2.224/2]", new IOException("Input/output error"));
    assertThat(StoreTrouble.of(failure)).contains(StoreTrouble.UNSAFE);
    assertThat(StoreTrouble.of(h2("Could not sync file /data/liptako.mv.db [2.2.224/2]", new IOException("No space left on device"))))
        .as("no room at a sync is a failed sync").contains(StoreTrouble.UNSAFE);
    assertThat(StoreTrouble.UNSAFE.passes()).isFalse();
  }

  @Test void aDatabaseThatGaveItsFileUpIsNotTrusted() {
    var writing = h2("Writing to FileChannelImpl@69b0e2 failed; length 8192 at 405504 [2.2.224/2]", new IOException("Input/output error"));
    assertThat(StoreTrouble.of(writing)).contains(StoreTrouble.UNSAFE);
    assertThat(StoreTrouble.of(new RuntimeException(new SQLException("The database has been closed", "90098", 90098, writing)))).contains(StoreTrouble.UNSAFE);
  }

  @Test void aFullDiskIsKnown() {
    assertThat(StoreTrouble.noRoom(new IOException("No space left on device"))).isTrue();
    assertThat(StoreTrouble.noRoom(new IOException("Input/output error"))).isFalse();
    assertThat(StoreTrouble.of(new SQLException("could not extend file", "53100"))).contains(StoreTrouble.FULL);
  }

  @Test void aDatabaseThatIsGoneIsUnreachable() {
    for (String state : new String[] {"08001", "08006", "57P01", "57P03", "58030"}) {
      assertThat(StoreTrouble.of(new SQLException("gone", state))).as(state).contains(StoreTrouble.UNREACHABLE);
    }
    assertThat(StoreTrouble.of(new SQLException("Error in allocating a connection. Cause: Connection to localhost refused"))).contains(StoreTrouble.UNREACHABLE);
  }

  @Test void aFaultOfTheApplicationIsNotTheStores() {
    assertThat(StoreTrouble.of(new SQLException("duplicate key", "23505"))).isEqualTo(Optional.empty());
    assertThat(StoreTrouble.of(new IllegalStateException("no"))).isEqualTo(Optional.empty());
  }
}
