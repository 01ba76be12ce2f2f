package liptako.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One list in three formats reads the same; what is no list is refused before a reader library sees it. */
class SheetTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test void csvXlsxAndOdsGiveTheSameLines() throws IOException {
    byte[] csv = "nom;debut;siege\nAïcha;2027-01-14;7\n;;\nMoussa;2027-02-01;12\n".getBytes(StandardCharsets.UTF_8);
    assertThat(lines(xlsx(ROWS))).isEqualTo(List.of("2 Aïcha 2027-01-14 7", "3 Moussa 2027-02-01 12"));
    assertThat(lines(ods())).isEqualTo(lines(xlsx(ROWS)));
    assertThat(lines(csv)).containsExactly("2 Aïcha 2027-01-14 7", "3 null null null", "4 Moussa 2027-02-01 12");
  }

  @Test void aMissingHeadingIsNamedInEveryFormat() throws IOException {
    assertThatThrownBy(() -> Sheet.of(ods(), "nom", "langue")).isInstanceOf(Refusal.class).hasMessageContaining("langue");
    assertThatThrownBy(() -> Sheet.of(xlsx(ROWS), "nom", "langue")).isInstanceOf(Refusal.class).hasMessageContaining("langue");
  }

  @Test void aBombIsRefusedBeforeItUnpacks() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] block = new byte[1_000_000];
      java.util.Arrays.fill(block, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        zip.write(block);
      }
    }
    assertThat(out.size()).isLessThan(Sheet.BYTES_MOST);
    assertRefused("LIST_TOO_MUCH", out.toByteArray());
  }

  @ParameterizedTest @ValueSource(strings = {
      "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&a;</t></is></c></row></sheetData></worksheet>",
      "<worksheet><sheetData><row r='1'><c r='ZZZZZZ1'><v>1</v></c></row></sheetData></worksheet>",
      "<worksheet><sheetData><row r='1'><c r='A1'"})
  void hostileOrBrokenSheetsAreRefused(String sheet) throws IOException {
    assertRefused("LIST_NOT_SHEET", xlsx(sheet));
  }

  @Test void aRowRepeatedAMillionTimesIsRefused() throws IOException {
    List<String> parts = new ArrayList<>();
    try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(ods()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(entry.getName());
        parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("<table:table-row", "<table:table-row table:number-rows-repeated=\"1000000\""));
      }
    }
    byte[] repeated = zip(parts.toArray(String[]::new));
    assertThatThrownBy(() -> Sheet.of(repeated, "nom")).as("refused, and not expanded").isInstanceOf(Refusal.class);
  }

  @Test void anArchiveThatIsNoSpreadsheetIsRefused() throws IOException {
    assertRefused("LIST_NOT_SHEET", zip("bonjour.txt", "bonjour"));
  }

  private static void assertRefused(String code, byte[] file) {
    assertThatThrownBy(() -> Sheet.of(file, "nom")).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private static List<String> lines(byte[] file) {
    List<String> lines = new ArrayList<>();
    Sheet.of(file, "nom", "debut", "siege").each(l -> lines.add(l.number() + " " + l.get("nom") + " " + l.get("debut") + " " + l.get("siege")));
    return lines;
  }

  /** 46 401 is 14 January 2027 in days since 30 December 1899, as spreadsheets count. */
  private static final String ROWS = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
      + row(1, text("A1", "nom"), text("B1", "debut"), text("C1", "siege")) + row(2, text("A2", "Aïcha"), "<c r='B2' s='1'><v>46401</v></c>", "<c r='C2'><v>7</v></c>")
      + row(3, text("A3", "Moussa"), text("B3", "2027-02-01"), "<c r='C3'><v>12</v></c>") + "</sheetData></worksheet>";

  private static String row(int number, String... cells) {
    return "<row r='" + number + "'>" + String.join("", cells) + "</row>";
  }

  private static String text(String at, String text) {
    return "<c r='" + at + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  private static byte[] xlsx(String sheet) throws IOException {
    return zip("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
        + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>"
        + "<Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/></Types>",
        "_rels/.rels", rels("officeDocument", "xl/workbook.xml", null, null),
        "xl/workbook.xml", "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Liste' sheetId='1' r:id='rId1'/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels", rels("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"),
        "xl/styles.xml", "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><numFmts count='1'><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/></numFmts>"
            + "<cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>",
        SHEET, sheet);
  }

  private static String rels(String type, String target, String second, String secondTarget) {
    String base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='" + base + type + "' Target='" + target + "'/>"
        + (second == null ? "" : "<Relationship Id='rId2' Type='" + base + second + "' Target='" + secondTarget + "'/>") + "</Relationships>";
  }

  private static byte[] zip(String... parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] ods() throws IOException {
    var sheet = new com.github.miachm.sods.Sheet("Liste", 3, 3);
    sheet.getDataRange().setValues(new Object[][] {{"nom", "debut", "siege"}, {"Aïcha", LocalDate.of(2027, 1, 14), 7}, {"Moussa", "2027-02-01", 12.0}});
    var book = new SpreadSheet();
    book.appendSheet(sheet);
    var out = new ByteArrayOutputStream();
    book.save(out);
    return out.toByteArray();
  }
}
