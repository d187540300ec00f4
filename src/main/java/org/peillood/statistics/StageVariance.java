package org.peillood.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The variance of totals of linearised values over the stages of a sample. In each stratum of the
 * first stage, n/(n-1) times the squared deviations of the totals of the n clusters, times 1 - n/N
 * when the population is known; then, only when it is known, the same within each cluster for the
 * next stage, times n/N. Clusters in which the domain has nobody count with total 0. Equal to R's
 * {@code survey:::svyrecvar}.
 */
final class StageVariance {
  /** Below this part of the population not drawn, R takes a stratum to have been drawn whole. */
  private static final double DRAWN_WHOLE = 1e-7;

  private final SampleStages stages;
  private final LoneCluster loneCluster;
  private final int[] positions;
  private final Linearised values;
  private final int dimension;
  private boolean metLoneCluster;
  private boolean metUnevenPopulation;

  /** The positions of the domain in design order; the values are counted along them. */
  StageVariance(SampleDesign design, int[] positions, Linearised values) {
    this.stages = design.stages();
    this.loneCluster = design.loneCluster();
    this.positions = positions;
    this.values = values;
    this.dimension = values.dimension();
  }

  /** The covariance matrix; empty when every stratum has one cluster only. */
  Optional<Covariance> covariance() {
    return ofStage(0, 0, positions.length);
  }

  /** Whether a stratum with a single cluster was met. */
  boolean metLoneCluster() {
    return metLoneCluster;
  }

  /** Whether the population was given differently within one stratum. */
  boolean metUnevenPopulation() {
    return metUnevenPopulation;
  }

  private Optional<Covariance> ofStage(int stage, int from, int to) {
    var sum = new Covariance(dimension);
    int strata = 0;
    int known = 0;
    for (int start = from; start < to; ) {
      int end = endOfStratum(stage, start, to);
      Optional<Covariance> own = ofStratum(stage, start, end);
      own.ifPresent(covariance -> sum.add(covariance, 1));
      known += own.isPresent() ? 1 : 0;
      strata++;
      start = end;
    }
    if (strata > 0 && known == 0) {
      return Optional.empty();
    }
    var whole = new Covariance(dimension);
    whole.add(sum, strata == 0 ? 1 : (double) strata / known);
    return stage + 1 < stages.count() && stages.hasPopulations()
        ? withLaterStages(whole, stage, from, to)
        : Optional.of(whole);
  }

  private Optional<Covariance> withLaterStages(Covariance whole, int stage, int from, int to) {
    for (int start = from; start < to; ) {
      int end = endOfUnit(stage, start, to);
      int first = firstRow(start, end);
      double part = stages.drawn(stage, first) / stages.population(stage, first);
      Optional<Covariance> within = ofStage(stage + 1, start, end);
      if (within.isEmpty()) {
        return within;
      }
      whole.add(within.orElseThrow(), part);
      start = end;
    }
    return Optional.of(whole);
  }

  /** One stratum; empty when its single cluster is to get the average of the other strata. */
  private Optional<Covariance> ofStratum(int stage, int from, int to) {
    int n = stages.drawn(stage, row(from));
    var sum = new Covariance(dimension);
    OptionalDouble common = commonNotDrawn(stage, from, to);
    if (isDrawnWhole(stage, from, to, common)) {
      return Optional.of(sum);
    }
    if (n == 1 && loneCluster != LoneCluster.CENTRED) {
      return lone(stage, from, sum);
    }
    metLoneCluster |= n == 1;
    if (n > 1 && common.isPresent() && values instanceof Linearised.Single single) {
      double square = squares(single.values, stage, from, to, n);
      sum.add(new double[] {1}, common.getAsDouble() * n / (n - 1.0) * square);
      return Optional.of(sum);
    }
    boolean apart = stages.everyoneApart(stage);
    if (n > 1 && common.isPresent() && apart && values instanceof Linearised.ByKind kinds) {
      addSquares(kinds, from, to, n, common.getAsDouble() * n / (n - 1.0), sum);
      return Optional.of(sum);
    }
    double[] mean = new double[dimension];
    int units = n == 1 ? 1 : mean(stage, from, to, n, mean);
    // With clusters outside the domain all clusters get the scale of the first, as in R.
    double factor = n > 1 ? n / (n - 1.0) : 1;
    boolean oneScale = common.isPresent() || units < n;
    double scale = factor * common.orElseGet(() -> stages.notDrawn(stage, firstRow(from, to)));
    var total = new double[dimension];
    for (int start = from; start < to; ) {
      int end = endOfUnit(stage, start, to);
      total(start, end, total);
      for (int i = 0; i < dimension; i++) {
        total[i] -= mean[i];
      }
      sum.add(total, oneScale ? scale : factor * stages.notDrawn(stage, firstRow(start, end)));
      start = end;
    }
    sum.add(mean, scale * (n - units));
    return Optional.of(sum);
  }

