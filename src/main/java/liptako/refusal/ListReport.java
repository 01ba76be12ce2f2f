package liptako.refusal;

import java.util.List;

/**
 * What a list of lines gave when it was read: either every line is clean and all was imported (or would be), or nothing was.
 *
 * @param lines how many lines of data were read
 * @param imported how many were stored: all of them, or 0
 */
public record ListReport(int lines, int imported, List<Fault> faults) {
  /** A faulty line, counted from 1 with the heading as line 1. */
  public record Fault(long line, String field, String message) {}

  public boolean clean() {
    return faults.isEmpty() && lines > 0;
  }
}
