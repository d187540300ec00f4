package org.peillood.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/**
 * From which side a drawing is read. In a language that is written from right to left everything
 * stands as in a mirror, except for the letters: bodies lay out as if they were read from the left,
 * and the pen turns the places round.
 */
final class ReadingSide extends RenderingHints.Key {

  private static final ReadingSide WIDTH_OF_MIRROR = new ReadingSide();

  private ReadingSide() {
    super(7019);
  }

  /** Everything that is drawn from now on is read from the right. */
  static void fromTheRight(Graphics2D graphics, double width) {
    graphics.setRenderingHint(WIDTH_OF_MIRROR, width);
  }

  /** Whether it is read from the right. */
  static boolean isFromTheRight(Graphics2D graphics) {
    return graphics.getRenderingHint(WIDTH_OF_MIRROR) != null;
  }

  /** The place from the left, of something of this width, for a place from the side of reading. */
  static double left(Graphics2D graphics, double x, double width) {
    return graphics.getRenderingHint(WIDTH_OF_MIRROR) instanceof Double whole
        ? whole - x - width
        : x;
  }

  @Override
  public boolean isCompatibleValue(Object value) {
    return value instanceof Double;
  }
}
