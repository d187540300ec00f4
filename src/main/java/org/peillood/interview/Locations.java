package org.peillood.interview;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peillood.survey.Answer;

/**
 * Places as people type them: latitude and longitude in degrees, several with {@code ;} between.
 */
final class Locations {

  private static final Pattern POINT =
      Pattern.compile(
          "(-?\\d{1,2}(?:\\.\\d+)?)[ ,]+(-?\\d{1,3}(?:\\.\\d+)?)((?: -?\\d+(?:\\.\\d+)?){0,2})");

  private Locations() {}

  /** The place, line or area in what was typed; none when it is none. */
  static Optional<Answer> read(String typed) {
    var points =
        Arrays.stream(typed.split("[;\\n]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    var read = points.stream().flatMap(point -> point(point).stream()).toList();
    return read.isEmpty() || read.size() < points.size()
        ? Optional.empty()
        : Optional.of(new Answer.Location(read.stream().collect(Collectors.joining(";"))));
  }

  // Latitude, longitude, altitude and accuracy; who types a place knows the first two.
  private static Optional<String> point(String typed) {
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
