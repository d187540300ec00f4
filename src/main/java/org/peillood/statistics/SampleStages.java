package org.peillood.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of the sample: at each stage the stratum and the unit of every respondent, how many
 * units were drawn in the stratum and how many there are, and one order of the respondents in which
 * each stratum, and in it each unit, lies together at every stage.
 */
final class SampleStages {
  /** One stage. */
  private static final class Stage {
    final Grouping strata;
    final Grouping units;

    /** Units drawn, by stratum. */
    final int[] drawn;

    /** Units there are in the stratum of each respondent; empty when not known. */
    final double[] population;

    Stage(Grouping strata, Grouping units, int[] drawn, double[] population) {
      this.strata = strata;
      this.units = units;
      this.drawn = drawn;
      this.population = population;
    }
  }

  private static final double TOO_LARGE_FOR_WEIGHTS = 1e12;

  private final List<Stage> stages;
  private final int[] order;

  // Along the order rather than by row: what is read one after another lies one after another.
  private final int[][] strataInOrder;
  private final int[][] unitsInOrder;

  private SampleStages(List<Stage> stages, int[] order) {
    this.stages = stages;
    this.order = order;
    this.strataInOrder = new int[stages.size()][];
    this.unitsInOrder = new int[stages.size()][];
    for (int stage = 0; stage < stages.size(); stage++) {
      strataInOrder[stage] = inOrder(stages.get(stage).strata);
      unitsInOrder[stage] = inOrder(stages.get(stage).units);
    }
  }

  private int[] inOrder(Grouping grouping) {
    var groups = new int[order.length];
    for (int position = 0; position < groups.length; position++) {
      groups[position] = grouping.group(order[position]);
    }
    return groups;
  }

  /** The weights of the respondents along the order. */
  double[] inOrder(Weights weights) {
    var ordered = new double[order.length];
    for (int position = 0; position < ordered.length; position++) {
      ordered[position] = weights.get(order[position]);
    }
    return ordered;
  }

  static SampleStages of(
      int size,
      List<Grouping> strata,
      List<Grouping> clusters,
      List<double[]> populations,
      boolean nested) {
    int count = Math.max(1, clusters.size());
    if (!populations.isEmpty() && populations.size() != count) {
      throw new StatisticRefused(
          "The sample was drawn in "
              + count
              + " stage(s), but the size of the population is given for "
              + populations.size()
              + ".");
    }
    boolean restarting = nested && !strata.isEmpty();
    List<Grouping> units = units(size, strata, clusters, restarting);
    if (units.get(0).count() == 1 && !restarting) {
      throw new StatisticRefused(
          "The whole sample is one cluster: how much clusters differ cannot be seen from one.");
    }
    var stages = new ArrayList<Stage>();
    for (int stage = 0; stage < count; stage++) {
      Grouping own = strata.isEmpty() ? Grouping.whole(size) : ofStage(strata, stage);
      Grouping within = stage == 0 ? own : own.and(units.get(stage - 1));
      if (stage == 0) {
        checkNested(units.get(0), within);
      }
      double[] population = populations.isEmpty() ? new double[0] : populations.get(stage);
      int[] drawn = drawn(within, units.get(stage));
      checkPopulation(within, drawn, population, stage);
      stages.add(new Stage(within, units.get(stage), drawn, population));
    }
    return new SampleStages(stages, order(size, stages));
  }

  private static Grouping ofStage(List<Grouping> perStage, int stage) {
    return perStage.get(Math.min(stage, perStage.size() - 1));
  }

  private static List<Grouping> units(
      int size, List<Grouping> strata, List<Grouping> clusters, boolean restarting) {
    if (clusters.isEmpty()) {
      return List.of(Grouping.each(size));
    }
    var units = new ArrayList<Grouping>();
    for (int stage = 0; stage < clusters.size(); stage++) {
      Grouping own = clusters.get(stage);
      units.add(stage == 0 ? own : units.get(stage - 1).and(own));
    }
    if (restarting) {
      // As svydesign(nest = TRUE): a unit is one of its stratum, at every stage.
      for (int stage = 0; stage < units.size(); stage++) {
        Grouping stratum = strata.get(0);
        for (int upper = 1; upper <= Math.min(stage, strata.size() - 1); upper++) {
          stratum = stratum.and(strata.get(upper));
        }
        units.set(stage, stratum.and(units.get(stage)));
      }
    }
    return units;
  }

