package org.peillood.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The respondents an estimate is about, in design order: those a filter chooses who have a value.
 * Everyone else stays in the design with value 0.
 */
final class SurveyDomain {
  private final SampleDesign design;
  private final int[] positions;
  private final double[] weights;
  private final double sumOfWeights;

  private SurveyDomain(SampleDesign design, int[] positions) {
    this.design = design;
    this.positions = positions;
    this.weights = new double[positions.length];
    for (int place = 0; place < positions.length; place++) {
      weights[place] = design.weightAt(positions[place]);
    }
    this.sumOfWeights = CompensatedSums.sum(weights, 0, weights.length);
  }

  static SurveyDomain of(SampleDesign design, Rows filter, IntPredicate answered) {
    return new SurveyDomain(design, chosen(design, filter, answered));
  }

  /** The positions in design order of those chosen. */
  private static int[] chosen(SampleDesign design, Rows filter, IntPredicate answered) {
    filter.sameSize(design.size());
    Rows frame = design.rows();
    boolean everyone = filter.isAll() && frame.isAll();
    var positions = new int[design.size()];
    int count = 0;
    for (int position = 0; position < positions.length; position++) {
      int row = design.stages().row(position);
      if ((everyone || (filter.contains(row) && frame.contains(row))) && answered.test(row)) {
        positions[count++] = position;
      }
    }
    return Arrays.copyOf(positions, count);
  }

  /** One domain per category, in category order; respondents without a category fall away. */
  static List<SurveyDomain> by(
      CategoricalColumn groups, SampleDesign design, Rows filter, IntPredicate answered) {
    int[] positions = chosen(design, filter, answered);
    var codes = new int[positions.length];
    var sizes = new int[groups.categories().size()];
    for (int place = 0; place < positions.length; place++) {
      codes[place] = groups.code(design.stages().row(positions[place]));
      if (codes[place] >= 0) {
        sizes[codes[place]]++;
      }
    }
    var members = new int[sizes.length][];
    for (int group = 0; group < members.length; group++) {
      members[group] = new int[sizes[group]];
    }
    var filled = new int[members.length];
    for (int place = 0; place < positions.length; place++) {
      int code = codes[place];
      if (code >= 0) {
        members[code][filled[code]++] = positions[place];
      }
    }
    return Arrays.stream(members).parallel().map(own -> new SurveyDomain(design, own)).toList();
  }

  /** Respondents, also those of weight 0. */
  int n() {
    return positions.length;
  }

  int row(int place) {
    return design.stages().row(positions[place]);
  }

  double weight(int place) {
    return weights[place];
  }

  double sumOfWeights() {
    return sumOfWeights;
  }

  /** Σ of a value per respondent times the weight. */
  double weightedSum(double[] values) {
    return CompensatedSums.sumOfProducts(values, weights);
  }

  /** Σw (x - centre)². */
  double weightedSquares(double[] values, double centre) {
    return CompensatedSums.sumOfSquares(values, weights, centre);
  }

  /** Σwx / Σw; exactly the value that all with weight share, if they do. */
  double weightedMean(double[] values) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int place = 0; place < values.length; place++) {
      if (weights[place] > 0) {
        lowest = Math.min(lowest, values[place]);
        highest = Math.max(highest, values[place]);
      }
    }
    return lowest == highest ? lowest : weightedSum(values) / sumOfWeights();
  }

  /** Kish's effective n. */
  Result<Double> effectiveN() {
    if (sumOfWeights == 0) {
      return none();
    }
    double squares = CompensatedSums.sumOfProducts(weights, weights);
    return Result.of(sumOfWeights * sumOfWeights / squares);
  }

  int positive() {
    int positive = 0;
    for (double weight : weights) {
      positive += weight > 0 ? 1 : 0;
    }
    return positive;
  }

  /** Why a domain without weight has no figure. */
  <T> Result<T> none() {
    return Result.none(n() == 0 ? Reason.NO_CASES : Reason.NO_WEIGHT);
  }

  /** First-stage units less strata, among the respondents with a weight above 0. */
  int degreesOfFreedom() {
    return degreesOfFreedom(place -> true);
  }

  /** The same among some of them, counted along the domain. */
  int degreesOfFreedom(IntPredicate chosen) {
    return unitsLessStrata(place -> weights[place] > 0 && chosen.test(place));
  }

  /** First-stage units less strata, among all respondents of the domain. */
  int degreesOfFreedomOfAll() {
    return unitsLessStrata(place -> true);
  }

  private int unitsLessStrata(IntPredicate counts) {
    SampleStages stages = design.stages();
    int lastUnit = -1;
    int lastStratum = -1;
    int difference = 0;
    for (int place = 0; place < positions.length; place++) {
      if (counts.test(place)) {
        int unit = stages.unitAt(0, positions[place]);
        int stratum = stages.stratumAt(0, positions[place]);
        difference += (unit == lastUnit ? 0 : 1) - (stratum == lastStratum ? 0 : 1);
        lastUnit = unit;
        lastStratum = stratum;
      }
    }
    return difference;
  }

  /** The covariance of totals, and what there is to know about it. */
  Variance variance(Linearised values) {
    boolean calibrated = !design.calibrations().isEmpty();
    var variance = calibrated ? calibrated(values) : new StageVariance(design, positions, values);
    Optional<Covariance> covariance = variance.covariance();
    var cautions = new ArrayList<Caution>();
    if (variance.metLoneCluster()) {
      cautions.add(Caution.LONE_CLUSTERS);
    }
    if (variance.metUnevenPopulation()) {
      cautions.add(Caution.UNEVEN_POPULATION);
    }
    return new Variance(covariance, List.copyOf(cautions));
  }

  /** Known totals tell something about those outside the domain too, so they come along. */
  private StageVariance calibrated(Linearised values) {
    int dimension = values.dimension();
    var byRow = new double[dimension][design.size()];
    var own = new double[dimension];
    for (int place = 0; place < positions.length; place++) {
      Arrays.fill(own, 0);
      values.addTo(own, place);
      for (int i = 0; i < dimension; i++) {
        byRow[i][row(place)] = own[i];
      }
    }
    for (Calibration calibration : design.calibrations()) {
      for (double[] estimate : byRow) {
        calibration.residuals(estimate);
      }
    }
    int[] everyone = of(design, Rows.all(design.size()), row -> true).positions;
    return new StageVariance(
        design,
        everyone,
        new Linearised() {
          @Override
          public int dimension() {
            return dimension;
          }

          @Override
          public void addTo(double[] totals, int place) {
            for (int i = 0; i < dimension; i++) {
              totals[i] += byRow[i][design.stages().row(everyone[place])];
            }
          }
        });
  }

  /** A covariance matrix, empty when no stratum tells anything, with what to know about it. */
  record Variance(Optional<Covariance> covariance, List<Caution> cautions) {}
}
