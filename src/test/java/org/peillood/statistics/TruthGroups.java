package org.peillood.statistics;

import static org.peillood.statistics.TruthStatistics.object;
import static org.peillood.statistics.TruthStatistics.put;
import static org.peillood.statistics.TruthStatistics.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Comparisons of groups for the reference cases; correlations are next door. */
final class TruthGroups {
  private final JsonNode given;
  private final JsonNode arguments;
  private final Path folder;

  private TruthGroups(JsonNode given, Path folder) {
    this.given = given;
    this.arguments = given.path("arguments");
    this.folder = folder;
  }

  /** What the module finds; empty when the statistic is none of this family. */
  static Optional<JsonNode> find(JsonNode given, Path folder) {
    var family = new TruthGroups(given, folder);
    return switch (given.get("statistic").asText()) {
      case "student_t_test" -> Optional.of(family.tTest(family.between().withEqualVariances()));
      case "welch_t_test" -> Optional.of(family.tTest(family.between()));
      case "hedges_g" -> Optional.of(family.hedgesG());
      case "mann_whitney" -> Optional.of(family.mannWhitney());
      case "cliffs_delta" -> Optional.of(family.cliffsDelta());
      case "one_way_anova" -> Optional.of(family.anova());
      case "welch_anova" -> Optional.of(family.welchAnova());
      case "kruskal_wallis" -> Optional.of(family.kruskalWallis());
      case "dunn_test" ->
          Optional.of(
              pairs(DunnTest.of(family.groups()).withAdjustment(family.adjustment()).figures()));
      case "pairwise_wilcoxon" ->
          Optional.of(
              pairs(
                  PairwiseWilcoxon.of(family.groups())
                      .withMethod(method(given))
                      .withAdjustment(family.adjustment())
                      .figures()));
      default -> TruthCorrelations.find(given, folder);
    };
  }

  /** Where the p-value of a rank test is to come from. */
  static RankMethod method(JsonNode given) {
    String method = given.get("arguments").path("method").asText("normal_cc");
    return switch (method) {
      case "exact" -> RankMethod.EXACT;
      case "normal" -> RankMethod.NORMAL;
      case "normal_cc" -> RankMethod.NORMAL_CORRECTED;
      default -> throw new StatisticRefused("There is no method " + method + ".");
    };
  }

  private Adjustment adjustment() {
    String adjust = arguments.path("adjust").asText("holm");
    return switch (adjust) {
      case "none" -> Adjustment.NONE;
      case "holm" -> Adjustment.HOLM;
      case "bonferroni" -> Adjustment.BONFERRONI;
      case "BH", "fdr" -> Adjustment.BENJAMINI_HOCHBERG;
      default -> throw new StatisticRefused("There is no adjustment " + adjust + ".");
    };
  }

  private List<String> names(TruthData data, String group) {
    return arguments.has("groups")
        ? texts(arguments.get("groups"))
        : data.distinct(group).stream().sorted().toList();
  }

  private GroupedValues groups() {
    TruthData data = TruthData.of(given, folder);
    String group = given.get("variables").get("group").asText();
    return GroupedValues.of(
        data.numeric(given.get("variables").get("y").asText()),
        data.categorical(group, names(data, group)),
        data.rows());
  }

  /** The groups of a comparison of two. */
  private GroupedValues two() {
    GroupedValues groups = groups();
    if (groups.names().size() != 2) {
      throw new StatisticRefused("Two groups are compared, not " + groups.names().size() + ".");
    }
    return groups;
  }

  private TTest between() {
    GroupedValues groups = two();
    return TTest.between(groups, groups.names().get(0), groups.names().get(1))
        .withLevel(arguments.path("conf_level").asDouble(0.95));
  }

  private ObjectNode tTest(TTest test) {
    TTestFigures figures = test.figures();
    var node = object();
    node.put("n1", figures.first().n()).put("n2", figures.second().n());
    put(node, "mean1", figures.first().mean());
    put(node, "mean2", figures.second().mean());
    put(node, "sd1", figures.first().sd());
    put(node, "sd2", figures.second().sd());
    put(node, "difference", figures.difference());
    put(node, "t", figures.t());
    put(node, "df", figures.degreesOfFreedom());
    put(node, "p", figures.p());
    put(node, "ci_lower", figures.interval().map(Interval::lower));
    put(node, "ci_upper", figures.interval().map(Interval::upper));
    return node;
  }

