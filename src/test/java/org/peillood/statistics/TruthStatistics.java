package org.peillood.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Calls the module for the statistic that a reference case names, in the case's own words. */
final class TruthStatistics {
  private static final Map<String, ProportionInterval> INTERVALS =
      Map.of(
          "wilson_interval", ProportionInterval.WILSON,
          "wilson_cc_interval", ProportionInterval.WILSON_CORRECTED,
          "clopper_pearson_interval", ProportionInterval.CLOPPER_PEARSON,
          "agresti_coull_interval", ProportionInterval.AGRESTI_COULL,
          "jeffreys_interval", ProportionInterval.JEFFREYS,
          "wald_interval", ProportionInterval.WALD);

  private final JsonNode given;
  private final JsonNode arguments;
  private final Path folder;

  TruthStatistics(JsonNode given, Path folder) {
    this.given = given;
    this.arguments = given.path("arguments");
    this.folder = folder;
  }

  /** What the module finds; empty when it does not support the statistic. */
  Optional<JsonNode> find() {
    String statistic = given.get("statistic").asText();
    if (INTERVALS.containsKey(statistic)) {
      return Optional.of(interval(INTERVALS.get(statistic)));
    }
    return switch (statistic) {
      case "wilson_interval_effective_n" -> Optional.of(effectiveInterval());
      case "frequency_single" -> Optional.of(TruthFrequencies.single(given, data()));
      case "frequency_multiple" -> Optional.of(TruthFrequencies.multiple(given, data()));
      case "likert_summary" -> Optional.of(likert());
      case "numeric_summary" -> Optional.of(numeric());
      case "cronbach_alpha" -> Optional.of(alpha());
      case "kish_design_effect" -> Optional.of(kish());
      case "nps" -> Optional.of(netPromoterScore());
      case "margin_of_error" -> Optional.of(marginOfError());
      case "sample_size" -> Optional.of(sampleSize());
      case "disclosure_control" -> Optional.of(new TruthDisclosure(given).find());
      default ->
          TruthCrosstabs.find(given, folder)
              .or(() -> TruthGroups.find(given, folder))
              .or(() -> TruthWaves.find(given, folder))
              .or(() -> TruthWeighted.find(given, folder))
              .or(() -> TruthAgreement.find(given, folder));
    };
  }

  private TruthData data() {
    return TruthData.of(given, folder);
  }

  private boolean hasData() {
    return given.hasNonNull("data") || given.hasNonNull("data_inline");
  }

  private String variable(String role) {
    return given.get("variables").get(role).asText();
  }

