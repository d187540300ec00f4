package org.peillood.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * The typeface of the charts, Sofia Sans (SIL OFL 1.1), from the jar: a fresh server has no fonts,
 * and widths that are known decide where text stands. Letters that it lacks, those of Arabic, are
 * taken from Noto Naskh Arabic (SIL OFL 1.1), joined and in the order in which they are read.
 */
final class Typeface {

  /** As style sheets ask for it. */
  static final String FAMILY = "'Sofia Sans', 'Noto Naskh Arabic', sans-serif";

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Font REGULAR = read("/fonts/sofia-sans-400.ttf");
  private static final Font BOLD = read("/fonts/sofia-sans-700.ttf");
  private static final Font ARABIC = read("/fonts/noto-naskh-arabic-400.ttf");

  private Typeface() {}

  static Font regular(double size) {
    return REGULAR.deriveFont((float) size);
  }

  static Font bold(double size) {
    return BOLD.deriveFont(Font.BOLD, (float) size);
  }

  static double width(String text, Font font) {
    return hasAll(text, font)
        ? font.getStringBounds(text, EXACT).getWidth()
        : layout(text, font).getAdvance();
  }

  /** Whether a font has every letter of a text. */
  static boolean hasAll(String text, Font font) {
    return text.isEmpty() || font.canDisplayUpTo(text) < 0;
  }

  /**
   * A text that is not empty, laid out with the letters that its font lacks from another. It runs
   * from right to left when most of its letters do: marks and numbers stand accordingly.
   */
  static TextLayout layout(String text, Font font) {
    var letters = new AttributedString(text);
    letters.addAttribute(TextAttribute.FONT, font);
    letters.addAttribute(
        TextAttribute.RUN_DIRECTION,
        isFromTheRight(text) ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    var other = ARABIC.deriveFont(font.getStyle(), font.getSize2D());
    int from = 0;
    while (from < text.length()) {
      boolean isLacking = isLacking(text, from, font);
      int to = from;
      while (to < text.length() && isLacking(text, to, font) == isLacking) {
        to += Character.charCount(text.codePointAt(to));
      }
      if (isLacking) {
        letters.addAttribute(TextAttribute.FONT, other, from, to);
      }
      from = to;
    }
    return new TextLayout(letters.getIterator(), EXACT);
  }

  private static boolean isFromTheRight(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long fromTheRight =
        text.codePoints()
            .map(Character::getDirectionality)
            .filter(
                way ->
                    way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
            .count();
    return fromTheRight * 2 > letters;
  }

  private static boolean isLacking(String text, int at, Font font) {
    int letter = text.codePointAt(at);
    return !font.canDisplay(letter) && ARABIC.canDisplay(letter);
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
