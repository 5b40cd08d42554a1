package fengsui.standalone;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What the map really shows: a picture of it, read by colour. */
final class MapPicture {
  static final int HYDRANT = 0x58b7ff;
  static final int ON_SCENE = 0xff6b6b;
  static final int WAY = 0x4da3ff;
  static final int WATER = 0x153a5c;

  /** Edges are smoothed, so a colour may be off by this much in each part. */
  private static final int TOLERANCE = 24;

  private final BufferedImage image;

  private MapPicture(BufferedImage image) {
    this.image = image;
  }

  static MapPicture of(Page page) {
    try {
      return new MapPicture(
          ImageIO.read(new ByteArrayInputStream(page.getByTestId("map").screenshot())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many pixels have about this colour. */
  int pixels(int wanted) {
    int found = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (isNear(image.getRGB(x, y), wanted)) {
          found++;
        }
      }
    }
    return found;
  }

  private static boolean isNear(int seen, int wanted) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((seen >> shift & 0xff) - (wanted >> shift & 0xff)) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }
}
