package liptako.refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV list (UTF-8, comma or semicolon, first line the headings) read line by line; each faulty line is named, none hides the next. */
public final class Sheet {
  /** Ten thousand lines is more than any delegation list; beyond it somebody sent the wrong file. */
  static final int LINES_MOST = 10_000;
  public static final int BYTES_MOST = 5_000_000;

  private final List<CSVRecord> records;
  private final List<ListReport.Fault> faults = new ArrayList<>();

  private Sheet(List<CSVRecord> records) {
    this.records = records;
  }

  /** Reads the whole list; refused when it is no CSV in UTF-8 or lacks a heading. */
  public static Sheet of(byte[] bytes, String... headings) {
    if (bytes == null || bytes.length == 0) {
      throw Refusal.invalid("LIST_EMPTY", "file");
    }
    if (bytes.length > BYTES_MOST) {
      throw Refusal.invalid("FILE_TOO_LARGE", "file", BYTES_MOST / 1_000_000);
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.invalid("LIST_NOT_UTF8", "file");
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    String first = text.lines().findFirst().orElse("");
    char delimiter = first.indexOf(';') >= 0 ? ';' : ',';
    try (var parser = CSVParser.parse(text, CSVFormat.RFC4180.builder().setDelimiter(delimiter).setHeader().setSkipHeaderRecord(true)
        .setTrim(true).setIgnoreEmptyLines(true).get())) {
      for (String heading : headings) {
        if (!parser.getHeaderNames().contains(heading)) {
          throw Refusal.invalid("LIST_HEADING", "file", heading, String.join(String.valueOf(delimiter), headings));
        }
      }
      List<CSVRecord> records = parser.getRecords();
      if (records.isEmpty()) {
        throw Refusal.invalid("LIST_EMPTY", "file");
      }
      if (records.size() > LINES_MOST) {
        throw Refusal.invalid("LIST_TOO_LONG", "file", LINES_MOST);
      }
      return new Sheet(records);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw Refusal.invalid("LIST_NOT_CSV", "file");
    }
  }

  /** Hands each line to a reader; what it refuses is noted with its line. */
  public Sheet each(Consumer<Line> reader) {
    for (int i = 0; i < records.size(); i++) {
      long number = i + 2L;
      try {
        if (!records.get(i).isConsistent()) {
          throw Refusal.invalid("LIST_COLUMNS", "line");
        }
        reader.accept(new Line(records.get(i), number));
      } catch (Refusal refusal) {
        faults.add(new ListReport.Fault(number, refusal.field(), refusal.getMessage()));
      }
    }
    return this;
  }

  public ListReport report(boolean imported) {
    return new ListReport(records.size(), imported ? records.size() : 0, List.copyOf(faults));
  }

  public boolean clean() {
    return faults.isEmpty();
  }

  /** One line. */
  public record Line(CSVRecord record, long number) {
    /** The cell under a heading, null when empty. */
    public String get(String heading) {
      String cell = record.isMapped(heading) ? record.get(heading) : null;
      return cell == null || cell.isBlank() ? null : cell;
    }
  }
}
