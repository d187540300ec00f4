package org.peillood.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;

/**
 * The data of one reference case as text columns: read from its file or inline, with its missing
 * codes emptied and rows repeated as often as its frequency column says. Its filter stays a filter.
 */
final class TruthData {
  private final Map<String, List<String>> columns;
  private final int size;
  private final Rows rows;

  private TruthData(Map<String, List<String>> columns, int size, Rows rows) {
    this.columns = columns;
    this.size = size;
    this.rows = rows;
  }

  static TruthData of(JsonNode given, Path folder) {
    var columns =
        given.hasNonNull("data_inline")
            ? inline(given.get("data_inline").get("columns"))
            : csv(folder.resolve("data").resolve(given.get("data").asText()));
    given
        .path("missing_codes")
        .properties()
        .forEach(
            codes ->
                columns.computeIfPresent(
                    codes.getKey(),
                    (name, cells) ->
                        cells.stream()
                            .map(cell -> isIn(cell, codes.getValue()) ? "" : cell)
                            .toList()));
    if (given.hasNonNull("frequency")) {
      repeat(columns, given.get("frequency").asText());
    }
    int size = columns.values().iterator().next().size();
    Rows rows = Rows.where(size, row -> passes(columns, row, given.path("filter")));
    return new TruthData(columns, size, rows);
  }

  private static Map<String, List<String>> inline(JsonNode given) {
    var columns = new LinkedHashMap<String, List<String>>();
    given
        .properties()
        .forEach(
            column -> {
              var cells = new ArrayList<String>();
              column.getValue().forEach(cell -> cells.add(cell.isNull() ? "" : cell.asText()));
              columns.put(column.getKey(), cells);
            });
    return columns;
  }

  private static Map<String, List<String>> csv(Path file) {
    var columns = new LinkedHashMap<String, List<String>>();
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(file);
        var parser = format.parse(reader)) {
      parser.getHeaderNames().forEach(name -> columns.put(name, new ArrayList<>()));
      parser.forEach(line -> columns.forEach((name, cells) -> cells.add(line.get(name))));
      return columns;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void repeat(Map<String, List<String>> columns, String frequency) {
    List<String> times = column(columns, frequency);
    columns.replaceAll(
        (name, cells) -> {
          var repeated = new ArrayList<String>();
          for (int row = 0; row < cells.size(); row++) {
            for (int time = 0; time < times(times.get(row)); time++) {
              repeated.add(cells.get(row));
            }
          }
          return repeated;
        });
  }

  /** An empty frequency is a row that stands for nobody. */
  private static int times(String cell) {
    return cell.isEmpty() ? 0 : Math.toIntExact(Math.round(Double.parseDouble(cell)));
  }

  private static boolean passes(Map<String, List<String>> columns, int row, JsonNode conditions) {
    for (JsonNode condition : conditions) {
      String cell = column(columns, condition.get("variable").asText()).get(row);
      if (!holds(cell, condition.get("op").asText(), condition.path("value"))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(String cell, String operator, JsonNode value) {
    if (cell.isEmpty()) {
      return operator.equals("is_missing");
    }
    Predicate<String> equal = given -> same(given, value.asText());
    return switch (operator) {
      case "is_missing" -> false;
      case "not_missing" -> true;
      case "eq" -> equal.test(cell);
      case "ne" -> !equal.test(cell);
      case "in" -> isIn(cell, value);
      case "not_in" -> !isIn(cell, value);
      case "lt" -> Double.parseDouble(cell) < value.asDouble();
      case "le" -> Double.parseDouble(cell) <= value.asDouble();
      case "gt" -> Double.parseDouble(cell) > value.asDouble();
      case "ge" -> Double.parseDouble(cell) >= value.asDouble();
      default -> throw new IllegalArgumentException("no such condition: " + operator);
    };
  }

  private static boolean isIn(String cell, JsonNode values) {
    for (JsonNode value : values) {
      if (same(cell, value.asText())) {
        return true;
      }
    }
    return false;
  }

  /** Cells that look like numbers are numbers. */
  static boolean same(String left, String right) {
    return left.equals(right)
        || number(left).flatMap(l -> number(right).filter(r -> l.compareTo(r) == 0)).isPresent();
  }

  private static Optional<Double> number(String cell) {
    return cell.matches("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?")
        ? Optional.of(Double.valueOf(cell))
        : Optional.empty();
  }

  private static List<String> column(Map<String, List<String>> columns, String name) {
    return Optional.ofNullable(columns.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no column " + name));
  }

  int size() {
    return size;
  }

  Rows rows() {
    return rows;
  }

  String cell(String column, int row) {
    return column(columns, column).get(row);
  }

  /** Empty cells, and cells that are none of the categories, are {@code NO_ANSWER}. */
  CategoricalColumn categorical(String name, List<String> categories) {
    var column = CategoricalColumn.builder(name, categories);
    for (String cell : column(columns, name)) {
      categories.stream()
          .filter(category -> same(cell, category))
          .findFirst()
          .ifPresentOrElse(column::append, () -> column.append(MissingKind.NO_ANSWER));
    }
    return column.view();
  }

  NumericColumn numeric(String name) {
    var column = NumericColumn.builder(name);
    for (String cell : column(columns, name)) {
      if (cell.isEmpty()) {
        column.append(MissingKind.NO_ANSWER);
      } else {
        column.append(Double.parseDouble(cell));
      }
    }
    return column.view();
  }

  Weights weights(String name) {
    return Weights.of(column(columns, name).stream().mapToDouble(Double::parseDouble).toArray());
  }

  List<String> distinct(String name) {
    return column(columns, name).stream().filter(cell -> !cell.isEmpty()).distinct().toList();
  }

  /** What occurs in these columns together, each once: numbers ascending, or texts in order. */
  List<String> categories(List<String> names) {
    var found = new ArrayList<String>();
    for (String name : names) {
      for (String cell : distinct(name)) {
        if (found.stream().noneMatch(category -> same(category, cell))) {
          found.add(cell);
        }
      }
    }
    Comparator<String> order =
        found.stream().allMatch(cell -> number(cell).isPresent())
            ? Comparator.comparing(Double::valueOf)
            : Comparator.naturalOrder();
    return found.stream().sorted(order).toList();
  }

  boolean isNumeric(String name) {
    return distinct(name).stream().allMatch(cell -> number(cell).isPresent());
  }
}
