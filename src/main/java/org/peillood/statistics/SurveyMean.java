package org.peillood.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mean of a number over a designed sample: Σwx / Σw, with its standard error by Taylor
 * linearisation (Woodruff 1971) and Student's t interval. R: {@code survey::svymean} with {@code
 * confint(df = degf(design))}, {@code svyby} for groups.
 *
 * <p>A filter and missing values make a domain: respondents outside it stay in the design with
 * value 0. Without variation in the domain the standard error is 0, with a caution.
 */
public final class SurveyMean {
  private final NumericColumn column;
  private final SampleDesign design;
  private final Rows rows;
  private final double level;

  private SurveyMean(NumericColumn column, SampleDesign design, Rows rows, double level) {
    this.column = column;
    this.design = design;
    this.rows = rows;
    this.level = level;
  }

  /** The mean of this item over the sample. */
  public static SurveyMean of(NumericColumn column, SampleDesign design) {
    Rows all = Rows.all(design.size()).sameSize(column.size());
    return new SurveyMean(column, design, all, 0.95);
  }

  /** Among these respondents only. */
  public SurveyMean within(Rows filter) {
    return new SurveyMean(column, design, filter.sameSize(design.size()), level);
  }

  /** With another confidence level, between 0 and 1. */
  public SurveyMean withLevel(double newLevel) {
    return new SurveyMean(column, design, rows, Interval.checkLevel(newLevel));
  }

  /** The figures of all in the filter together. */
  public SurveyFigures figures() {
    return figures(domain());
  }

  /** The figures per category of another item, in category order, also where nobody is. */
  public Map<String, SurveyFigures> by(CategoricalColumn groups) {
    rows.sameSize(groups.size());
    List<SurveyDomain> domains = SurveyDomain.by(groups, design, rows, column::isAnswered);
    // Domains share nothing that changes, so each is worked out on a core of its own.
    List<SurveyFigures> perDomain = domains.parallelStream().map(this::figures).toList();
    var figures = new LinkedHashMap<String, SurveyFigures>();
    for (int group = 0; group < domains.size(); group++) {
      figures.put(groups.categories().get(group), perDomain.get(group));
    }
    return figures;
  }

  private SurveyDomain domain() {
    return SurveyDomain.of(design, rows, column::isAnswered);
  }

  private SurveyFigures figures(SurveyDomain domain) {
    var values = new double[domain.n()];
    for (int place = 0; place < values.length; place++) {
      values[place] = column.value(domain.row(place));
    }
    return figures(domain, values, level);
  }

  /** The mean of values given along a domain; they are overwritten. */
  static SurveyFigures figures(SurveyDomain domain, double[] values, double level) {
    double sum = domain.sumOfWeights();
    if (sum == 0) {
      return SurveyFigures.none(domain, domain.n() == 0 ? Reason.NO_CASES : Reason.NO_WEIGHT);
    }
    double mean = domain.weightedMean(values);
    for (int place = 0; place < values.length; place++) {
      values[place] -= mean;
    }
    // What rounding left in the mean is taken out of the deviations.
    double left = domain.weightedSum(values) / sum;
    for (int place = 0; place < values.length; place++) {
      values[place] = (values[place] - left) / sum;
    }
    return SurveyFigures.of(domain, mean + left, values, level);
  }
}
