package org.peillood.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Tables of two questions, their tests and measures of association, for the reference cases. */
final class TruthCrosstabs {
  private final JsonNode given;
  private final JsonNode arguments;
  private final Path folder;

  private TruthCrosstabs(JsonNode given, Path folder) {
    this.given = given;
    this.arguments = given.path("arguments");
    this.folder = folder;
  }

  /** What the module finds; empty when the statistic is none of this family. */
  static Optional<JsonNode> find(JsonNode given, Path folder) {
    var truth = new TruthCrosstabs(given, folder);
    return switch (given.get("statistic").asText()) {
      case "crosstab_table" -> Optional.of(truth.table());
      default -> Optional.empty();
    };
  }

  private Crosstab crosstab() {
    if (arguments.hasNonNull("table")) {
      return Crosstab.of(
          StreamSupport.stream(arguments.get("table").spliterator(), false)
              .map(TruthCrosstabs::counts)
              .toArray(long[][]::new));
    }
    TruthData data = TruthData.of(given, folder);
    return Crosstab.of(column(data, "row"), column(data, "column"), data.rows());
  }

  private static long[] counts(JsonNode row) {
    return StreamSupport.stream(row.spliterator(), false).mapToLong(JsonNode::asLong).toArray();
  }

  private CategoricalColumn column(TruthData data, String role) {
    String name = given.get("variables").get(role).asText();
    JsonNode categories = arguments.path(role + "_categories");
    return data.categorical(
        name, categories.isArray() ? TruthStatistics.texts(categories) : data.distinct(name));
  }

  private ObjectNode table() {
    Crosstab table = crosstab();
    int height = table.rows().size();
    int width = table.columns().size();
    var node = TruthStatistics.object().put("n", table.n()).put("n_missing", table.missing());
    ArrayNode counts = node.putArray("counts");
    for (long[] row : table.counts()) {
      Arrays.stream(row).forEach(counts.addArray()::add);
    }
    ArrayNode rowTotals = node.putArray("row_totals");
    IntStream.range(0, height).forEach(i -> rowTotals.add(table.row(i).count()));
    ArrayNode columnTotals = node.putArray("column_totals");
    IntStream.range(0, width).forEach(j -> columnTotals.add(table.column(j).count()));
    for (String base : List.of("row", "column", "total")) {
      ArrayNode percents = node.putArray(base + "_percent");
      for (int i = 0; i < height; i++) {
        ArrayNode line = percents.addArray();
        for (int j = 0; j < width; j++) {
          Result<Estimate> share =
              switch (base) {
                case "row" -> table.rowShare(i, j);
                case "column" -> table.columnShare(i, j);
                default -> table.share(i, j);
              };
          TruthStatistics.percent(share).value().ifPresentOrElse(line::add, line::addNull);
        }
      }
    }
    return node;
  }
}
