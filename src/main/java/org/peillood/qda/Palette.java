package org.peillood.qda;

import java.util.List;

/**
 * The colours of codes here beside those of files. Here a code has one of a few colours that can be
 * told apart; a file names any. The nearest is taken, and the one of the file is kept, so that it
 * goes out again as long as the code keeps the colour that it got.
 */
final class Palette {

  // As the stylesheet of the coding desk shows them.
  private static final List<String> COLOURS =
      List.of("#2A6FB0", "#C8511B", "#2E7D4F", "#8A4FA0", "#B58900", "#5B6770");

  private Palette() {}

  /** A colour of the palette; empty for 0. */
  static String of(int number) {
    return number < 1 || number > COLOURS.size() ? "" : COLOURS.get(number - 1);
  }

  /**
   * The number of the nearest colour.
   *
   * @param colour as {@code #RRGGBB}
   * @return 0 for none
   */
  static int nearest(String colour) {
    if (!colour.matches("#[0-9A-Fa-f]{6}")) {
      return 0;
    }
    int best = 0;
    for (int number = 1; number <= COLOURS.size(); number++) {
      if (best == 0 || distance(colour, of(number)) < distance(colour, of(best))) {
        best = number;
      }
    }
    return best;
  }

  // The eye sees differences of green best and of blue least (ITU-R BT.601).
  private static double distance(String one, String other) {
    double red = part(one, 1) - part(other, 1);
    double green = part(one, 3) - part(other, 3);
    double blue = part(one, 5) - part(other, 5);
    return 0.299 * red * red + 0.587 * green * green + 0.114 * blue * blue;
  }

  private static int part(String colour, int at) {
    return Integer.parseInt(colour.substring(at, at + 2), 16);
  }
}
