package liptako.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import liptako.refusal.Refusal;
import org.junit.jupiter.api.Test;

class DoubleCountTest {
  private final DoubleCount.Typed first = new DoubleCount.Typed("greffe", "Greffier", Map.of("a", 12, "b", 3));

  @Test void whatDiffersIsNamedFieldByField() {
    var both = new DoubleCount(List.of(first, new DoubleCount.Typed("second", "Second", Map.of("a", 12, "b", 4, "c", 0))));
    assertThat(both.differing()).containsExactly("b", "c");
    assertThat(both.agreed()).isFalse();
    assertThatThrownBy(both::figures).isInstanceOf(IllegalStateException.class);
  }

  @Test void equalFiguresAgree() {
    assertThat(new DoubleCount(List.of(first, new DoubleCount.Typed("second", "Second", Map.of("b", 3, "a", 12)))).figures()).isEqualTo(first.figures());
  }

  @Test void untilBothHaveTypedNobodySeesTheOthersFigures() {
    var one = new DoubleCount(List.of(first));
    assertThat(one.agreed()).isFalse();
    assertThat(one.seenBy("greffe").typed().get(0).figures()).isEqualTo(first.figures());
    assertThat(one.seenBy("second").typed().get(0).figures()).isEmpty();
  }

  @Test void aScanIsTakenByWhatItIsAndNotByItsName() throws IOException {
    assertThat(SheetCheck.type(image("png"))).isEqualTo("image/png");
    assertThat(SheetCheck.type(image("jpeg"))).isEqualTo("image/jpeg");
    byte[] cut = Arrays.copyOf(image("png"), 40);
    for (byte[] bad : List.of(cut, "%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
      assertThatThrownBy(() -> SheetCheck.type(bad)).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("SHEET_TYPE"));
    }
  }

  private static byte[] image(String format) throws IOException {
    var out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), format, out)).isTrue();
    return out.toByteArray();
  }
}
