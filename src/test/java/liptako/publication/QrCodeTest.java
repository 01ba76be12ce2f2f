package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  @Test void theDrawingIsReadBackAsTheAddress() throws Exception {
    String address = "https://parlements.example/recu.xhtml?code=K7QM-2F9D";
    String svg = QrCode.svg(address);
    var side = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
    assertThat(side.find()).isTrue();
    int modules = Integer.parseInt(side.group(1)) - 8;
    var drawn = new BitMatrix(modules);
    var square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
    while (square.find()) {
      drawn.set(Integer.parseInt(square.group(1)) - 4, Integer.parseInt(square.group(2)) - 4);
    }
    assertThat(new Decoder().decode(drawn).getText()).isEqualTo(address);
  }
}
