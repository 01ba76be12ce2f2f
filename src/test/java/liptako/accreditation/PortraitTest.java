package liptako.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import liptako.refusal.Refusal;
import org.junit.jupiter.api.Test;

class PortraitTest {
  @Test void aPictureIsDrawnAnewAtThreeByFourAndNothingElseOfTheFileStays() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_ARGB), "png", out);
    out.write("<script>secret-de-fichier</script>".getBytes(StandardCharsets.UTF_8));
    byte[] portrait = Portrait.of(out.toByteArray());
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(portrait));
    assertThat(read.getWidth() * 4).isEqualTo(read.getHeight() * 3);
    assertThat(portrait[0] & 0xFF).as("JPEG").isEqualTo(0xFF);
    assertThat(new String(portrait, StandardCharsets.ISO_8859_1)).doesNotContain("secret-de-fichier");
  }

  @Test void whatIsNoPictureOrTooLargeAPictureIsRefused() {
    assertThatThrownBy(() -> Portrait.of("GIF89a pas une image".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Portrait.of(new byte[0])).isInstanceOf(Refusal.class);
    // A PNG that says it is 60,000 points wide and high, in 33 bytes.
    byte[] header = java.util.HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520000ea600000ea600802000000");
    assertThatThrownBy(() -> Portrait.of(java.util.Arrays.copyOf(header, 64))).isInstanceOf(Refusal.class);
  }
}
