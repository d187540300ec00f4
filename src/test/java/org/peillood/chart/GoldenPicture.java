package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Compares a drawing with the picture that a person looked at and approved. A pixel counts when a
 * colour of it is off by more than an eighth; in every block of 16 by 16 pixels one in ten may be,
 * for edges of letters are smoothed a little differently from one machine to the next. A letter
 * that moved by two pixels is more than that, and so is a bar that is gone, however large the
 * picture is. Run with {@code -Dgolden=approve} to approve what is drawn now.
 */
final class GoldenPicture {

  private static final Path APPROVED = Path.of("src/test/resources/charts");
  private static final Path DRAWN = Path.of("target/charts");
  private static final int CHANNEL = 32;
  private static final int BLOCK = 16;
  private static final int PIXELS = BLOCK * BLOCK / 10;

  private GoldenPicture() {}

  static void verify(String name, byte[] png) throws IOException {
    Files.createDirectories(DRAWN);
    Files.write(DRAWN.resolve(name), png);
    var file = APPROVED.resolve(name);
    if ("approve".equals(System.getProperty("golden"))) {
      Files.createDirectories(APPROVED);
      Files.write(file, png);
    }
    assertThat(file).exists();
    var approved = ImageIO.read(file.toFile());
    var drawn = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(drawn.getWidth()).as(name).isEqualTo(approved.getWidth());
    assertThat(drawn.getHeight()).as(name).isEqualTo(approved.getHeight());
    assertThat(blocksThatDiffer(approved, drawn)).as(name).isEmpty();
  }

  /** The blocks in which too much is off, by their upper left corner. */
  static List<String> blocksThatDiffer(BufferedImage approved, BufferedImage drawn) {
    var different = new ArrayList<String>();
    for (int top = 0; top < drawn.getHeight(); top += BLOCK) {
      for (int left = 0; left < drawn.getWidth(); left += BLOCK) {
        if (pixelsThatDiffer(approved, drawn, left, top) > PIXELS) {
          different.add(left + "," + top);
        }
      }
    }
    return different;
  }

  private static int pixelsThatDiffer(
      BufferedImage approved, BufferedImage drawn, int left, int top) {
    int different = 0;
    for (int y = top; y < Math.min(top + BLOCK, drawn.getHeight()); y++) {
      for (int x = left; x < Math.min(left + BLOCK, drawn.getWidth()); x++) {
        if (isOff(approved.getRGB(x, y), drawn.getRGB(x, y))) {
          different++;
        }
      }
    }
    return different;
  }

  private static boolean isOff(int approved, int drawn) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((approved >> shift & 255) - (drawn >> shift & 255)) > CHANNEL) {
        return true;
      }
    }
    return false;
  }
}
