package liptako.refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A list (CSV in UTF-8 with comma or semicolon, or the first sheet of an XLSX or ODS file; first line the headings) read line by line; each faulty line is named, none hides the next. */
public final class Sheet {
  /** Ten thousand lines is more than any delegation list; beyond it somebody sent the wrong file. */
  static final int LINES_MOST = 10_000;
  public static final int BYTES_MOST = 5_000_000;

  /** A line of data: where it stands in the file, its cells by heading, and whether it has as many as there are headings. */
  private record Record(long number, Map<String, String> cells, boolean consistent) {}

  private final List<Record> records;
  private final List<ListReport.Fault> faults = new ArrayList<>();

  private Sheet(List<Record> records) {
    this.records = records;
  }

  /** Reads the whole list; refused when it is none of the three formats or lacks a heading. */
  public static Sheet of(byte[] bytes, String... headings) {
    if (bytes == null || bytes.length == 0) {
      throw Refusal.invalid("LIST_EMPTY", "file");
    }
    if (bytes.length > BYTES_MOST) {
      throw Refusal.invalid("FILE_TOO_LARGE", "file", BYTES_MOST / 1_000_000);
    }
    List<Record> records = Spreadsheet.is(bytes) ? sheet(Spreadsheet.rows(bytes), headings) : csv(bytes, headings);
    if (records.isEmpty()) {
      throw Refusal.invalid("LIST_EMPTY", "file");
    }
    if (records.size() > LINES_MOST) {
      throw Refusal.invalid("LIST_TOO_LONG", "file", LINES_MOST);
    }
    return new Sheet(records);
  }

  private static List<Record> sheet(List<List<String>> rows, String... headings) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> names = rows.get(0).stream().map(String::strip).toList();
    require(names, ";", headings);
    return IntStream.range(1, rows.size()).mapToObj(i -> {
      Map<String, String> cells = new HashMap<>();
      for (int c = 0; c < Math.min(names.size(), rows.get(i).size()); c++) {
        cells.put(names.get(c), rows.get(i).get(c));
      }
      return new Record(i + 1L, cells, true);
    }).toList();
  }

  private static List<Record> csv(byte[] bytes, String... headings) {
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
      require(parser.getHeaderNames(), String.valueOf(delimiter), headings);
      List<CSVRecord> read = parser.getRecords();
      return IntStream.range(0, read.size()).mapToObj(i -> new Record(i + 2L, read.get(i).toMap(), read.get(i).isConsistent())).toList();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw Refusal.invalid("LIST_NOT_CSV", "file");
    }
  }

  private static void require(List<String> names, String delimiter, String... headings) {
    for (String heading : headings) {
      if (!names.contains(heading)) {
        throw Refusal.invalid("LIST_HEADING", "file", heading, String.join(delimiter, headings));
      }
    }
  }

  /** Hands each line to a reader; what it refuses is noted with its line. */
  public Sheet each(Consumer<Line> reader) {
    for (Record record : records) {
      try {
        if (!record.consistent) {
          throw Refusal.invalid("LIST_COLUMNS", "line");
        }
        reader.accept(new Line(record.cells, record.number));
      } catch (Refusal refusal) {
        faults.add(new ListReport.Fault(record.number, refusal.field(), refusal.told()));
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
  public record Line(Map<String, String> cells, long number) {
    /** The cell under a heading, null when empty. */
    public String get(String heading) {
      String cell = cells.get(heading);
      return cell == null || cell.isBlank() ? null : cell;
    }
  }
}
