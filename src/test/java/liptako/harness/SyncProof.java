package liptako.harness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges a trace of system calls (strace -f -y) of a store that took one ballot after the other: between the last write to the store and each
 * acknowledgement a sync of it has ended.
 *
 * @param acknowledgements what was judged; none is no proof
 * @param writes to the store
 * @param syncs of the store that succeeded
 */
record SyncProof(int acknowledgements, int writes, int syncs, List<String> faults) {
  private static final Pattern CALL = Pattern.compile("^(?:\\[pid +)?([0-9]+)\\]? +(?:[0-9.]+ )?(.*)$");
  private static final Pattern STORE = Pattern.compile("^(pwrite64|write|writev|pwritev|fsync|fdatasync)\\([0-9]+<[^>]*(?:liptako\\.mv\\.db|/pg_wal/)[^>]*>.*");

  static SyncProof of(List<String> trace) {
    int acknowledgements = 0;
    int writes = 0;
    int syncs = 0;
    int writesBefore = 0;
    boolean synced = false;
    Map<String, Integer> syncing = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (int line = 1; line <= trace.size(); line++) {
      Matcher call = CALL.matcher(trace.get(line - 1));
      if (!call.matches()) {
        continue;
      }
      String process = call.group(1);
      String what = call.group(2);
      boolean store = STORE.matcher(what).matches();
      boolean sync = what.startsWith("fsync(") || what.startsWith("fdatasync(");
      if (store && !sync) {
        writes++;
        synced = false;
      } else if (store && what.endsWith("<unfinished ...>")) {
        syncing.put(process, writes);
      } else if (store && what.endsWith("= 0")) {
        syncs++;
        synced = true;
      } else if (what.matches("<\\.\\.\\. (fsync|fdatasync) resumed>.*= 0") && syncing.containsKey(process)) {
        syncs++;
        // A write that came while it ran is not covered by it.
        synced |= syncing.remove(process) == writes;
      } else if (what.contains("\\\"receipt\\\":\\\"")) {
        acknowledgements++;
        if (!synced) {
          faults.add("line " + line + ": acknowledged after a write that was not synced");
        }
        if (writes == writesBefore) {
          faults.add("line " + line + ": acknowledged though nothing was written");
        }
        writesBefore = writes;
      }
    }
    return new SyncProof(acknowledgements, writes, syncs, faults);
  }

  boolean holds() {
    return acknowledgements > 0 && faults.isEmpty();
  }
}
