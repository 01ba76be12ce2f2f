package liptako.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import liptako.testing.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One list in three formats reads the same; what is no list is refused before a reader library sees it. */
class SheetTest {
  @Test void csvXlsxAndOdsGiveTheSameLines() throws IOException {
    byte[] csv = "nom;debut;siege\nAïcha;2027-01-14;7\n;;\nMoussa;2027-02-01;12\n".getBytes(StandardCharsets.UTF_8);
    assertThat(lines(xlsx())).isEqualTo(List.of("2 Aïcha 2027-01-14 7", "3 Moussa 2027-02-01 12"));
    assertThat(lines(ods())).isEqualTo(lines(xlsx()));
    assertThat(lines(csv)).containsExactly("2 Aïcha 2027-01-14 7", "3 null null null", "4 Moussa 2027-02-01 12");
  }

  @Test void aMissingHeadingIsNamedInEveryFormat() throws IOException {
    assertThatThrownBy(() -> Sheet.of(ods(), "nom", "langue")).isInstanceOf(Refusal.class).hasMessageContaining("langue");
    assertThatThrownBy(() -> Sheet.of(xlsx(), "nom", "langue")).isInstanceOf(Refusal.class).hasMessageContaining("langue");
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
    assertRefused("LIST_NOT_SHEET", Workbook.xlsx(sheet));
  }

  @Test void aRowRepeatedAMillionTimesIsRefused() throws IOException {
    List<String> parts = new ArrayList<>();
    try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(ods()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(entry.getName());
        parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("<table:table-row", "<table:table-row table:number-rows-repeated=\"1000000\""));
      }
    }
    byte[] repeated = Workbook.zip(parts.toArray(String[]::new));
    assertThatThrownBy(() -> Sheet.of(repeated, "nom")).as("refused, and not expanded").isInstanceOf(Refusal.class);
  }

  @Test void anArchiveThatIsNoSpreadsheetIsRefused() throws IOException {
    assertRefused("LIST_NOT_SHEET", Workbook.zip("bonjour.txt", "bonjour"));
  }

  private static void assertRefused(String code, byte[] file) {
    assertThatThrownBy(() -> Sheet.of(file, "nom")).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private static List<String> lines(byte[] file) {
    List<String> lines = new ArrayList<>();
    Sheet.of(file, "nom", "debut", "siege").each(l -> lines.add(l.number() + " " + l.get("nom") + " " + l.get("debut") + " " + l.get("siege")));
    return lines;
  }

  private static byte[] ods() throws IOException {
    return Workbook.ods(new Object[][] {{"nom", "debut", "siege"}, {"Aïcha", LocalDate.of(2027, 1, 14), 7}, {"Moussa", "2027-02-01", 12.0}});
  }

  private static byte[] xlsx() throws IOException {
    return Workbook.xlsx(new Object[] {"nom", "debut", "siege"}, new Object[] {"Aïcha", LocalDate.of(2027, 1, 14), 7}, new Object[] {"Moussa", "2027-02-01", 12});
  }
}
