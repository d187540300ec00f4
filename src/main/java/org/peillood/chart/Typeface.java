package org.peillood.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The typeface of the charts, Sofia Sans (SIL OFL 1.1), from the jar: a fresh server has no fonts,
 * and widths that are known decide where text stands.
 */
final class Typeface {

  /** As style sheets ask for it. */
  static final String FAMILY = "'Sofia Sans', sans-serif";

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Font REGULAR = read("/fonts/sofia-sans-400.ttf");
  private static final Font BOLD = read("/fonts/sofia-sans-700.ttf");

  private Typeface() {}

  static Font regular(double size) {
    return REGULAR.deriveFont((float) size);
  }

  static Font bold(double size) {
    return BOLD.deriveFont(Font.BOLD, (float) size);
  }

  static double width(String text, Font font) {
    return font.getStringBounds(text, EXACT).getWidth();
  }

  /** The text in lines no wider than this; a word that is wider stands alone and is shortened. */
  static List<String> lines(String text, Font font, double width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ")) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, font) > width) {
        lines.add(line.toString());
        line = new StringBuilder(fitting(word, font, width));
      } else {
        line = new StringBuilder(line.isEmpty() ? fitting(word, font, width) : longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static String fitting(String word, Font font, double width) {
    var fitting = word;
    while (fitting.length() > 2 && width(fitting, font) > width) {
      fitting = fitting.substring(0, fitting.length() - 2) + "…";
    }
    return fitting;
  }

  private static Font read(String resource) {
    try (var file = Typeface.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(resource + " is no TrueType font", e);
    }
  }
}
