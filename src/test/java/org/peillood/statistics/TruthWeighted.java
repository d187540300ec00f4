package org.peillood.statistics;

import static org.peillood.statistics.TruthStatistics.object;
import static org.peillood.statistics.TruthStatistics.put;
import static org.peillood.statistics.TruthStatistics.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Weighting, and estimates from designed samples, for the reference cases. */
final class TruthWeighted {
  private final JsonNode given;
  private final JsonNode arguments;
  private final TruthData data;

  private TruthWeighted(JsonNode given, Path folder) {
    this.given = given;
    this.arguments = given.path("arguments");
    this.data = TruthData.of(given, folder);
  }

  /** What the module finds; empty when the statistic is none of this family. */
  static Optional<JsonNode> find(JsonNode given, Path folder) {
    return switch (given.get("statistic").asText()) {
      case "svy_mean" -> Optional.of(new TruthWeighted(given, folder).mean());
      case "svy_total" -> Optional.of(new TruthWeighted(given, folder).total());
      case "svy_ratio" -> Optional.of(new TruthWeighted(given, folder).ratio());
      case "svy_mean_by_group" -> Optional.of(new TruthWeighted(given, folder).meanByGroup());
      case "svy_proportion_ci" -> Optional.of(new TruthWeighted(given, folder).proportion());
      case "svy_table" -> Optional.of(new TruthWeighted(given, folder).table());
      case "svy_chi_square_rao_scott" -> Optional.of(new TruthWeighted(given, folder).raoScott());
      case "post_stratify" -> Optional.of(new TruthWeighted(given, folder).postStratify());
      case "rake", "rake_and_trim" -> Optional.of(new TruthWeighted(given, folder).rake());
      default -> Optional.empty();
    };
  }

  private SampleDesign design() {
    JsonNode named = arguments.path("design");
    var builder = SampleDesign.builder(data.size());
    String weights =
        arguments.has("design") ? named.path("weights").asText("") : given.path("weight").asText();
    if (!weights.isEmpty() && !weights.equals("null")) {
      builder.weightedBy(Weights.of(numbers(weights)));
    }
    builder.stratifiedBy(groupings(named.path("strata")));
    builder.clusteredBy(groupings(named.path("ids")));
    builder.withPopulations(
        names(named.path("fpc")).stream().map(this::numbers).toArray(double[][]::new));
    if (named.path("nest").asBoolean()) {
      builder.nested();
    }
    return builder.build();
  }

  private static List<String> names(JsonNode node) {
    return node.isTextual() ? List.of(node.asText()) : texts(node);
  }

  private Grouping[] groupings(JsonNode columns) {
    return names(columns).stream()
        .map(name -> Grouping.ofNames(name, cells(name)))
        .toArray(Grouping[]::new);
  }

  private List<String> cells(String name) {
    var cells = new ArrayList<String>();
    for (int row = 0; row < data.size(); row++) {
      cells.add(data.cell(name, row));
    }
    return cells;
  }

  private double[] numbers(String name) {
    NumericColumn column = data.numeric(name);
    double[] values = column.values(Rows.all(data.size()));
    if (values.length < data.size()) {
      throw new StatisticRefused("Somebody has no " + name + ".");
    }
    return values;
  }

  private String variable(String role) {
    return given.get("variables").get(role).asText();
  }

  private double level() {
    return arguments.path("conf_level").asDouble(0.95);
  }

  /** An item with these categories, and those that only the data have after them. */
  private CategoricalColumn item(String name, List<String> categories) {
    var all = new ArrayList<>(categories);
    for (String cell : data.distinct(name)) {
      if (all.stream().noneMatch(category -> TruthData.same(category, cell))) {
        all.add(cell);
      }
    }
    return data.categorical(name, all);
  }

  private ObjectNode mean() {
    var figures =
        SurveyMean.of(data.numeric(variable("x")), design())
            .within(data.rows())
            .withLevel(level())
            .figures();
    return estimate(figures, "mean");
  }