  private ObjectNode hedgesG() {
    GroupedValues groups = two();
    HedgesG.Figures figures =
        HedgesG.between(groups, groups.names().get(0), groups.names().get(1)).figures();
    var node = object().put("n1", figures.n1()).put("n2", figures.n2());
    put(node, "cohens_d", figures.cohensD());
    put(node, "hedges_g", figures.hedgesG());
    put(node, "hedges_g_approx", figures.hedgesGApproximate());
    return node;
  }

  private MannWhitney ranks() {
    GroupedValues groups = two();
    return MannWhitney.between(groups, groups.names().get(0), groups.names().get(1));
  }

  private ObjectNode mannWhitney() {
    MannWhitneyFigures figures = ranks().withMethod(method(given)).figures();
    var node = object().put("n1", figures.n1()).put("n2", figures.n2());
    put(node, "u1", figures.u1());
    put(node, "u2", figures.u2());
    put(node, "rank_sum1", figures.rankSum1());
    put(node, "sigma", figures.sigma());
    put(node, "z", figures.z());
    put(node, "p", figures.p());
    return node.put("has_ties", figures.hasTies());
  }

  private ObjectNode cliffsDelta() {
    MannWhitneyFigures figures = ranks().withMethod(RankMethod.NORMAL).figures();
    var node = object().put("n1", figures.n1()).put("n2", figures.n2());
    put(node, "cliffs_delta", figures.cliffsDelta());
    put(node, "probability_of_superiority", figures.superiority());
    return node;
  }

  private ObjectNode anova() {
    AnovaFigures figures = OneWayAnova.of(groups()).figures();
    Result<AnovaFigures.Test> test = figures.test();
    var node = object().put("n", figures.n()).put("k", figures.k());
    node.put("ss_between", figures.between()).put("ss_within", figures.within());
    put(node, "df_between", test.map(AnovaFigures.Test::betweenDegrees));
    put(node, "df_within", test.map(AnovaFigures.Test::withinDegrees));
    put(node, "f", test.map(AnovaFigures.Test::f));
    put(node, "p", test.map(AnovaFigures.Test::p));
    put(node, "eta_squared", test.map(AnovaFigures.Test::etaSquared));
    put(node, "omega_squared", test.map(AnovaFigures.Test::omegaSquared));
    put(node, "epsilon_squared_anova", test.map(AnovaFigures.Test::epsilonSquared));
    return node;
  }

  private ObjectNode welchAnova() {
    WelchAnova.Figures figures = WelchAnova.of(groups()).figures();
    var node = object().put("n", figures.n()).put("k", figures.k());
    put(node, "f", figures.test().map(WelchAnova.Test::f));
    put(node, "df1", figures.test().map(WelchAnova.Test::betweenDegrees));
    put(node, "df2", figures.test().map(WelchAnova.Test::withinDegrees));
    put(node, "p", figures.test().map(WelchAnova.Test::p));
    return node;
  }

  private ObjectNode kruskalWallis() {
    KruskalWallis.Figures figures = KruskalWallis.of(groups()).figures();
    Result<KruskalWallis.Test> test = figures.test();
    var node = object().put("n", figures.n()).put("k", figures.k());
    put(node, "h", test.map(KruskalWallis.Test::h));
    put(node, "df", test.map(found -> (double) found.degreesOfFreedom()));
    put(node, "p", test.map(KruskalWallis.Test::p));
    ObjectNode means = node.putObject("mean_ranks");
    figures.meanRanks().forEach(group -> put(means, group.group(), group.mean()));
    put(node, "epsilon_squared_rank", test.map(KruskalWallis.Test::rankEpsilonSquared));
    put(node, "eta_squared_h", test.fold(KruskalWallis.Test::etaSquaredOfH, Result::none));
    return node;
  }

  private static ObjectNode pairs(PairwiseFigures figures) {
    var node = object();
    ObjectNode z = node.putObject("z");
    ObjectNode raw = node.putObject("p_raw");
    ObjectNode adjusted = node.putObject("p_adjusted");
    for (PairwiseFigures.Pair pair : figures.pairs()) {
      String key = pair.first() + " | " + pair.second();
      put(z, key, pair.z());
      put(raw, key, pair.p());
      put(adjusted, key, pair.adjustedP());
    }
    return node;
  }
}
