package liptako.journal;

import java.util.List;
import javax.sql.DataSource;
import liptako.store.StoreForTests;

class StoredJournalOnH2Test extends StoredJournalTest {
  private final DataSource store = StoreForTests.h2();

  @Override DataSource store() {
    return store;
  }

  @Override List<String> disarm() {
    return List.of("drop trigger journal_append_only");
  }
}
