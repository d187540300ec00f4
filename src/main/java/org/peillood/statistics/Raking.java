package org.peillood.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Raking (iterative proportional fitting, Deming and Stephan 1940): multiplies the weights by a
 * factor per category of one item after another, round and round, until the weighted sample has the
 * known population in every category of every item. R: {@code survey::rake}.
 *
 * <pre>
 * Raking.of(design).toMargin(sex, Map.of("f", 51.0, "m", 49.0)).toMargin(age, ages).weights();
 * </pre>
 *
 * <p>Refused, with what to do about it: a respondent without an answer to a margin, a category with
 * a population and no respondents or the other way round, margins of different totals, and margins
 * that no weights can meet together. The work is done on the combinations of categories that occur,
 * so it hardly grows with the respondents.
 */
public final class Raking {
  /** Totals of two margins may differ by this part, which is what rounded targets do. */
  private static final double SAME_TOTAL = 1e-6;

  private static final double MET = 1e-10;

  private record Margin(CategoricalColumn item, Map<String, Double> targets) {
    double total() {
      return targets.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  private final SampleDesign design;
  private final Rows rows;
  private final List<Margin> margins;
  private final Optional<WeightTrimming> trimming;

  private Raking(
      SampleDesign design, Rows rows, List<Margin> margins, Optional<WeightTrimming> trimming) {
    this.design = design;
    this.rows = rows;
    this.margins = margins;
    this.trimming = trimming;
  }

  /** Starts from the weights of this design. */
  public static Raking of(SampleDesign design) {
    return new Raking(design, design.rows(), List.of(), Optional.empty());
  }

  /** Of these respondents only; the others get weight 0. */
  public Raking within(Rows filter) {
    return new Raking(design, design.rows().and(filter), margins, trimming);
  }

  /** Fits to the population per category of an item as well, in counts or in percent. */
  public Raking toMargin(CategoricalColumn item, Map<String, Double> targets) {
    rows.sameSize(item.size());
    var more = new ArrayList<>(margins);
    more.add(new Margin(item, Targets.checked(item.name(), targets)));
    return new Raking(design, rows, List.copyOf(more), trimming);
  }

  /** Trims the weights afterwards; the margins are then met only nearly. */
  public Raking withTrimming(WeightTrimming newTrimming) {
    return new Raking(design, rows, margins, Optional.of(newTrimming));
  }

  /** The weights. */
  public CalibratedWeights weights() {
    checkTotals();
    var cells = new RakingCells(design, rows, margins.stream().map(Margin::item).toList());
    var targets = new ArrayList<double[]>();
    for (int margin = 0; margin < margins.size(); margin++) {
      targets.add(targets(margins.get(margin), cells.sums(margin)));
    }
    int cycles = cells.fit(targets, Math.max(MET, 4 * difference()));
    Weights fitted = cells.weights();
    var calibrated = design.calibrated(fitted, rows, cells.ofMargins(fitted));
    return result(calibrated, fitted, cycles);
  }

  private CalibratedWeights result(SampleDesign calibrated, Weights fitted, int cycles) {
    Weights weights = trimming.map(bounds -> bounds.trim(fitted, rows)).orElse(fitted);
    var sums = new LinkedHashMap<String, Map<String, Double>>();
    double worst = 0;
    for (Margin margin : margins) {
      Map<String, Double> own = sums(margin.item(), weights);
      sums.put(margin.item().name(), own);
      for (Map.Entry<String, Double> target : margin.targets().entrySet()) {
        double found = own.getOrDefault(target.getKey(), 0.0);
        double deviation = Math.abs(found - target.getValue());
        worst = Math.max(worst, deviation == 0 ? 0 : deviation / target.getValue());
      }
    }
    return new CalibratedWeights(
        weights,
        calibrated.reweighted(weights),
        weights.kish(rows),
        sums,
        worst,
        cycles,
        trimming.isPresent() ? "raking, then trimming" : "raking",
        trimming.isPresent() && worst > SAME_TOTAL ? List.of(Caution.TRIMMED_WEIGHTS) : List.of());
  }

  private Map<String, Double> sums(CategoricalColumn item, Weights weights) {
    var sums = new CompensatedSums(item.categories().size());
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      sums.add(item.code(row), weights.get(row));
    }
    var byName = new LinkedHashMap<String, Double>();
    for (int code = 0; code < item.categories().size(); code++) {
      byName.put(item.categories().get(code), sums.get(code));
    }
    return byName;
  }

  private void checkTotals() {
    if (margins.isEmpty()) {
      throw new StatisticRefused("Raking needs the population of at least one item.");
    }
    Margin first = margins.get(0);
    for (Margin margin : margins) {
      if (Math.abs(margin.total() - first.total()) > SAME_TOTAL * first.total()) {
        throw new StatisticRefused(
            "The population of "
                + first.item().name()
                + " adds up to "
                + first.total()
                + ", that of "
                + margin.item().name()
                + " to "
                + margin.total()
                + ". Margins must have the same total.");
      }
    }
  }

  /** The largest relative difference between totals. */
  private double difference() {
    double first = margins.get(0).total();
    return margins.stream()
        .mapToDouble(margin -> Math.abs(margin.total() - first) / first)
        .max()
        .orElse(0);
  }

  /** The targets by category number, checked against who is in the sample. */
  private static double[] targets(Margin margin, double[] weighted) {
    CategoricalColumn item = margin.item();
    var byNumber = new double[weighted.length];
    margin
        .targets()
        .forEach(
            (category, target) -> {
              int number = item.categories().indexOf(category);
              if (target > 0 && (number < 0 || weighted[number] == 0)) {
                throw Targets.nobody(category, item.name(), target);
              }
              if (number >= 0) {
                byNumber[number] = target;
              }
            });
    for (int number = 0; number < weighted.length; number++) {
      if (weighted[number] > 0 && byNumber[number] == 0) {
        throw Targets.unknown(item.categories().get(number), item.name());
      }
    }
    return byNumber;
  }
}
