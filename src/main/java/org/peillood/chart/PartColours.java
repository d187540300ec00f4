package org.peillood.chart;

import java.awt.Color;

/**
 * The colours of the parts of a bar. Points of an answer scale have the colours that run from one
 * side to the other; other categories have a light tint with a strip of the full colour, so that
 * ink is read on it.
 */
record PartColours(int parts, boolean isScale) {

  private static final double STRIP = 4;

  void fill(Pen pen, int part, double x, double y, double width, double height) {
    if (isScale) {
      pen.rectangle(x, y, width, height, pen.palette().get("div-" + point(part)));
      return;
    }
    var colour = pen.palette().get("cat-" + (part + 1));
    pen.tint(x, y, width, height - STRIP, colour);
    pen.rectangle(x, y + height - STRIP, width, STRIP, colour);
  }

  /** The colour of letters on it. */
  Color ink(Pen pen, int part) {
    return isScale ? pen.palette().get("div-on-" + point(part)) : pen.palette().ink();
  }

  /** Of scales with fewer than five points those in the middle are left out. */
  private int point(int part) {
    return parts >= 5 || part < parts / 2 ? Math.min(5, part + 1) : 5 - (parts - 1 - part);
  }
}
