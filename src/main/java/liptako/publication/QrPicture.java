package liptako.publication;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as PNG, eight points a module, with its quiet zone. Level Q reads with a quarter of it scratched. */
final class QrPicture {
  private static final int POINTS = 8;

  private QrPicture() {}

  static byte[] of(String text) {
    try (var out = new ByteArrayOutputStream()) {
      BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4));
      var picture = new BufferedImage(code.getWidth() * POINTS, code.getHeight() * POINTS, BufferedImage.TYPE_BYTE_GRAY);
      for (int y = 0; y < picture.getHeight(); y++) {
        for (int x = 0; x < picture.getWidth(); x++) {
          picture.setRGB(x, y, code.get(x / POINTS, y / POINTS) ? 0x000000 : 0xFFFFFF);
        }
      }
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds this text", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
