package org.peillood.statistics;

/**
 * The total of a number in the population: Σwx, with its standard error by Taylor linearisation and
 * Student's t interval. R: {@code survey::svytotal}. It counts the population only as far as the
 * weights do: with weights of 1 it is the sum over the respondents. The total of a domain without
 * respondents is 0, with no interval.
 */
public final class SurveyTotal {
  private final NumericColumn column;
  private final SampleDesign design;
  private final Rows rows;
  private final double level;

  private SurveyTotal(NumericColumn column, SampleDesign design, Rows rows, double level) {
    this.column = column;
    this.design = design;
    this.rows = rows;
    this.level = level;
  }

  /** The total of this item. */
  public static SurveyTotal of(NumericColumn column, SampleDesign design) {
    Rows all = Rows.all(design.size()).sameSize(column.size());
    return new SurveyTotal(column, design, all, 0.95);
  }

  /** Of these respondents only. */
  public SurveyTotal within(Rows filter) {
    return new SurveyTotal(column, design, filter.sameSize(design.size()), level);
  }

  /** With another confidence level, between 0 and 1. */
  public SurveyTotal withLevel(double newLevel) {
    return new SurveyTotal(column, design, rows, Interval.checkLevel(newLevel));
  }

  /** The figures. */
  public SurveyFigures figures() {
    SurveyDomain domain = SurveyDomain.of(design, rows, column::isAnswered);
    var values = new double[domain.n()];
    for (int place = 0; place < values.length; place++) {
      values[place] = column.value(domain.row(place));
    }
    return SurveyFigures.of(domain, domain.weightedSum(values), values, level);
  }
}
