package liptako.testing;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A list as a workbook of one sheet, in the two formats people send; cells are texts, numbers, dates or null. */
public final class Workbook {
  /** From which day spreadsheets count. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private Workbook() {}

  public static byte[] ods(Object[]... rows) throws IOException {
    var sheet = new com.github.miachm.sods.Sheet("Liste", rows.length, rows[0].length);
    sheet.getDataRange().setValues(rows);
    var book = new SpreadSheet();
    book.appendSheet(sheet);
    var out = new ByteArrayOutputStream();
    book.save(out);
    return out.toByteArray();
  }

  public static byte[] xlsx(Object[]... rows) throws IOException {
    var sheet = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
    for (int row = 1; row <= rows.length; row++) {
      sheet.append("<row r='").append(row).append("'>");
      for (int column = 0; column < rows[row - 1].length; column++) {
        sheet.append(cell((char) ('A' + column) + String.valueOf(row), rows[row - 1][column]));
      }
      sheet.append("</row>");
    }
    return xlsx(sheet.append("</sheetData></worksheet>").toString());
  }

  private static String cell(String at, Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof LocalDate day ? "<c r='" + at + "' s='1'><v>" + ChronoUnit.DAYS.between(DAY_ZERO, day) + "</v></c>"
        : value instanceof Number ? "<c r='" + at + "'><v>" + value + "</v></c>" : "<c r='" + at + "' t='inlineStr'><is><t>" + value + "</t></is></c>";
  }

  /** A workbook whose one sheet is this, whatever it is. */
  public static byte[] xlsx(String sheet) throws IOException {
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return zip("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
        + "<Override PartName='/xl/workbook.xml' ContentType='" + types + "sheet.main+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + types + "worksheet+xml'/>"
        + "<Override PartName='/xl/styles.xml' ContentType='" + types + "styles+xml'/></Types>",
        "_rels/.rels", relations("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml", "<workbook xmlns='" + MAIN + "' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Liste' sheetId='1' r:id='rId1'/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"),
        "xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'><numFmts count='1'><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/></numFmts><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>",
        "xl/worksheets/sheet1.xml", sheet);
  }

  private static String relations(String... typesAndTargets) {
    var relations = new StringBuilder("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      relations.append("<Relationship Id='rId").append(i / 2 + 1).append("' Type='").append(RELATIONS).append(typesAndTargets[i]).append("' Target='").append(typesAndTargets[i + 1]).append("'/>");
    }
    return relations.append("</Relationships>").toString();
  }

  /** An archive of these parts: name, content, name, content. */
  public static byte[] zip(String... parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