  private ObjectNode total() {
    var figures =
        SurveyTotal.of(data.numeric(variable("x")), design())
            .within(data.rows())
            .withLevel(level())
            .figures();
    return estimate(figures, "total");
  }

  private ObjectNode ratio() {
    var figures =
        SurveyRatio.of(
                data.numeric(variable("numerator")),
                data.numeric(variable("denominator")),
                design())
            .within(data.rows())
            .withLevel(level())
            .figures();
    return estimate(figures, "ratio");
  }

  private static ObjectNode estimate(SurveyFigures figures, String name) {
    var node = object().put("n", figures.n()).put("sum_of_weights", figures.sumOfWeights());
    node.put("df", figures.degreesOfFreedom());
    put(node, name, figures.value());
    put(node, "se", figures.standardError());
    put(node, "ci_lower", figures.interval().map(Interval::lower));
    put(node, "ci_upper", figures.interval().map(Interval::upper));
    put(node, "lower", figures.interval().map(Interval::lower));
    put(node, "upper", figures.interval().map(Interval::upper));
    put(node, "kish_effective_n", figures.effectiveN());
    put(node, "design_effect", figures.designEffect());
    return node;
  }

  private ObjectNode meanByGroup() {
    var groups = item(variable("group"), names(arguments.path("groups")));
    var node = object();
    SurveyMean.of(data.numeric(variable("x")), design())
        .within(data.rows())
        .withLevel(level())
        .by(groups)
        .forEach((group, figures) -> node.set(group, estimate(figures, "mean")));
    return node;
  }

  private ObjectNode proportion() {
    String category = arguments.get("category").asText();
    var figures =
        SurveyProportion.of(item(variable("x"), List.of(category)), category, design())
            .within(data.rows())
            .withLevel(level())
            .withInterval(interval(arguments.path("method").asText("logit")))
            .figures();
    return estimate(figures, "estimate");
  }

  private static SurveyInterval interval(String method) {
    return switch (method) {
      case "logit", "xlogit" -> SurveyInterval.LOGIT;
      case "beta" -> SurveyInterval.BETA;
      case "asin" -> SurveyInterval.ASIN;
      case "mean" -> SurveyInterval.MEAN;
      default -> throw new IllegalArgumentException("no such interval: " + method);
    };
  }

  private SurveyTable surveyTable() {
    return SurveyTable.of(
            data.categorical(variable("row"), names(arguments.get("row_categories"))),
            data.categorical(variable("column"), names(arguments.get("column_categories"))),
            design())
        .within(data.rows());
  }

  private ObjectNode table() {
    SurveyTable.Counts counts = surveyTable().counts();
    var node = object().put("unweighted_n", counts.n());
    ArrayNode weighted = node.putArray("weighted_counts");
    ArrayNode columns = node.putArray("column_percent");
    ArrayNode rows = node.putArray("row_percent");
    for (int row = 0; row < counts.rowCategories().size(); row++) {
      ArrayNode cells = weighted.addArray();
      counts.cells().get(row).forEach(cells::add);
      ArrayNode ofColumn = columns.addArray();
      ArrayNode ofRow = rows.addArray();
      for (int column = 0; column < counts.columnCategories().size(); column++) {
        add(ofColumn, counts.shareOfColumn(row, column));
        add(ofRow, counts.shareOfRow(row, column));
      }
    }
    return node;
  }

  private static void add(ArrayNode percents, Result<Double> share) {
    share.value().ifPresentOrElse(value -> percents.add(100 * value), percents::addNull);
  }

  private ObjectNode raoScott() {
    RaoScott test = surveyTable().test();
    var node = object().put("n", test.n());
    put(node, "pearson_x2", test.pearson());
    put(node, "f", test.f());
    put(node, "ndf", test.numeratorDf());
    put(node, "ddf", test.denominatorDf());
    put(node, "p", test.p());
    put(node, "p_first_order_chisq", test.firstOrderP());
    return node;
  }

