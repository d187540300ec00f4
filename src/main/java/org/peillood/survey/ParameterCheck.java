package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.peillood.survey.FormFacts.Asked;

/** What can be wrong with the column {@code parameters}, by question type. */
final class ParameterCheck {

  private static final Pattern WORD = Pattern.compile("=|[^\\s=,;]+");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(_\\d+)*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?((\\d+(\\.\\d*)?|\\.\\d+)(e[+-]?\\d+)?|inf|infinity|nan)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PACKAGE =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*(\\.[a-zA-Z][a-zA-Z0-9_]*)+");
  private static final Set<String> CASE_MATTERS = Set.of("label", "value");
  private static final Set<String> TRUTH = Set.of("true", "false");
  private static final List<String> LOCATION =
      List.of("location-priority", "location-min-interval", "location-max-age");

  private final FormFacts form;
  private final Problems problems;
  private final List<Asked> geometries = new ArrayList<>();

  ParameterCheck(FormFacts form) {
    this.form = form;
    this.problems = form.problems();
  }

  /** The pairs of a cell, names in small letters; none when it is not made of pairs. */
  static Optional<Map<String, String>> pairs(String written) {
    var words = WORD.matcher(written).results().map(match -> match.group()).toList();
    var pairs = new LinkedHashMap<String, String>();
    for (int i = 0; i < words.size(); i += 3) {
      if (i + 2 >= words.size()
          || words.get(i).equals("=")
          || !words.get(i + 1).equals("=")
          || words.get(i + 2).equals("=")) {
        return Optional.empty();
      }
      var key = words.get(i).toLowerCase(Locale.ROOT);
      var value = words.get(i + 2);
      pairs.put(key, CASE_MATTERS.contains(key) ? value : value.toLowerCase(Locale.ROOT));
    }
    return Optional.of(pairs);
  }

  void check(Asked asked) {
    var row = asked.row();
    var written = row.value("parameters").orElse("");
    var pairs = pairs(written);
    if (pairs.isEmpty()) {
      problems.add(Fault.PARAMETERS_MALFORMED, row.place("parameters"), written);
      return;
    }
    var cell = new Cell(row, pairs.get(), problems);
    switch (asked.question().type()) {
      case SELECT_ONE, SELECT_MULTIPLE, RANK, SELECT_ONE_EXTERNAL -> select(asked, cell);
      case TEXT -> {
        if (asked.question().word().equals("text")) {
          cell.allow("rows");
          cell.whole("rows");
        }
      }
      case IMAGE -> image(asked, cell);
      case AUDIO -> {
        cell.allow("quality");
        cell.oneOf("quality", Set.of("voice-only", "low", "normal", "external"));
      }
      case BACKGROUND_AUDIO -> {
        cell.allow("quality");
        cell.oneOf("quality", Set.of("voice-only", "low", "normal"));
      }
      case GEOPOINT, GEOTRACE, GEOSHAPE -> geo(asked, cell);
      case RANGE -> new RangeCheck(form, row, cell).run();
      default -> {
        // The other types have none, and what stands there is passed over.
      }
    }
  }

  void audit(Sheet.Row row) {
    var written = row.value("parameters").orElse("");
    var pairs = pairs(written);
    if (pairs.isEmpty()) {
      problems.add(Fault.PARAMETERS_MALFORMED, row.place("parameters"), written);
      return;
    }
    var cell = new Cell(row, pairs.get(), problems);
    cell.allow(
        "identify-user",
        "location-max-age",
        "location-min-interval",
        "location-priority",
        "track-changes",
        "track-changes-reasons");
    cell.oneOf("track-changes", TRUTH);
    cell.oneOf("track-changes-reasons", Set.of("on-form-edit"));
    cell.oneOf("identify-user", TRUTH);
    if (LOCATION.stream().anyMatch(cell.pairs()::containsKey)) {
      location(cell);
    }
  }

  private static void location(Cell cell) {
    if (!cell.pairs().keySet().containsAll(LOCATION)) {
      cell.fault(Fault.AUDIT_LOCATION_INCOMPLETE, String.join(", ", LOCATION));
      return;
    }
    cell.oneOf("location-priority", Set.of("no-power", "low-power", "balanced", "high-accuracy"));
    Predicate<String> counts = value -> WHOLE.matcher(value).matches() && !value.startsWith("-");
    if (cell.must("location-min-interval", counts, Fault.PARAMETER_NOT_WHOLE)
        && cell.must("location-max-age", counts, Fault.PARAMETER_NOT_WHOLE)
        && Long.parseLong(cell.value("location-max-age"))
            < Long.parseLong(cell.value("location-min-interval"))) {
      cell.fault(Fault.AUDIT_LOCATION_AGE, cell.value("location-max-age"));
    }
  }

