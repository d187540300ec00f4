package org.peillood.statistics;

/**
 * The ratio of two totals, Σwy / Σwx, over respondents who have both numbers, with its standard
 * error by Taylor linearisation and Student's t interval. R: {@code survey::svyratio}. Undefined
 * when the denominator's total is 0.
 */
public final class SurveyRatio {
  private final NumericColumn numerator;
  private final NumericColumn denominator;
  private final SampleDesign design;
  private final Rows rows;
  private final double level;

  private SurveyRatio(
      NumericColumn numerator,
      NumericColumn denominator,
      SampleDesign design,
      Rows rows,
      double level) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.design = design;
    this.rows = rows;
    this.level = level;
  }

  /** The total of one item by the total of another. */
  public static SurveyRatio of(
      NumericColumn numerator, NumericColumn denominator, SampleDesign design) {
    Rows all = Rows.all(design.size()).sameSize(numerator.size()).sameSize(denominator.size());
    return new SurveyRatio(numerator, denominator, design, all, 0.95);
  }

  /** Of these respondents only. */
  public SurveyRatio within(Rows filter) {
    Rows chosen = filter.sameSize(design.size());
    return new SurveyRatio(numerator, denominator, design, chosen, level);
  }

  /** With another confidence level, between 0 and 1. */
  public SurveyRatio withLevel(double newLevel) {
    double checked = Interval.checkLevel(newLevel);
    return new SurveyRatio(numerator, denominator, design, rows, checked);
  }

  /** The figures. */
  public SurveyFigures figures() {
    SurveyDomain domain =
        SurveyDomain.of(
            design, rows, row -> numerator.isAnswered(row) && denominator.isAnswered(row));
    var above = new double[domain.n()];
    var below = new double[domain.n()];
    for (int place = 0; place < above.length; place++) {
      above[place] = numerator.value(domain.row(place));
      below[place] = denominator.value(domain.row(place));
    }
    double total = domain.weightedSum(below);
    if (domain.sumOfWeights() == 0) {
      return SurveyFigures.none(domain, domain.n() == 0 ? Reason.NO_CASES : Reason.NO_WEIGHT);
    }
    if (total == 0) {
      return SurveyFigures.none(domain, Reason.ZERO_DENOMINATOR);
    }
    double ratio = domain.weightedSum(above) / total;
    for (int place = 0; place < above.length; place++) {
      above[place] = (above[place] - ratio * below[place]) / total;
    }
    return SurveyFigures.of(domain, ratio, above, level);
  }
}
