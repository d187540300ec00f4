package org.peillood.statistics;

import static org.peillood.statistics.TruthStatistics.object;
import static org.peillood.statistics.TruthStatistics.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Comparisons of waves and of paired answers, for the reference cases. */
final class TruthWaves {
  private final JsonNode given;
  private final JsonNode arguments;
  private final Path folder;

  private TruthWaves(JsonNode given, Path folder) {
    this.given = given;
    this.arguments = given.path("arguments");
    this.folder = folder;
  }

  /** What the module finds; empty when the statistic is none of this family. */
  static Optional<JsonNode> find(JsonNode given, Path folder) {
    var family = new TruthWaves(given, folder);
    return switch (given.get("statistic").asText()) {
      case "two_proportion_test" -> Optional.of(family.twoProportions());
      case "mcnemar" -> Optional.of(family.mcNemar());
      case "paired_t_test" -> Optional.of(family.pairedT());
      case "wilcoxon_signed_rank" -> Optional.of(family.signedRank());
      case "cochran_armitage_trend" -> Optional.of(family.trend());
      default -> Optional.empty();
    };
  }

  private double level() {
    return arguments.path("conf_level").asDouble(0.95);
  }

  private ObjectNode twoProportions() {
    TwoProportions.Figures figures =
        TwoProportions.of(
                arguments.get("x1").asLong(),
                arguments.get("n1").asLong(),
                arguments.get("x2").asLong(),
                arguments.get("n2").asLong())
            .withLevel(level())
            .figures();
    var node = object();
    put(node, "p1", figures.first());
    put(node, "p2", figures.second());
    put(node, "difference", figures.difference());
    put(node, "z", figures.z());
    put(node, "p", figures.p());
    put(node, "chi2_yates", figures.correctedChiSquare());
    put(node, "p_yates", figures.correctedP());
    bounds(node, "ci_wald_", figures.wald());
    bounds(node, "ci_newcombe_", figures.newcombe());
    return node;
  }

  private ObjectNode mcNemar() {
    McNemar.Figures figures =
        McNemar.of(
                StreamSupport.stream(arguments.get("table").spliterator(), false)
                    .map(TruthWaves::counts)
                    .toArray(long[][]::new))
            .withLevel(level())
            .figures();
    var node = object().put("b", figures.yesThenNo()).put("c", figures.noThenYes());
    put(node, "chi2", figures.chiSquare());
    put(node, "p_chi2", figures.p());
    put(node, "chi2_cc", figures.correctedChiSquare());
    put(node, "p_chi2_cc", figures.correctedP());
    node.put("p_exact", figures.exactP()).put("p_mid", figures.midP());
    put(node, "difference", figures.difference());
    bounds(node, "difference_ci_", figures.interval());
    return node;
  }

  private ObjectNode pairedT() {
    TruthData data = TruthData.of(given, folder);
    PairedTTest.Figures figures =
        PairedTTest.of(column(data, "x"), column(data, "y"))
            .within(data.rows())
            .withLevel(level())
            .figures();
    var node = object().put("n", figures.n());
    put(node, "mean_difference", figures.difference());
    put(node, "t", figures.t());
    put(node, "df", figures.degreesOfFreedom());
    put(node, "p", figures.p());
    bounds(node, "ci_", figures.interval());
    put(node, "cohens_dz", figures.cohensDz());
    return node;
  }

  private ObjectNode signedRank() {
    TruthData data = TruthData.of(given, folder);
    SignedRank.Figures figures =
        SignedRank.of(column(data, "x"), column(data, "y"))
            .within(data.rows())
            .withMethod(TruthGroups.method(given))
            .figures();
    var node = object().put("n_pairs", figures.pairs()).put("n_zero", figures.zeros());
    node.put("n_used", figures.used());
    node.put("v_plus", figures.plus()).put("v_minus", figures.minus());
    put(node, "z", figures.z());
    put(node, "p", figures.p());
    return node;
  }

  private NumericColumn column(TruthData data, String role) {
    return data.numeric(given.get("variables").get(role).asText());
  }

  private ObjectNode trend() {
    ProportionTrend trend =
        ProportionTrend.of(counts(arguments.get("x")), counts(arguments.get("n")));
    if (arguments.hasNonNull("scores")) {
      trend =
          trend.withScores(
              StreamSupport.stream(arguments.get("scores").spliterator(), false)
                  .mapToDouble(JsonNode::asDouble)
                  .toArray());
    }
    ProportionTrend.Figures figures = trend.figures();
    var node = object();
    ArrayNode shares = node.putArray("proportions");
    figures.shares().forEach(share -> share.value().ifPresentOrElse(shares::add, shares::addNull));
    put(node, "z", figures.z());
    put(node, "chi2", figures.chiSquare());
    put(node, "p", figures.p());
    put(node, "departure_chi2", figures.departure());
    node.put("departure_df", figures.departureDegrees());
    put(node, "departure_p", figures.departureP());
    return node;
  }

  private static long[] counts(JsonNode given) {
    return StreamSupport.stream(given.spliterator(), false).mapToLong(JsonNode::asLong).toArray();
  }

  private static void bounds(ObjectNode node, String prefix, Result<Interval> interval) {
    put(node, prefix + "lower", interval.map(Interval::lower));
    put(node, prefix + "upper", interval.map(Interval::upper));
  }
}
