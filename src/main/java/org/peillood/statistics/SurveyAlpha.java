package org.peillood.statistics;

import java.util.List;

/**
 * Cronbach's alpha in the population that a designed sample stands for, over the respondents who
 * answered every item: k/(k-1) (1 - Σ var item / var sum) of weighted variances. With equal weights
 * it is the alpha of {@link CronbachAlpha}. R: {@code survey::svycralpha}.
 *
 * <p>The standard error is by Taylor linearisation of the ratio of the variances. The interval is
 * made on the scale of log(1 - alpha), where alpha is nearer to a normal variable (Bonett 2002,
 * Journal of Educational and Behavioral Statistics 27), so that it never reaches past 1. R: {@code
 * svycontrast} of {@code svyvar}.
 *
 * <p>Undefined with fewer than two items or two complete cases, or when the sum does not vary.
 */
public final class SurveyAlpha {
  private final List<ScaleItem> items;
  private final SampleDesign design;
  private final Rows rows;
  private final double level;

  private SurveyAlpha(List<ScaleItem> items, SampleDesign design, Rows rows, double level) {
    this.items = items;
    this.design = design;
    this.rows = rows;
    this.level = level;
  }

  /** Of these items, reversed where they should be, over the sample. */
  public static SurveyAlpha of(List<ScaleItem> items, SampleDesign design) {
    Rows all = Rows.all(design.size());
    items.forEach(item -> all.sameSize(item.size()));
    return new SurveyAlpha(List.copyOf(items), design, all, 0.95);
  }

  /** Among these respondents only. */
  public SurveyAlpha within(Rows filter) {
    return new SurveyAlpha(items, design, filter.sameSize(design.size()), level);
  }

  /** With another confidence level, between 0 and 1. */
  public SurveyAlpha withLevel(double newLevel) {
    return new SurveyAlpha(items, design, rows, Interval.checkLevel(newLevel));
  }

  /** Alpha with its uncertainty, without a unit. */
  public SurveyFigures figures() {
    var domain =
        SurveyDomain.of(design, rows, row -> items.stream().allMatch(item -> item.isAnswered(row)));
    if (items.size() < 2) {
      return SurveyFigures.none(domain, Reason.TOO_FEW_ITEMS);
    }
    if (domain.positive() < 2) {
      return SurveyFigures.none(
          domain,
          domain.n() == 0
              ? Reason.NO_CASES
              : domain.sumOfWeights() == 0 ? Reason.NO_WEIGHT : Reason.TOO_FEW_CASES);
    }
    var ofItems = new double[domain.n()];
    var sum = new double[domain.n()];
    for (var item : items) {
      var deviations = deviations(item, domain);
      for (int place = 0; place < sum.length; place++) {
        ofItems[place] += deviations[place] * deviations[place];
        sum[place] += deviations[place];
      }
    }
    for (int place = 0; place < sum.length; place++) {
      sum[place] *= sum[place];
    }
    return figures(domain, ofItems, sum);
  }

  private static double[] deviations(ScaleItem item, SurveyDomain domain) {
    var values = new double[domain.n()];
    for (int place = 0; place < values.length; place++) {
      values[place] = item.value(domain.row(place));
    }
    double mean = domain.weightedMean(values);
    for (int place = 0; place < values.length; place++) {
      values[place] -= mean;
    }
    return values;
  }

  /** From the squared deviations of each respondent, summed over items and of the sum of items. */
  private SurveyFigures figures(SurveyDomain domain, double[] ofItems, double[] ofSum) {
    double items = domain.weightedSum(ofItems);
    double total = domain.weightedSum(ofSum);
    if (total <= 1e-14 * items || total == 0) {
      return SurveyFigures.none(domain, Reason.NO_VARIATION);
    }
    double k = this.items.size();
    double factor = k / (k - 1);
    double alpha = factor * (1 - items / total);
    var influence = new double[ofItems.length];
    for (int place = 0; place < influence.length; place++) {
      influence[place] = factor * (items / total * ofSum[place] - ofItems[place]) / total;
    }
    var straight = SurveyFigures.of(domain, alpha, influence, level);
    return straight.withInterval(
        straight
            .standardError()
            .fold(error -> interval(alpha, error, straight.degreesOfFreedom()), Result::none));
  }

  private Result<Interval> interval(double alpha, double error, int df) {
    double rest = 1 - alpha;
    return SurveyFigures.interval(0, rest > 0 ? error / rest : 0, df, level)
        .map(
            logarithm ->
                new Interval(
                    1 - rest * Math.exp(logarithm.upper()),
                    1 - rest * Math.exp(logarithm.lower()),
                    level,
                    "Bonett, by Taylor linearisation"));
  }
}
