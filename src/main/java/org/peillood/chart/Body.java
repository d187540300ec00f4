package org.peillood.chart;

import java.awt.Graphics2D;

/** The middle of a chart, between title and caption. */
interface Body {

  /** Its height in pixels. */
  double height();

  /** Draws it with its upper edge here. */
  void draw(Graphics2D graphics, double top);
}
