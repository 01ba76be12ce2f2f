package liptako.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a stored journal and says where it is damaged. Changes nothing. */
final class JournalCheck {
  /** Whoever repairs looks at the first ones; a journal replaced as a whole must not fill the log. */
  private static final int FAULTS_MOST = 20;

  /**
   * What was looked at and found.
   *
   * @param faults in French, each naming its entry; empty when all is sound
   */
  record Report(long entries, long checkpoints, long head, List<String> faults) {
    boolean sound() {
      return faults.isEmpty();
    }

    Map<String, Object> toMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("entries", entries);
      map.put("checkpoints", checkpoints);
      map.put("head", head);
      map.put("sound", sound());
      map.put("faults", faults);
      return map;
    }
  }

  private final Connection connection;
  private final List<String> faults = new ArrayList<>();
  private long entries;

  JournalCheck(Connection connection) {
    this.connection = connection;
  }

  /** The last entries: intact, following, and the head row equal to the last. */
  Report tail(int most) throws SQLException {
    var head = JournalReader.head(connection);
    Entry first = head.number() > most ? JournalReader.page(connection, head.number() - most).stream().findFirst().orElse(null) : null;
    walk(Math.max(1, head.number() - most + 1), first, new Frontier(), Map.of());
    return new Report(entries, 0, head.number(), faults);
  }

  /** Every entry, and every checkpoint against the tree that the entries give. */
  Report whole() throws SQLException {
    Map<Long, Checkpoint> checkpoints = new LinkedHashMap<>();
    try (var statement = connection.createStatement(); var rows = statement.executeQuery("select size, note from checkpoint order by size")) {
      while (rows.next()) {
        try {
          Checkpoint checkpoint = Checkpoint.parse(Note.parse(rows.getString(2)).text());
          checkpoints.put(rows.getLong(1), checkpoint);
          require(checkpoint.size() == rows.getLong(1), "le point de contrôle " + rows.getLong(1) + " dit une autre taille : " + checkpoint.size());
        } catch (NoteException e) {
          require(false, "le point de contrôle " + rows.getLong(1) + " est illisible : " + e.getMessage());
        }
      }
    }
    walk(1, null, new Frontier(), checkpoints);
    long head = JournalReader.head(connection).number();
    checkpoints.keySet().stream().filter(size -> size > head).forEach(size -> require(false, "le journal s’arrête à l’acte n° " + head + ", avant le point de contrôle " + size));
    return new Report(entries, checkpoints.size(), head, faults);
  }

  private void walk(long from, Entry before, Frontier frontier, Map<Long, Checkpoint> checkpoints) throws SQLException {
    Entry last = before;
    long expected = from;
    JournalReader.Head head;
    while (true) {
      List<Entry> page = JournalReader.page(connection, expected);
      for (Entry entry : page) {
        if (faults.size() >= FAULTS_MOST) {
          return;
        }
        entries++;
        require(entry.number() == expected, "l’acte n° " + expected + " manque : le suivant est le n° " + entry.number());
        require(intact(entry), "l’acte n° " + entry.number() + " (" + entry.kind() + ") a été altéré : son condensat n’est pas celui de son contenu");
        String previous = last == null ? Entry.ORIGIN : last.hash();
        require(last == null && from > 1 || entry.previous().equals(previous), "l’acte n° " + entry.number() + " (" + entry.kind() + ") ne suit pas l’acte n° " + (entry.number() - 1));
        if (Hash.isHex(entry.hash())) {
          frontier.append(entry.hash());
        }
        Checkpoint checkpoint = checkpoints.get(entry.number());
        require(checkpoint == null || Arrays.equals(checkpoint.root(), frontier.root()), "le point de contrôle " + entry.number() + " n’a pas la racine que donnent les actes 1 à " + entry.number());
        last = entry;
        expected = entry.number() + 1;
      }
      if (page.size() < JournalReader.PAGE) {
        head = JournalReader.head(connection);
        // A running server goes on writing: what came after the page was read is looked at too.
        if (page.isEmpty() || head.number() <= last.number()) {
          break;
        }
      }
    }
    require(head.number() == (last == null ? 0 : last.number()) && head.hash().equals(last == null ? Entry.ORIGIN : last.hash()),
        "la tête du journal est l’acte n° " + head.number() + ", mais le dernier acte est le n° " + (last == null ? 0 : last.number()));
  }

  private static boolean intact(Entry entry) {
    try {
      return entry.intact();
    } catch (RuntimeException e) {
      return false; // its body is no longer JSON
    }
  }

  private void require(boolean holds, String fault) {
    if (!holds && faults.size() < FAULTS_MOST) {
      faults.add(fault);
    }
  }

}
