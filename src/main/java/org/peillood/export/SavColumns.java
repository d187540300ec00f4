package org.peillood.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns of a system file. A number takes eight octets; a text as many eights as it is wide,
 * and one wider than 255 octets is cut into segments that the file describes as if each were a
 * variable.
 */
final class SavColumns {

  /** The widest text that the format knows, in octets. */
  static final int WIDEST = 32_767;

  private static final int WIDEST_SEGMENT = 255;
  // Each segment but the last counts for this many octets of the width, though it holds 255.
  private static final int COUNTED_SEGMENT = 252;
  private static final int EIGHT = 8;
  private static final int LONGEST_SHORT_NAME = 8;

  /**
   * A variable as the file describes it.
   *
   * @param shortName at most eight letters; what other records of the file call it
   * @param width in octets; 0 for a number
   * @param segments the widths of what it is cut into; one, for all but very long texts
   * @param position which eight octets of a row it begins at, counted from 1
   */
  record Column(
      Variable variable, String shortName, int width, List<Segment> segments, int position) {
    boolean isText() {
      return width > 0;
    }

    boolean isVeryLong() {
      return width > WIDEST_SEGMENT;
    }

    /** How many octets it takes in a row. */
    int octets() {
      return segments.stream().mapToInt(segment -> segment.eights() * EIGHT).sum();
    }
  }

  /** A piece of a variable, described as if it were one. */
  record Segment(String shortName, int width) {
    int eights() {
      return width == 0 ? 1 : (width + EIGHT - 1) / EIGHT;
    }
  }

  private final List<Column> columns = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private int given;
  private int position = 1;

  /**
   * The columns of some variables.
   *
   * @param widths for each variable how many octets its longest text has
   */
  SavColumns(List<Variable> variables, int[] widths) {
    var names = variables.stream().map(v -> v.name().toUpperCase(Locale.ROOT)).toList();
    names.stream().filter(name -> name.length() <= LONGEST_SHORT_NAME).forEach(taken::add);
    for (int i = 0; i < variables.size(); i++) {
      var variable = variables.get(i);
      int width = variable.isText() ? Math.max(1, Math.min(widths[i], WIDEST)) : 0;
      var name = names.get(i).length() <= LONGEST_SHORT_NAME ? names.get(i) : free();
      var segments = segments(name, width);
      columns.add(new Column(variable, name, width, segments, position));
      position += segments.stream().mapToInt(Segment::eights).sum();
    }
  }

  List<Column> all() {
    return columns;
  }

  /** How many eights of octets a row has. */
  int eights() {
    return position - 1;
  }

  private List<Segment> segments(String name, int width) {
    if (width <= WIDEST_SEGMENT) {
      return List.of(new Segment(name, width));
    }
    int count = (width + COUNTED_SEGMENT - 1) / COUNTED_SEGMENT;
    var segments = new ArrayList<Segment>();
    segments.add(new Segment(name, WIDEST_SEGMENT));
    for (int i = 1; i < count - 1; i++) {
      segments.add(new Segment(free(), WIDEST_SEGMENT));
    }
    segments.add(new Segment(free(), width - (count - 1) * COUNTED_SEGMENT));
    return segments;
  }

  private String free() {
    String name;
    do {
      given++;
      name = "V" + given;
    } while (!taken.add(name));
    return name;
  }
}