  private static void checkNested(Grouping units, Grouping strata) {
    for (int row = 0; row < units.size(); row++) {
      int member = units.member(units.group(row));
      if (strata.group(row) != strata.group(member)) {
        throw new StatisticRefused(
            "Cluster "
                + units.label(units.group(row))
                + " lies in two strata, "
                + strata.label(strata.group(member))
                + " and "
                + strata.label(strata.group(row))
                + ". If cluster numbers start again in each stratum, say so (nested).");
      }
    }
  }

  private static int[] drawn(Grouping strata, Grouping units) {
    Grouping pairs = strata.and(units);
    var drawn = new int[strata.count()];
    for (int pair = 0; pair < pairs.count(); pair++) {
      drawn[strata.group(pairs.member(pair))]++;
    }
    return drawn;
  }

  private static void checkPopulation(
      Grouping strata, int[] drawn, double[] population, int stage) {
    for (int row = 0; row < population.length; row++) {
      int n = drawn[strata.group(row)];
      if (!(population[row] >= n)) {
        throw new StatisticRefused(
            "At stage "
                + (stage + 1)
                + ", "
                + n
                + " units were drawn in "
                + strata.label(strata.group(row))
                + ", but its population is given as "
                + population[row]
                + ".");
      }
    }
  }

  private static int[] order(int size, List<Stage> stages) {
    var order = new int[size];
    for (int row = 0; row < size; row++) {
      order[row] = row;
    }
    for (int stage = stages.size() - 1; stage >= 0; stage--) {
      order = stages.get(stage).strata.sort(stages.get(stage).units.sort(order));
    }
    return order;
  }

  /** The weights that the populations imply; 1 when they are not known. */
  Weights weights() {
    var weights = new double[order.length];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = 1;
      for (int stage = 0; stage < stages.size() && hasPopulations(); stage++) {
        if (population(stage, row) > TOO_LARGE_FOR_WEIGHTS) {
          throw new StatisticRefused(
              "Without weights, the population must be of known and finite size at every stage.");
        }
        weights[row] *= population(stage, row) / drawn(stage, row);
      }
    }
    return Weights.of(weights);
  }

  int count() {
    return stages.size();
  }

  boolean hasPopulations() {
    return stages.get(0).population.length > 0;
  }

  /** The respondent at this position of the order. */
  int row(int position) {
    return order[position];
  }

  /** The stratum of the respondent at this position of the order. */
  int stratumAt(int stage, int position) {
    return strataInOrder[stage][position];
  }

  /** The unit of the respondent at this position of the order. */
  int unitAt(int stage, int position) {
    return unitsInOrder[stage][position];
  }

  /** Whether each respondent is a unit. */
  boolean everyoneApart(int stage) {
    return stages.get(stage).units.count() == order.length;
  }

  int stratum(int stage, int row) {
    return stages.get(stage).strata.group(row);
  }

  String stratumLabel(int stage, int row) {
    return stages.get(stage).strata.label(stratum(stage, row));
  }

  /** Units drawn in the respondent's stratum. */
  int drawn(int stage, int row) {
    return stages.get(stage).drawn[stratum(stage, row)];
  }

  /** Units there are in the respondent's stratum; infinite when unknown. */
  double population(int stage, int row) {
    double[] population = stages.get(stage).population;
    return population.length == 0 ? Double.POSITIVE_INFINITY : population[row];
  }

  /** The part of the population that was not drawn: 1 - n/N. */
  double notDrawn(int stage, int row) {
    double population = population(stage, row);
    return Double.isInfinite(population) ? 1 : (population - drawn(stage, row)) / population;
  }
}
