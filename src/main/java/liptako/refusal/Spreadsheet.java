package liptako.refusal;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an XLSX or ODS file as rows of texts. The archive is looked through before a reader library sees it: how much it unpacks
 * to, entities, cells far outside of a list. Formulas give the value they were stored with.
 */
final class Spreadsheet {
  /** A list of 10,000 lines unpacks to some 10 MB; more is no list, or a bomb. */
  private static final int UNPACKED_MOST = 40_000_000, ENTRIES_MOST = 200, COLUMNS_MOST = 50;
  private static final Pattern ENTITY = Pattern.compile("<!DOCTYPE|<!ENTITY", Pattern.CASE_INSENSITIVE);
  /** A cell beyond column ZZZ, which no spreadsheet has, makes a reader reserve memory for all before it. */
  private static final Pattern FAR = Pattern.compile("\\sr\\s*=\\s*[\"'](?:[A-Za-z]{4,}\\d*|[A-Za-z]+\\d{8,})[\"']|(?:repeated|spanned)\\s*=\\s*[\"']\\d{8,}");

  private Spreadsheet() {}

  /** Whether the bytes begin as a zip archive, as both formats do. */
  static boolean is(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /** The rows with anything in them, each with as many cells as the first. */
  static List<List<String>> rows(byte[] bytes) {
    boolean ods = isOds(bytes);
    try {
      List<List<String>> rows = ods ? ods(bytes) : xlsx(bytes);
      return rows.stream().filter(r -> r.stream().anyMatch(c -> !c.isBlank())).toList();
    } catch (IOException | RuntimeException e) {
      throw e instanceof Refusal refusal ? refusal : Refusal.invalid("LIST_NOT_SHEET", "file");
    }
  }

  /** Looks the archive through; true for ODS, false for XLSX. */
  private static boolean isOds(byte[] bytes) {
    boolean ods = false, xlsx = false;
    int entries = 0;
    long unpacked = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = part(zip, UNPACKED_MOST - unpacked);
        unpacked += part.length;
        if (++entries > ENTRIES_MOST) {
          throw Refusal.invalid("LIST_TOO_MUCH", "file");
        }
        ods |= entry.getName().equals("content.xml");
        xlsx |= entry.getName().equals("xl/workbook.xml");
        if (entry.getName().toLowerCase(java.util.Locale.ROOT).matches(".*\\.(xml|rels)")) {
          String text = new String(part, StandardCharsets.ISO_8859_1);
          if (text.indexOf('\0') >= 0 || ENTITY.matcher(text).find() || FAR.matcher(text).find()) {
            throw Refusal.invalid("LIST_NOT_SHEET", "file");
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.invalid("LIST_NOT_SHEET", "file");
    }
    if (ods == xlsx) {
      throw Refusal.invalid("LIST_NOT_SHEET", "file");
    }
    return ods;
  }

  private static byte[] part(InputStream in, long most) throws IOException {
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8_192];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (out.size() + n > most) {
        throw Refusal.invalid("LIST_TOO_MUCH", "file");
      }
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }

  private static List<List<String>> xlsx(byte[] bytes) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false)); var rows = book.getFirstSheet().openStream()) {
      List<List<String>> all = new ArrayList<>();
      for (Row row : (Iterable<Row>) rows::iterator) {
        if (all.size() > Sheet.LINES_MOST || row.getCellCount() > 16_384) {
          throw Refusal.invalid("LIST_TOO_LONG", "file", Sheet.LINES_MOST);
        }
        all.add(IntStream.range(0, Math.min(row.getCellCount(), COLUMNS_MOST)).mapToObj(i -> row.getOptionalCell(i).map(Spreadsheet::text).orElse("")).toList());
      }
      return all;
    }
  }

  private static String text(Cell cell) {
    if (cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA) {
      return cell.getText() == null ? "" : cell.getText().strip();
    }
    String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString().replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").toLowerCase(java.util.Locale.ROOT);
    if (cell.getType() == CellType.NUMBER && (format.contains("y") || format.contains("a")) && format.contains("d") || cell.getDataFormatId() != null && cell.getDataFormatId() == 14) {
      return value(cell.asDate());
    }
    return cell.getType() == CellType.NUMBER ? value(cell.asNumber()) : cell.getRawValue() == null ? "" : cell.getRawValue().strip();
  }

  private static List<List<String>> ods(byte[] bytes) throws IOException {
    var sheets = new SpreadSheet(new ByteArrayInputStream(bytes)).getSheets();
    if (sheets.isEmpty()) {
      throw Refusal.invalid("LIST_EMPTY", "file");
    }
    var sheet = sheets.get(0);
    sheet.trim();
    if (sheet.getMaxRows() > Sheet.LINES_MOST + 1 || sheet.getMaxColumns() > COLUMNS_MOST) {
      throw Refusal.invalid("LIST_TOO_LONG", "file", Sheet.LINES_MOST);
    }
    return sheet.getMaxRows() == 0 ? List.of() : Arrays.stream(sheet.getDataRange().getValues()).map(row -> Arrays.stream(row).map(Spreadsheet::value).toList()).toList();
  }

  /** A date as lists write it, a whole number without its point. */
  private static String value(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof LocalDateTime at) {
      return at.toLocalDate().toString();
    }
    if (value instanceof LocalDate day) {
      return day.toString();
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return String.valueOf(number.longValue());
    }
    return value instanceof java.math.BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString().strip();
  }
}
