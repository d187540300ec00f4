package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Compares a drawing with the picture that a person looked at and approved. A pixel counts when a
 * colour of it is off by more than an eighth; one in two hundred may be, for edges of letters are
 * smoothed a little differently from one machine to the next. Run with {@code -Dgolden=approve} to
 * approve what is drawn now.
 */
final class GoldenPicture {

  private static final Path APPROVED = Path.of("src/test/resources/charts");
  private static final Path DRAWN = Path.of("target/charts");
  private static final int CHANNEL = 32;
  private static final double PIXELS = 0.005;

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
    assertThat(shareThatDiffers(approved, drawn)).as(name).isLessThan(PIXELS);
  }

  private static double shareThatDiffers(BufferedImage approved, BufferedImage drawn) {
    long different = 0;
    for (int y = 0; y < drawn.getHeight(); y++) {
      for (int x = 0; x < drawn.getWidth(); x++) {
        if (isOff(approved.getRGB(x, y), drawn.getRGB(x, y))) {
          different++;
        }
      }
    }
    return different / ((double) drawn.getWidth() * drawn.getHeight());
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
