package liptako.accreditation;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import liptako.refusal.Refusal;

/** Makes a portrait of what somebody sent: decoded, cut to 3 by 4 around its middle, drawn anew as JPEG, so that nothing of the file but its picture stays. */
final class Portrait {
  static final int BYTES_MOST = 8_000_000;
  /** 20 megapixels decode to 80 MB: more would endanger the server's heap. */
  private static final long PIXELS_MOST = 20_000_000;
  private static final int WIDTH = 420, HEIGHT = 560;

  private Portrait() {}

  static byte[] of(byte[] sent) {
    if (sent == null || sent.length == 0) {
      throw Refusal.invalid("PHOTO_UNREADABLE", "photo");
    }
    if (sent.length > BYTES_MOST) {
      throw Refusal.invalid("FILE_TOO_LARGE", "photo", BYTES_MOST / 1_000_000);
    }
    BufferedImage picture = decoded(sent);
    double scale = Math.max((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight());
    int width = (int) Math.ceil(picture.getWidth() * scale), height = (int) Math.ceil(picture.getHeight() * scale);
    var portrait = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = portrait.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    // A face stands above the middle of an upright picture: more is cut below than above.
    pen.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 4, width, height, Color.WHITE, null);
    pen.dispose();
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(portrait, "jpg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("a picture in memory cannot be written", e);
    }
  }

  private static BufferedImage decoded(byte[] sent) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw Refusal.invalid("PHOTO_UNREADABLE", "photo");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXELS_MOST) {
          throw Refusal.invalid("PHOTO_TOO_LARGE", "photo", PIXELS_MOST / 1_000_000);
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw Refusal.invalid("PHOTO_UNREADABLE", "photo");
    }
  }
}
