package org.peillood.survey;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.peillood.survey.TypeNames.Question;

/**
 * The column {@code parameters}: pairs such as {@code start=0 end=10}, and what they become in the
 * XForm.
 *
 * @param values the pairs, names in small letters
 */
record Parameters(Map<String, String> values) {

  private static final Pattern PAIR = Pattern.compile("([^\\s=,;]+)\\s*=\\s*([^\\s=,;]+)");
  // They name columns of somebody's file, which may have capitals.
  private static final Set<String> CASE_MATTERS = Set.of("label", "value");
  private static final Map<String, String> RANGE_DEFAULTS =
      Map.of("start", "1", "end", "10", "step", "1");
  private static final List<String> RANGE_NUMBERS =
      List.of("start", "end", "step", "tick_interval", "placeholder");
  private static final List<String> AUDIT =
      List.of(
          "track-changes",
          "track-changes-reasons",
          "identify-user",
          "location-priority",
          "location-min-interval",
          "location-max-age");

  static Parameters of(String written) {
    var values = new LinkedHashMap<String, String>();
    PAIR.matcher(written)
        .results()
        .forEach(
            pair -> {
              var key = pair.group(1).toLowerCase(Locale.ROOT);
              values.put(
                  key,
                  CASE_MATTERS.contains(key)
                      ? pair.group(2)
                      : pair.group(2).toLowerCase(Locale.ROOT));
            });
    return new Parameters(values);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** What a question of this type chooses from, where a parameter says so; else empty. */
  String source(ItemType type) {
    return switch (type) {
      case GEOPOINT, GEOTRACE, GEOSHAPE -> value("reference-geometry").orElse("");
      case RANGE -> value("tick_labelset").orElse("");
      default -> "";
    };
  }

  /** The attributes that they give to the bind of a question. */
  Map<String, String> bind(Question question) {
    var bind = new LinkedHashMap<String, String>();
    switch (question.type()) {
      case IMAGE -> value("max-pixels").ifPresent(pixels -> bind.put("orx:max-pixels", pixels));
      case AUDIO -> value("quality").ifPresent(quality -> bind.put("odk:quality", quality));
      case GEOPOINT, GEOTRACE, GEOSHAPE ->
          value("allow-mock-accuracy").ifPresent(v -> bind.put("odk:allow-mock-accuracy", v));
      case AUDIT ->
          AUDIT.forEach(name -> value(name).ifPresent(value -> bind.put("odk:" + name, value)));
      case RANGE -> {
        if (hasFractions()) {
          bind.put("type", "decimal");
        }
      }
      default -> {}
    }
    return bind;
  }

  /** The attributes that they give to the control of a question. */
  Map<String, String> body(Question question, String appearance) {
    var body = new LinkedHashMap<String, String>();
    switch (question.type()) {
      case TEXT -> value("rows").ifPresent(rows -> body.put("rows", rows));
      case IMAGE -> {
        if (appearance.isEmpty() || appearance.equals("annotate")) {
          value("app").ifPresent(app -> body.put("intent", app));
        }
      }
      case GEOPOINT -> {
        value("capture-accuracy").ifPresent(v -> body.put("accuracyThreshold", v));
        value("warning-accuracy").ifPresent(v -> body.put("unacceptableAccuracyThreshold", v));
      }
      case GEOTRACE, GEOSHAPE ->
          value("incremental").ifPresent(v -> body.put("incremental", "true"));
      case RANGE -> {
        body.putAll(RANGE_DEFAULTS);
        body.putAll(values);
        body.remove("tick_labelset");
        renamed(body, "tick_interval", "odk:tick-interval");
        renamed(body, "placeholder", "odk:placeholder");
      }
      default -> {}
    }
    return body;
  }

  private static void renamed(Map<String, String> body, String parameter, String attribute) {
    var value = body.remove(parameter);
    if (value != null) {
      body.put(attribute, value);
    }
  }

  private boolean hasFractions() {
    return RANGE_NUMBERS.stream()
        .flatMap(name -> value(name).stream())
        .anyMatch(Parameters::isFraction);
  }

  private static boolean isFraction(String number) {
    try {
      return new BigDecimal(number).stripTrailingZeros().scale() > 0;
    } catch (NumberFormatException e) {
      // Not a number at all: the checks of the sheet tell it.
      return false;
    }
  }
}
