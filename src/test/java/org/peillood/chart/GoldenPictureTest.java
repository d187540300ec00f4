package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class GoldenPictureTest {

  /** A large sheet with a label at a place and a bar of some length. */
  private static BufferedImage sheet(double x, double bar) {
    var image = new BufferedImage(1120, 1600, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setPaint(Color.WHITE);
    graphics.fillRect(0, 0, 1120, 1600);
    graphics.setPaint(Color.BLACK);
    graphics.setFont(Typeface.regular(28));
    graphics.drawString("42 %", (float) x, 900f);
    graphics.fillRect(200, 950, (int) bar, 20);
    graphics.dispose();
    return image;
  }

  @Test
  void a_label_that_moved_by_two_pixels_is_seen_on_a_large_sheet() {
    assertThat(GoldenPicture.blocksThatDiffer(sheet(100, 300), sheet(102, 300))).isNotEmpty();
  }

  @Test
  void a_bar_that_is_gone_or_shorter_is_seen() {
    assertThat(GoldenPicture.blocksThatDiffer(sheet(100, 300), sheet(100, 0)))
        .hasSizeGreaterThan(35);
    assertThat(GoldenPicture.blocksThatDiffer(sheet(100, 300), sheet(100, 296))).isNotEmpty();
  }

  @Test
  void a_letter_that_is_smoothed_a_little_differently_is_no_difference() {
    assertThat(GoldenPicture.blocksThatDiffer(sheet(100, 300), sheet(100.1, 300))).isEmpty();
  }
}
