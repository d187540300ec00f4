package org.peillood.statistics;

import static org.peillood.statistics.TruthStatistics.object;
import static org.peillood.statistics.TruthStatistics.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;

/** Correlations for the reference cases. */
final class TruthCorrelations {
  private final TruthData data;
  private final NumericColumn x;
  private final NumericColumn y;
  private final double level;

  private TruthCorrelations(JsonNode given, Path folder) {
    data = TruthData.of(given, folder);
    x = data.numeric(given.get("variables").get("x").asText());
    y = data.numeric(given.get("variables").get("y").asText());
    level = given.path("arguments").path("conf_level").asDouble(0.95);
  }

  /** What the module finds; empty when the statistic is none of this family. */
  static Optional<JsonNode> find(JsonNode given, Path folder) {
    return switch (given.get("statistic").asText()) {
      case "pearson_correlation" -> Optional.of(new TruthCorrelations(given, folder).pearson());
      case "spearman_correlation" -> Optional.of(new TruthCorrelations(given, folder).spearman());
      case "kendall_correlation" -> Optional.of(new TruthCorrelations(given, folder).kendall());
      default -> Optional.empty();
    };
  }

  private ObjectNode pearson() {
    PearsonCorrelation.Figures figures =
        PearsonCorrelation.of(x, y).within(data.rows()).withLevel(level).figures();
    var node = object().put("n", figures.n());
    put(node, "r", figures.r());
    put(node, "t", figures.t());
    put(node, "df", figures.degreesOfFreedom());
    put(node, "p", figures.p());
    bounds(node, "", figures.interval());
    return node;
  }

  private ObjectNode spearman() {
    SpearmanCorrelation.Figures figures =
        SpearmanCorrelation.of(x, y).within(data.rows()).withLevel(level).figures();
    var node = object().put("n", figures.n());
    put(node, "rho", figures.rho());
    put(node, "p", figures.p());
    bounds(node, "_fieller", figures.fieller());
    bounds(node, "_bonett_wright", figures.bonettWright());
    return node;
  }

  private ObjectNode kendall() {
    KendallCorrelation.Figures figures =
        KendallCorrelation.of(x, y).within(data.rows()).withLevel(level).figures();
    var node = object().put("n", figures.n());
    put(node, "tau_b", figures.tauB());
    put(node, "z", figures.z());
    put(node, "p", figures.p());
    bounds(node, "", figures.interval());
    return node;
  }

  private static void bounds(ObjectNode node, String suffix, Result<Interval> interval) {
    put(node, "ci_lower" + suffix, interval.map(Interval::lower));
    put(node, "ci_upper" + suffix, interval.map(Interval::upper));
  }
}
