package org.peillood.transcript;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Where a subtitle stands on the screen. What cannot be read is as if it were not there.
 *
 * @param line its line, or in hundredths of the height when not {@code snapToLines}; empty for
 *     "auto"
 * @param position in hundredths of the width; empty for "auto"
 * @param size in hundredths of the width
 */
record CueSettings(
    String vertical,
    OptionalDouble line,
    boolean snapToLines,
    String lineAlign,
    OptionalDouble position,
    String positionAlign,
    double size,
    String align,
    String region) {

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)%");
  private static final Pattern LINE = Pattern.compile("-?\\d{1,9}");
  private static final List<String> SIDES = List.of("start", "center", "end");
  private static final List<String> ALIGNMENTS = List.of("start", "center", "end", "left", "right");
  private static final List<String> POSITIONS = List.of("line-left", "center", "line-right");

  /** Reads what stands behind the times. */
  static CueSettings of(String settings) {
    var given = new HashMap<String, String>();
    for (var setting : settings.strip().split("[ \t\f]+")) {
      int colon = setting.indexOf(':');
      if (colon > 0 && colon < setting.length() - 1) {
        given.put(setting.substring(0, colon), setting.substring(colon + 1));
      }
    }
    var line = percent(first(given, "line"));
    return new CueSettings(
        one(given.getOrDefault("vertical", ""), List.of("rl", "lr")).orElse(""),
        line.isPresent() ? line : number(first(given, "line")),
        line.isEmpty(),
        one(second(given, "line"), SIDES).orElse("start"),
        percent(first(given, "position")),
        side(second(given, "position")),
        percent(given.getOrDefault("size", "")).orElse(100),
        one(old(given.getOrDefault("align", "")), ALIGNMENTS).orElse("center"),
        given.getOrDefault("region", ""));
  }

  private static String first(Map<String, String> given, String name) {
    return given.getOrDefault(name, "").split(",", -1)[0];
  }

  private static String second(Map<String, String> given, String name) {
    var parts = given.getOrDefault(name, "").split(",", -1);
    return parts.length > 1 ? parts[1] : "";
  }

  private static Optional<String> one(String value, List<String> known) {
    return Optional.of(value).filter(known::contains);
  }

  // Files from before 2014 say start, middle and end.
  private static String side(String value) {
    return one(old(value), POSITIONS).or(() -> one(old(value), SIDES)).orElse("center");
  }

  private static String old(String value) {
    return value.equals("middle") ? "center" : value;
  }

  private static OptionalDouble percent(String value) {
    var matcher = PERCENT.matcher(value);
    return matcher.matches() && Double.parseDouble(matcher.group(1)) <= 100
        ? OptionalDouble.of(Double.parseDouble(matcher.group(1)))
        : OptionalDouble.empty();
  }

  private static OptionalDouble number(String value) {
    return LINE.matcher(value).matches()
        ? OptionalDouble.of(Integer.parseInt(value))
        : OptionalDouble.empty();
  }
}