  private double level() {
    return arguments.path("conf_level").asDouble(0.95);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static void put(ObjectNode node, String key, Result<Double> result) {
    result.value().ifPresentOrElse(value -> node.put(key, value), () -> node.putNull(key));
  }

  static Result<Double> value(Result<Estimate> estimate) {
    return estimate.map(Estimate::value);
  }

  static Result<Double> percent(Result<Estimate> estimate) {
    return estimate.map(found -> 100 * found.value());
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static void bounds(ObjectNode node, String prefix, Result<Estimate> estimate) {
    put(node, prefix + "lower", estimate.map(found -> found.interval().lower()));
    put(node, prefix + "upper", estimate.map(found -> found.interval().upper()));
  }

  private ObjectNode interval(ProportionInterval method) {
    long count = arguments.path("x").asLong();
    long n = arguments.path("n").asLong();
    if (hasData()) {
      TruthData data = data();
      String category = arguments.get("category").asText();
      FrequencyTable table = frequencies(data, category).table();
      count = table.line(category).count();
      n = table.n();
    }
    var estimate = Proportion.of(count, n).withInterval(method).withLevel(level()).estimate();
    var node = object().put("x", count).put("n", n);
    put(node, "estimate", value(estimate));
    bounds(node, "", estimate);
    return node;
  }

  private Frequencies frequencies(TruthData data, String category) {
    var categories = new ArrayList<>(data.distinct(variable("x")));
    if (!categories.contains(category)) {
      categories.add(category);
    }
    return Frequencies.of(data.categorical(variable("x"), categories)).within(data.rows());
  }

  private ObjectNode effectiveInterval() {
    TruthData data = data();
    String category = arguments.get("category").asText();
    Weights weights = data.weights(given.get("weight").asText());
    var estimate =
        frequencies(data, category)
            .weightedBy(weights)
            .withLevel(level())
            .table()
            .line(category)
            .share();
    var node = object();
    put(node, "estimate", value(estimate));
    put(node, "kish_effective_n", estimate.map(Estimate::effectiveN));
    put(node, "kish_deff", estimate.map(found -> found.n() / found.effectiveN()));
    bounds(node, "", estimate);
    return node;
  }

  private ObjectNode likert() {
    TruthData data = data();
    List<String> scale = texts(arguments.get("scale"));
    LikertFigures figures =
        LikertSummary.of(data.categorical(variable("x"), scale))
            .within(data.rows())
            .withSides(
                texts(arguments.get("negative")),
                texts(arguments.get("neutral")),
                texts(arguments.get("positive")))
            .figures();
    var node = object().put("n", figures.n());
    ObjectNode counts = node.putObject("counts");
    ObjectNode percents = node.putObject("percent");
    for (CategoryFrequency point : figures.points()) {
      counts.put(point.category(), point.count());
      put(percents, point.category(), percent(point.share()));
    }
    put(node, "top_box", percent(figures.top()));
    put(node, "top2_box", percent(figures.topTwo()));
    put(node, "bottom_box", percent(figures.bottom()));
    put(node, "bottom2_box", percent(figures.bottomTwo()));
    put(node, "negative", percent(figures.negative()));
    put(node, "neutral", percent(figures.neutral()));
    put(node, "positive", percent(figures.positive()));
    put(node, "net_score", figures.net().map(share -> 100 * share));
    put(node, "diverging_left", figures.divergingLeft().map(share -> 100 * share));
    put(node, "diverging_right", figures.divergingRight().map(share -> 100 * share));
    put(node, "mean_code", figures.mean());
    put(node, "sd_code", figures.sd());
    put(node, "median_code", figures.median());
    return node;
  }

  private ObjectNode numeric() {
    TruthData data = data();
    NumericColumn column = data.numeric(variable("x"));
    var summary = NumericSummary.of(column).within(data.rows()).withLevel(level());
    NumericFigures figures = summary.figures();
    var node = object().put("n", figures.n()).put("sum", figures.sum());
    node.put("n_missing", data.rows().count() - figures.n());
    put(node, "mean", figures.mean());
    put(node, "variance", figures.variance());
    put(node, "sd", figures.sd());
    put(node, "se", figures.standardError());
    put(node, "min", figures.minimum());
    put(node, "max", figures.maximum());
    put(node, "median", figures.median());
    for (QuartileType type : QuartileType.values()) {
      NumericFigures typed = summary.withQuartiles(type).figures();
      String suffix = "_" + type.name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
      put(node, "q25" + suffix, typed.lowerQuartile());
      put(node, "q75" + suffix, typed.upperQuartile());
      put(
          node,
          "iqr" + suffix,
          typed.upperQuartile().map(upper -> upper - typed.lowerQuartile().orThrow()));
    }
    bounds(node, "mean_ci_", figures.estimate());
    put(node, "skewness_g1", figures.skewness());
    put(node, "skewness_G1", figures.adjustedSkewness());
    put(node, "kurtosis_excess_g2", figures.excessKurtosis());
    put(node, "kurtosis_excess_G2", figures.adjustedExcessKurtosis());
    return node;
  }

  private ObjectNode alpha() {
    TruthData data = data();
    List<String> reverse = texts(arguments.path("reverse"));
    Function<String, ScaleItem> item =
        name ->
            reverse.contains(name)
                ? ScaleItem.of(
                        data.numeric(name),
                        arguments.get("scale_min").asDouble(),
                        arguments.get("scale_max").asDouble())
                    .reversed()
                : ScaleItem.of(data.numeric(name));
    List<ScaleItem> items = texts(given.get("variables").get("items")).stream().map(item).toList();
    AlphaFigures figures = CronbachAlpha.of(items).within(data.rows()).withLevel(level()).figures();
    var node = object().put("n", figures.n()).put("k", items.size());
    put(node, "alpha_raw", figures.raw());
    put(node, "alpha_standardised", figures.standardised());
    bounds(node, "feldt_", figures.alpha());
    put(node, "mean_inter_item_correlation", figures.meanCorrelation());
    put(node, "scale_mean", figures.scaleMean());
    put(node, "scale_sd", figures.scaleSd());
    put(node, "omega_total_one_factor", figures.omega());
    ObjectNode rest = node.putObject("item_rest_correlation");
    ObjectNode dropped = node.putObject("alpha_if_dropped");
    for (AlphaFigures.ItemFigures figure : figures.items()) {
      put(rest, figure.name(), figure.correlationWithRest());
      put(dropped, figure.name(), figure.alphaIfDropped());
    }
    return node;
  }

  private ObjectNode kish() {
    Weights weights =
        Weights.of(
            StreamSupport.stream(arguments.get("weights").spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray());
    Weights.Kish kish = weights.kish(Rows.all(weights.size()));
    var node = object().put("n", kish.n()).put("n_positive", kish.positive());
    node.put("sum", kish.sum());
    put(node, "effective_n", kish.effectiveN());
    put(node, "deff_positive", kish.designEffect());
    put(node, "deff_all_rows", kish.designEffectOfAll());
    return node;
  }

  private ObjectNode netPromoterScore() {
    NetPromoterScore score;
    if (hasData()) {
      TruthData data = data();
      var shifted = NumericColumn.builder("x");
      NumericColumn column = data.numeric(variable("x"));
      for (double value : column.values(data.rows())) {
        shifted.append(value - arguments.path("subtract").asDouble());
      }
      score = NetPromoterScore.of(shifted.view(), Rows.all(shifted.size()));
    } else {
      score =
          NetPromoterScore.of(
              arguments.get("promoters").asLong(),
              arguments.get("passives").asLong(),
              arguments.get("detractors").asLong());
    }
    var estimate = score.withLevel(level()).estimate();
    var node = object().put("n", score.n()).put("promoters", score.promoters());
    node.put("passives", score.passives()).put("detractors", score.detractors());
    put(node, "nps", value(estimate));
    put(node, "se", score.standardError());
    bounds(node, "", estimate);
    return node;
  }

  private SamplePlan plan() {
    SamplePlan plan =
        SamplePlan.worstCase()
            .withShare(arguments.get("p").asDouble())
            .withLevel(level())
            .withDesignEffect(arguments.path("design_effect").asDouble(1))
            .withResponseRate(arguments.path("response_rate").asDouble(1));
    return arguments.hasNonNull("population")
        ? plan.withPopulation(arguments.get("population").asLong())
        : plan;
  }

  private ObjectNode marginOfError() {
    long n = arguments.get("n").asLong();
    var node = object().put("fpc_factor", plan().finitePopulationFactor(n));
    put(node, "margin_of_error", plan().marginOfError(n));
    return node;
  }

  private ObjectNode sampleSize() {
    var size = plan().sizeFor(arguments.get("margin").asDouble());
    return object()
        .put("n0", size.unlimited())
        .put("n_fpc", size.corrected())
        .put("completes_needed", size.completes())
        .put("invitations", size.invitations())
        .put("feasible", size.feasible());
  }
}