  private void select(Asked asked, Cell cell) {
    if (asked.question().namesFile()) {
      cell.allow("label", "randomize", "seed", "value");
      cell.must("value", Names::isXmlName, Fault.PARAMETER_NO_NAME);
      cell.must("label", Names::isXmlName, Fault.PARAMETER_NO_NAME);
    } else {
      cell.allow("randomize", "seed");
    }
    cell.oneOf("randomize", TRUTH);
    if (cell.pairs().containsKey("randomize")) {
      cell.must(
          "seed",
          seed -> References.isOnly(seed) || NUMBER.matcher(seed).matches(),
          Fault.PARAMETER_SEED);
    } else if (cell.pairs().containsKey("seed")) {
      cell.fault(Fault.SEED_WITHOUT_RANDOMIZE, cell.value("seed"));
    }
  }

  private void image(Asked asked, Cell cell) {
    var word = asked.question().word();
    if (!Set.of("image", "photo", "add image prompt", "add photo prompt").contains(word)) {
      return;
    }
    cell.allow("app", "max-pixels");
    cell.whole("max-pixels");
    if (!cell.pairs().containsKey("max-pixels")) {
      problems.warn(Fault.IMAGE_WITHOUT_LIMIT, cell.row().place("parameters"), asked.name());
    }
    if (cell.row().value("appearance").filter(look -> !look.equals("annotate")).isEmpty()) {
      cell.must("app", name -> PACKAGE.matcher(name).matches(), Fault.PARAMETER_NO_PACKAGE);
    }
  }

  private void geo(Asked asked, Cell cell) {
    var word = asked.question().word();
    if (word.equals("geopoint")) {
      cell.allow(
          "allow-mock-accuracy", "capture-accuracy", "reference-geometry", "warning-accuracy");
      Predicate<String> number = value -> NUMBER.matcher(value).matches();
      cell.must("capture-accuracy", number, Fault.PARAMETER_NO_NUMBER);
      cell.must("warning-accuracy", number, Fault.PARAMETER_NO_NUMBER);
    } else if (word.equals("geotrace") || word.equals("geoshape")) {
      cell.allow("allow-mock-accuracy", "incremental", "reference-geometry");
      cell.oneOf("incremental", Set.of("true", "yes", "true()"));
    } else {
      return;
    }
    cell.oneOf("allow-mock-accuracy", TRUTH);
    if (cell.pairs().containsKey("reference-geometry")) {
      geometries.add(asked);
    }
  }

  /** What geometries refer to can stand anywhere, also below. */
  void finish() {
    for (var asked : geometries) {
      var place = asked.row().place("parameters");
      var target =
          pairs(asked.row().value("parameters").orElse("")).orElseThrow().get("reference-geometry");
      if (target != null && !isGeometry(target)) {
        problems.add(Fault.GEOMETRY_UNKNOWN, place, target);
      }
    }
  }

  private boolean isGeometry(String target) {
    return form.lists().containsKey(target)
        || (References.isOnly(target) && form.repeats().contains(References.in(target).get(0)))
        || form.asked().stream()
            .filter(asked -> asked.question().type() != ItemType.SELECT_ONE_EXTERNAL)
            .anyMatch(asked -> instance(asked).equals(target));
  }

  private static String instance(Asked asked) {
    var source = asked.question().type().isFile() ? asked.name() : asked.question().source();
    int dot = source.lastIndexOf('.');
    return dot > 0 ? source.substring(0, dot) : source;
  }

  /** The cell of a row, taken apart. */
  record Cell(Sheet.Row row, Map<String, String> pairs, Problems problems) {

    String value(String name) {
      return pairs.getOrDefault(name, "");
    }

    void fault(Fault fault, Object... arguments) {
      problems.add(fault, row.place("parameters"), row.value("parameters").orElse(""), arguments);
    }

    void allow(String... names) {
      var allowed = Set.of(names);
      pairs.keySet().stream()
          .filter(name -> !allowed.contains(name))
          .forEach(
              name ->
                  problems.add(
                      Fault.PARAMETER_UNKNOWN,
                      row.place("parameters"),
                      name,
                      String.join(", ", List.of(names))));
    }

    void whole(String name) {
      must(name, value -> WHOLE.matcher(value).matches(), Fault.PARAMETER_NOT_WHOLE);
    }

    void oneOf(String name, Set<String> values) {
      must(
          name,
          values::contains,
          Fault.PARAMETER_VALUE,
          String.join(", ", values.stream().sorted().toList()));
    }

    boolean must(String name, Predicate<String> rule, Fault fault, Object... further) {
      if (!pairs.containsKey(name) || rule.test(value(name))) {
        return true;
      }
      var arguments = new ArrayList<Object>(List.of(name));
      arguments.addAll(List.of(further));
      problems.add(fault, row.place("parameters"), name + "=" + value(name), arguments.toArray());
      return false;
    }
  }
}
