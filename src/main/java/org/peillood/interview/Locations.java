package org.peillood.interview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peillood.survey.Answer;

/**
 * Places as people type them: latitude and longitude in degrees, several with {@code ;} between.
 */
final class Locations {

  private static final Pattern POINT =
      Pattern.compile(
          "(-?\\d{1,2}(?:\\.\\d+)?)[ ,]+(-?\\d{1,3}(?:\\.\\d+)?)((?: -?\\d+(?:\\.\\d+)?){0,2})");

  private static final int FEWEST_CORNERS = 3;

  private Locations() {}

  /** The place in what was typed; none when it is none. */
  static Optional<Answer> point(String typed) {
    return points(typed).filter(points -> points.size() == 1).map(Locations::location);
  }

  /** The line in what was typed: two points or more. */
  static Optional<Answer> line(String typed) {
    return points(typed).filter(points -> points.size() > 1).map(Locations::location);
  }

  /** The area in what was typed: three corners or more; it ends where it began. */
  static Optional<Answer> area(String typed) {
    return points(typed)
        .map(Locations::closed)
        .filter(points -> points.size() > FEWEST_CORNERS)
        .map(Locations::location);
  }

  private static List<String> closed(List<String> points) {
    if (points.get(0).equals(points.get(points.size() - 1))) {
      return points;
    }
    var closed = new ArrayList<>(points);
    closed.add(points.get(0));
    return closed;
  }

  private static Answer location(List<String> points) {
    return new Answer.Location(String.join(";", points));
  }

  private static Optional<List<String>> points(String typed) {
    var written =
        Arrays.stream(typed.split("[;\\n]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    var read = written.stream().flatMap(point -> read(point).stream()).toList();
    return read.isEmpty() || read.size() < written.size() ? Optional.empty() : Optional.of(read);
  }

  // Latitude, longitude, altitude and accuracy; who types a place knows the first two.
  private static Optional<String> read(String typed) {
    var point = POINT.matcher(typed);
    if (!point.matches()
        || Math.abs(Double.parseDouble(point.group(1))) > 90
        || Math.abs(Double.parseDouble(point.group(2))) > 180) {
      return Optional.empty();
    }
    var rest = (point.group(3) + " 0 0").strip().split(" +");
    return Optional.of(point.group(1) + " " + point.group(2) + " " + rest[0] + " " + rest[1]);
  }
}
