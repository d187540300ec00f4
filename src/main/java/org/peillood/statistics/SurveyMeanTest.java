package org.peillood.statistics;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Whether the means of a number differ between groups of a designed sample. Two groups are compared
 * by the difference of their means in linearised standard errors, with as many degrees of freedom
 * as first-stage clusters less strata of the two together, less one; R: {@code survey::svyttest}.
 * All groups at once by Wald's test that no mean differs from the first; R: {@code
 * survey::regTermTest(svyglm(x ~ group), ~group)}.
 *
 * <p>Groups in which nobody with a weight above 0 answered are left out. Undefined where fewer than
 * two groups are left, where one does not vary, and without degrees of freedom.
 */
public final class SurveyMeanTest {
  private final SurveyDomain domain;
  private final CategoricalColumn groups;
  private final double[] means;
  private final double[] weights;
  private final double[] values;
  private final Result<Covariance> covariance;

  private SurveyMeanTest(SurveyDomain domain, NumericColumn column, CategoricalColumn groups) {
    this.domain = domain;
    this.groups = groups;
    this.values = new double[domain.n()];
    this.weights = new double[groups.categories().size()];
    this.means = new double[weights.length];
    var sums = new CompensatedSums(weights.length);
    var products = new CompensatedSums(weights.length);
    for (int place = 0; place < values.length; place++) {
      values[place] = column.value(domain.row(place));
      sums.add(group(place), domain.weight(place));
      products.add(group(place), domain.weight(place) * values[place]);
    }
    for (int group = 0; group < weights.length; group++) {
      weights[group] = sums.get(group);
      means[group] = products.get(group) / weights[group];
    }
    var found = domain.variance(new Deviations());
    this.covariance =
        found
            .covariance()
            .map(Result::of)
            .orElseGet(() -> Result.none(Reason.NO_DEGREES_OF_FREEDOM));
  }

  /** The means of this item in these groups, among some respondents. */
  public static SurveyMeanTest of(
      NumericColumn column, CategoricalColumn groups, SampleDesign design, Rows rows) {
    rows.sameSize(column.size()).sameSize(groups.size());
    return new SurveyMeanTest(
        SurveyDomain.of(design, rows, row -> column.isAnswered(row) && groups.isAnswered(row)),
        column,
        groups);
  }

  private int group(int place) {
    return groups.code(domain.row(place));
  }

  /** What each respondent contributes to the mean of each group. */
  private final class Deviations implements Linearised {
    @Override
    public int dimension() {
      return means.length;
    }

    @Override
    public void addTo(double[] totals, int place) {
      int group = group(place);
      if (domain.weight(place) > 0) {
        totals[group] += domain.weight(place) * (values[place] - means[group]) / weights[group];
      }
    }
  }

  /**
   * The first group against the second.
   *
   * @throws StatisticRefused when there is no such group
   */
  public Result<Difference> between(String first, String second) {
    int a = groups.number(first);
    int b = groups.number(second);
    if (!(weights[a] > 0 && weights[b] > 0)) {
      return Result.none(Reason.NO_CASES);
    }
    int df = degreesOfFreedom(group -> group == a || group == b) - 1;
    return covariance.fold(
        matrix -> {
          double square = matrix.get(a, a) + matrix.get(b, b) - 2 * matrix.get(a, b);
          double error = Math.sqrt(Math.max(0, square));
          double size = Math.max(Math.abs(means[a]), Math.abs(means[b]));
          if (df < 1) {
            return Result.none(Reason.NO_DEGREES_OF_FREEDOM);
          }
          if (TTest.isRounding(error, size)) {
            return Result.none(Reason.NO_VARIATION);
          }
          double difference = means[a] - means[b];
          double t = difference / error;
          return Result.of(new Difference(difference, error, t, df, Tails.besideT(t, df)));
        },
        Result::none);
  }

  private int degreesOfFreedom(IntPredicate chosen) {
    return domain.degreesOfFreedom(place -> chosen.test(group(place)));
  }

  /** All groups at once. */
  public Result<Figures> figures() {
    int[] filled = IntStream.range(0, weights.length).filter(g -> weights[g] > 0).toArray();
    int k = filled.length;
    if (k < 2) {
      return Result.none(domain.n() == 0 ? Reason.NO_CASES : Reason.TOO_FEW_CATEGORIES);
    }
    int df = degreesOfFreedom(group -> true) + 1 - k;
    if (df < 1) {
      return Result.none(Reason.NO_DEGREES_OF_FREEDOM);
    }
    return covariance.fold(
        matrix -> {
          var differences = new double[k - 1][1];
          var variances = new double[k - 1][k - 1];
          int base = filled[0];
          for (int i = 0; i < k - 1; i++) {
            int own = filled[i + 1];
            differences[i][0] = means[own] - means[base];
            for (int j = 0; j < k - 1; j++) {
              int other = filled[j + 1];
              variances[i][j] =
                  matrix.get(own, other)
                      - matrix.get(own, base)
                      - matrix.get(base, other)
                      + matrix.get(base, base);
            }
          }
          var told = new double[k - 1];
          for (int i = 0; i < k - 1; i++) {
            told[i] = differences[i][0];
          }
          double[][] solved = LinearSystem.solve(variances, differences);
          if (solved.length == 0) {
            return Result.none(Reason.NO_VARIATION);
          }
          double wald = IntStream.range(0, k - 1).mapToDouble(i -> told[i] * solved[i][0]).sum();
          double f = wald / (k - 1);
          return Result.of(
              new Figures(domain.n(), f, k - 1, df, Tails.aboveF(f, k - 1.0, df), between()));
        },
        Result::none);
  }

  /** The part of the weighted squares that lies between the groups. */
  private double between() {
    double mean = domain.weightedMean(values);
    double all = domain.weightedSquares(values, mean);
    double ofMeans = 0;
    for (int group = 0; group < means.length; group++) {
      if (weights[group] > 0) {
        ofMeans += weights[group] * (means[group] - mean) * (means[group] - mean);
      }
    }
    return Math.min(1, ofMeans / all);
  }

  /**
   * How far two means lie apart.
   *
   * @param difference the first less the second, in the units of the item
   * @param standardError of the difference
   * @param t the difference in standard errors
   * @param degreesOfFreedom of t
   * @param p two-sided
   */
  public record Difference(
      double difference, double standardError, double t, int degreesOfFreedom, double p) {}

  /**
   * The test of all groups.
   *
   * @param n respondents in the groups, unweighted
   * @param f Wald's statistic by group less one
   * @param numeratorDf groups less one
   * @param denominatorDf clusters less strata, plus one, less groups
   * @param p the probability of an F at least as large
   * @param etaSquared the part of the weighted squares between the groups, from 0 to 1; R: {@code
   *     summary(lm(x ~ group, weights = w))$r.squared}
   */
  public record Figures(
      long n, double f, int numeratorDf, int denominatorDf, double p, double etaSquared) {}
}
