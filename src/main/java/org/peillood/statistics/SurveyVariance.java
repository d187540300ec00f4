package org.peillood.statistics;

/**
 * The variance of a number in the population that a designed sample stands for: n / (n - 1) · Σw (x
 * - mean)² / Σw, with n the respondents of the domain whose weight is above 0. With equal weights
 * it is the variance of {@link NumericSummary}. R: {@code survey::svyvar}.
 *
 * <p>Its standard error takes the mean for known, as R does. Undefined with fewer than two
 * respondents.
 */
public final class SurveyVariance {
  private final NumericColumn column;
  private final SampleDesign design;
  private final Rows rows;

  private SurveyVariance(NumericColumn column, SampleDesign design, Rows rows) {
    this.column = column;
    this.design = design;
    this.rows = rows;
  }

  /** The variance of this item over the sample. */
  public static SurveyVariance of(NumericColumn column, SampleDesign design) {
    Rows all = Rows.all(design.size()).sameSize(column.size());
    return new SurveyVariance(column, design, all);
  }

  /** Among these respondents only. */
  public SurveyVariance within(Rows filter) {
    return new SurveyVariance(column, design, filter.sameSize(design.size()));
  }

  /** The variance with its uncertainty, in squared units of the item. */
  public SurveyFigures figures() {
    var domain = SurveyDomain.of(design, rows, column::isAnswered);
    int n = domain.positive();
    if (n < 2) {
      return SurveyFigures.none(
          domain,
          n == 1 ? Reason.TOO_FEW_CASES : domain.n() == 0 ? Reason.NO_CASES : Reason.NO_WEIGHT);
    }
    var squares = new double[domain.n()];
    for (int place = 0; place < squares.length; place++) {
      squares[place] = column.value(domain.row(place));
    }
    double mean = domain.weightedMean(squares);
    double scale = n / (n - 1.0);
    for (int place = 0; place < squares.length; place++) {
      double deviation = squares[place] - mean;
      squares[place] = deviation * deviation * scale;
    }
    return SurveyMean.figures(domain, squares, 0.95);
  }

  /** The standard deviation: the square root of the variance, in the units of the item. */
  public Result<Double> sd() {
    return figures().value().map(Math::sqrt);
  }
}