  /** The squared deviations of the totals of n clusters from their mean, for one estimate. */
  private double squares(double[] single, int stage, int from, int to, int n) {
    if (stages.everyoneApart(stage)) {
      double mean = CompensatedSums.sum(single, from, to) / n;
      return CompensatedSums.sumOfSquares(single, from, to, mean) + (n - (to - from)) * mean * mean;
    }
    var totals = new double[to - from];
    int count = 0;
    int last = -1;
    for (int place = from; place < to; place++) {
      int unit = stages.unitAt(stage, positions[place]);
      count += unit == last ? 0 : 1;
      totals[count - 1] += single[place];
      last = unit;
    }
    double mean = CompensatedSums.sum(totals, 0, count) / n;
    return CompensatedSums.sumOfSquares(totals, 0, count, mean) + (n - count) * mean * mean;
  }

  /** The same where each respondent is a unit of a kind: the squares are summed per kind. */
  private void addSquares(
      Linearised.ByKind kinds, int from, int to, int n, double factor, Covariance sum) {
    var weights = new CompensatedSums(kinds.vectors.length);
    var squares = new CompensatedSums(kinds.vectors.length);
    for (int place = from; place < to; place++) {
      int kind = kinds.kind.applyAsInt(place);
      if (kind >= 0) {
        double weight = kinds.weight.applyAsDouble(place);
        weights.add(kind, weight);
        squares.add(kind, weight * weight);
      }
    }
    var mean = new double[dimension];
    for (int kind = 0; kind < kinds.vectors.length; kind++) {
      sum.add(kinds.vectors[kind], factor * squares.get(kind));
      for (int i = 0; i < dimension; i++) {
        mean[i] += weights.get(kind) * kinds.vectors[kind][i] / n;
      }
    }
    sum.add(mean, -factor * n);
  }

  private Optional<Covariance> lone(int stage, int from, Covariance nothing) {
    if (loneCluster == LoneCluster.REFUSED) {
      throw new StatisticRefused(
          "In "
              + stages.stratumLabel(stage, row(from))
              + " a single unit was drawn at stage "
              + (stage + 1)
              + ": how much units differ there cannot be seen from one. Put it together with a"
              + " stratum that is like it, or choose how single units are to be treated.");
    }
    metLoneCluster = true;
    return loneCluster == LoneCluster.CERTAIN ? Optional.of(nothing) : Optional.empty();
  }

  /** The part of the population not drawn when it is one number over all these respondents. */
  private OptionalDouble commonNotDrawn(int stage, int from, int to) {
    double common = stages.notDrawn(stage, row(from));
    if (stages.hasPopulations()) {
      for (int place = from + 1; place < to; place++) {
        if (stages.notDrawn(stage, row(place)) != common) {
          metUnevenPopulation = true;
          return OptionalDouble.empty();
        }
      }
    }
    return OptionalDouble.of(common);
  }

  private boolean isDrawnWhole(int stage, int from, int to, OptionalDouble common) {
    if (common.isPresent()) {
      return common.getAsDouble() < DRAWN_WHOLE;
    }
    return IntStream.range(from, to)
        .allMatch(place -> stages.notDrawn(stage, row(place)) < DRAWN_WHOLE);
  }

  /** Fills in the mean total over the n clusters drawn; answers with how many are in the domain. */
  private int mean(int stage, int from, int to, int n, double[] mean) {
    var total = new double[dimension];
    var lost = new double[dimension];
    int units = 0;
    for (int start = from; start < to; ) {
      int end = endOfUnit(stage, start, to);
      total(start, end, total);
      for (int i = 0; i < dimension; i++) {
        double sum = mean[i] + total[i];
        lost[i] +=
            Math.abs(mean[i]) >= Math.abs(total[i])
                ? mean[i] - sum + total[i]
                : total[i] - sum + mean[i];
        mean[i] = sum;
      }
      units++;
      start = end;
    }
    for (int i = 0; i < dimension; i++) {
      mean[i] = (mean[i] + lost[i]) / n;
    }
    return units;
  }

  private void total(int from, int to, double[] total) {
    Arrays.fill(total, 0);
    for (int place = from; place < to; place++) {
      values.addTo(total, place);
    }
  }

  private int row(int place) {
    return stages.row(positions[place]);
  }

  private int firstRow(int from, int to) {
    int first = row(from);
    for (int place = from + 1; place < to; place++) {
      first = Math.min(first, row(place));
    }
    return first;
  }

  private int endOfStratum(int stage, int start, int to) {
    int stratum = stages.stratumAt(stage, positions[start]);
    int end = start + 1;
    while (end < to && stages.stratumAt(stage, positions[end]) == stratum) {
      end++;
    }
    return end;
  }

  private int endOfUnit(int stage, int start, int to) {
    int unit = stages.unitAt(stage, positions[start]);
    int end = start + 1;
    while (end < to && stages.unitAt(stage, positions[end]) == unit) {
      end++;
    }
    return end;
  }
}
