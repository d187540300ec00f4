package org.peillood.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
      case "chi_square_test" -> Optional.of(truth.chiSquare());
      case "fisher_exact" -> Optional.of(truth.fisher());
      case "cramers_v" -> Optional.of(truth.cramersV());
      case "adjusted_residuals" -> Optional.of(truth.residuals());
      case "column_proportion_tests" -> Optional.of(truth.columns());
      case "odds_ratio" -> Optional.of(truth.oddsRatio());
      case "goodman_kruskal_gamma" -> Optional.of(ordinal(truth.association().gamma()));
      case "kendall_tau_b" -> Optional.of(ordinal(truth.association().tauB()));
      case "stuart_tau_c" -> Optional.of(ordinal(truth.association().tauC()));
      case "somers_d_column_dependent" ->
          Optional.of(ordinal(truth.association().somersColumnDependent()));
      case "somers_d_row_dependent" ->
          Optional.of(ordinal(truth.association().somersRowDependent()));
      case "somers_d_symmetric" -> Optional.of(ordinal(truth.association().somersSymmetric()));
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

  private ObjectNode chiSquare() {
    Crosstab table = crosstab();
    ChiSquare test = ChiSquare.of(table);
    if (arguments.path("correct").asBoolean()) {
      test = test.withYatesCorrection();
    }
    Result<ChiSquareFigures> figures = test.figures();
    var node = TruthStatistics.object().put("n", table.n());
    put(node, "statistic", figures.map(found -> found.pearson().value()));
    put(node, "p", figures.map(found -> found.pearson().p()));
    put(node, "g_squared", figures.map(found -> found.likelihoodRatio().value()));
    put(node, "g_squared_p", figures.map(found -> found.likelihoodRatio().p()));
    put(node, "min_expected", figures.map(ChiSquareFigures::minimumExpected));
    put(node, "share_expected_below_5", figures.map(ChiSquareFigures::shareBelow5));
    figures
        .value()
        .ifPresentOrElse(
            found -> {
              node.put("df", found.degreesOfFreedom());
              node.put("cells_expected_below_5", found.below5());
              node.set("expected", matrix(found.expected()));
            },
            () -> node.putNull("df").putNull("cells_expected_below_5").putNull("expected"));
    return node;
  }

  private static ArrayNode matrix(List<List<Double>> matrix) {
    ArrayNode rows = TruthStatistics.object().arrayNode();
    for (List<Double> row : matrix) {
      row.forEach(rows.addArray()::add);
    }
    return rows;
  }

  private static void put(ObjectNode node, String key, Result<Double> result) {
    TruthStatistics.put(node, key, result);
  }

  private ObjectNode fisher() {
    FisherFigures figures =
        FisherExact.of(crosstab())
            .withLevel(level())
            .withOddsRatioAsInR()
            .withWorkLimit(500_000_000)
            .figures();
    var node = TruthStatistics.object();
    put(node, "p", figures.p());
    put(node, "p_two_sided", figures.p());
    put(node, "p_less", figures.less());
    put(node, "p_greater", figures.greater());
    put(node, "odds_ratio_conditional_mle", TruthStatistics.value(figures.oddsRatio()));
    put(node, "odds_ratio_ci_lower", figures.oddsRatio().map(found -> found.interval().lower()));
    put(node, "odds_ratio_ci_upper", figures.oddsRatio().map(found -> found.interval().upper()));
    return node;
  }

  private ObjectNode cramersV() {
    NominalAssociation association = NominalAssociation.of(crosstab());
    var node = TruthStatistics.object();
    put(node, "cramers_v", association.cramersV());
    put(node, "cramers_v_bias_corrected", association.correctedV());
    put(node, "contingency_coefficient", association.contingency());
    put(node, "phi_signed", association.phi());
    return node;
  }

  private ObjectNode residuals() {
    var node = TruthStatistics.object();
    Residuals.of(crosstab())
        .value()
        .ifPresentOrElse(
            found -> {
              node.set("pearson_residuals", matrix(found.pearson()));
              node.set("adjusted_residuals", matrix(found.adjusted()));
            },
            () -> node.putNull("pearson_residuals").putNull("adjusted_residuals"));
    return node;
  }

  private ObjectNode columns() {
    Adjustment adjustment =
        switch (arguments.path("adjust").asText("none").toLowerCase(Locale.ROOT)) {
          case "none" -> Adjustment.NONE;
          case "holm" -> Adjustment.HOLM;
          case "bonferroni" -> Adjustment.BONFERRONI;
          case "bh", "fdr" -> Adjustment.BENJAMINI_HOCHBERG;
          default -> throw new IllegalArgumentException("no such adjustment: " + arguments);
        };
    ColumnComparison comparison =
        ColumnComparison.of(crosstab())
            .withAdjustment(adjustment)
            .withAlpha(arguments.path("alpha").asDouble(0.05));
    var node = TruthStatistics.object();
    for (ColumnComparison.Row row : comparison.rows()) {
      ObjectNode line = node.putObject(row.category());
      ArrayNode shares = line.putArray("column_proportions");
      ObjectNode letters = line.putObject("letters");
      for (ColumnComparison.Column column : row.columns()) {
        TruthStatistics.value(column.share()).value().ifPresentOrElse(shares::add, shares::addNull);
        letters.put(column.letter(), String.join("", column.higherThan()));
      }
      ObjectNode z = line.putObject("z");
      ObjectNode raw = line.putObject("p_raw");
      ObjectNode adjusted = line.putObject("p_adjusted");
      for (ColumnComparison.Pair pair : row.pairs()) {
        String name = pair.first() + "-" + pair.second();
        z.put(name, pair.z());
        raw.put(name, pair.p());
        adjusted.put(name, pair.adjusted());
      }
    }
    return node;
  }

  private double level() {
    return arguments.path("conf_level").asDouble(0.95);
  }

  private ObjectNode oddsRatio() {
    RiskFigures figures = RiskComparison.of(crosstab()).withLevel(level()).figures();
    var node = TruthStatistics.object();
    node.put("haldane_anscombe_used", figures.halfAdded());
    put(node, "odds_ratio", TruthStatistics.value(figures.oddsRatio()));
    put(node, "log_odds_ratio", figures.logOddsRatio());
    put(node, "se_log", figures.standardError());
    put(node, "lower", figures.oddsRatio().map(found -> found.interval().lower()));
    put(node, "upper", figures.oddsRatio().map(found -> found.interval().upper()));
    put(node, "risk_row1", TruthStatistics.value(figures.firstRisk()));
    put(node, "risk_row2", TruthStatistics.value(figures.secondRisk()));
    put(node, "risk_difference", TruthStatistics.value(figures.riskDifference()));
    put(node, "risk_ratio", TruthStatistics.value(figures.riskRatio()));
    put(node, "risk_ratio_lower", figures.riskRatio().map(found -> found.interval().lower()));
    put(node, "risk_ratio_upper", figures.riskRatio().map(found -> found.interval().upper()));
    return node;
  }

  private OrdinalAssociation association() {
    return OrdinalAssociation.of(crosstab()).withLevel(level());
  }

  private static ObjectNode ordinal(OrdinalFigures figures) {
    var node = TruthStatistics.object();
    node.put("concordant", figures.concordant()).put("discordant", figures.discordant());
    put(node, "estimate", TruthStatistics.value(figures.estimate()));
    put(node, "ase", figures.standardError());
    put(node, "lower", figures.estimate().map(found -> found.interval().lower()));
    put(node, "upper", figures.estimate().map(found -> found.interval().upper()));
    put(node, "ase0", figures.standardErrorUnderIndependence());
    put(node, "z", figures.z());
    put(node, "p", figures.p());
    return node;
  }
}