  private ObjectNode postStratify() {
    List<String> names = names(given.get("variables").get("cells"));
    var population = new LinkedHashMap<List<String>, Double>();
    var categories = new ArrayList<List<String>>();
    names.forEach(name -> categories.add(new ArrayList<>()));
    arguments
        .get("population")
        .properties()
        .forEach(
            target -> {
              List<String> key = List.of(target.getKey().split("\\|", -1));
              population.put(key, target.getValue().asDouble());
              for (int item = 0; item < names.size(); item++) {
                if (!categories.get(item).contains(key.get(item))) {
                  categories.get(item).add(key.get(item));
                }
              }
            });
    var items = new ArrayList<CategoricalColumn>();
    for (int item = 0; item < names.size(); item++) {
      items.add(item(names.get(item), categories.get(item)));
    }
    SampleDesign design = design();
    var weights = PostStratification.of(design, items, population).within(data.rows()).weights();
    return calibrated(design, weights, items);
  }

  private ObjectNode rake() {
    SampleDesign design = design();
    var items = new ArrayList<CategoricalColumn>();
    Raking raking = Raking.of(design).within(data.rows());
    for (String name : names(given.get("variables").get("margins"))) {
      var targets = new LinkedHashMap<String, Double>();
      arguments
          .get("margins")
          .get(name)
          .properties()
          .forEach(target -> targets.put(target.getKey(), target.getValue().asDouble()));
      items.add(item(name, List.copyOf(targets.keySet())));
      raking = raking.toMargin(items.get(items.size() - 1), targets);
    }
    if (arguments.has("trim_upper") || arguments.has("trim_lower")) {
      WeightTrimming trimming =
          WeightTrimming.between(
              arguments.path("trim_lower").asDouble(Double.NEGATIVE_INFINITY),
              arguments.path("trim_upper").asDouble(Double.POSITIVE_INFINITY));
      raking =
          raking.withTrimming(arguments.path("strict").asBoolean() ? trimming.strict() : trimming);
    }
    return calibrated(design, raking.weights(), items);
  }

  private ObjectNode calibrated(
      SampleDesign before, CalibratedWeights found, List<CategoricalColumn> items) {
    double[] weights = weighted(found.weights());
    var node = object().put("sum", found.kish().sum());
    var numeric = NumericSummary.of(NumericColumn.of("weights", weights)).figures();
    put(node, "min", numeric.minimum());
    put(node, "max", numeric.maximum());
    node.put("sum_of_squares", Arrays.stream(weights).map(w -> w * w).sum());
    put(node, "kish_deff", found.kish().designEffect());
    put(node, "kish_effective_n", found.kish().effectiveN());
    ObjectNode margins = node.putObject("weighted_margins");
    found
        .margins()
        .forEach(
            (item, sums) -> {
              ObjectNode own = margins.putObject(item);
              sums.forEach(own::put);
            });
    node.set("weight_factor_by_cell", factors(before, found.weights(), items));
    JsonNode checked = given.get("expected").path("check_variable");
    if (checked.isTextual()) {
      var figures =
          SurveyMean.of(data.numeric(checked.asText()), found.design())
              .within(data.rows())
              .figures();
      node.set("check_variable", checked);
      put(node, "check_mean", figures.value());
      put(node, "check_se", figures.standardError());
    }
    return node;
  }

  private double[] weighted(Weights weights) {
    Rows rows = data.rows();
    var own = new double[rows.count()];
    int count = 0;
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      own[count++] = weights.get(row);
    }
    return own;
  }

  /**
   * New by old weight per combination of categories; their mean where trimming made them differ.
   */
  private ObjectNode factors(SampleDesign before, Weights after, List<CategoricalColumn> items) {
    var sums = new LinkedHashMap<String, double[]>();
    Rows rows = data.rows();
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      var names = new ArrayList<String>();
      for (CategoricalColumn item : items) {
        names.add(item.categories().get(item.code(row)));
      }
      if (before.weights().get(row) > 0) {
        double[] sum = sums.computeIfAbsent(String.join("|", names), unseen -> new double[2]);
        sum[0] += after.get(row) / before.weights().get(row);
        sum[1]++;
      }
    }
    var node = object();
    sums.forEach((cell, sum) -> node.put(cell, sum[0] / sum[1]));
    return node;
  }
}
