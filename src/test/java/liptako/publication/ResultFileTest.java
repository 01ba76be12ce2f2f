package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFileTest {
  @ParameterizedTest @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void whatASpreadsheetWouldCalculateIsText(String text) {
    assertThat(ResultFile.cell(text)).isEqualTo("'" + text);
  }

  @Test void wordsStayAsTheyAre() {
    assertThat(ResultFile.cell("Député exemple BF-01")).isEqualTo("Député exemple BF-01");
    assertThat(ResultFile.cell("")).isEmpty();
    assertThat(ResultFile.cell(null)).isNull();
  }
}
