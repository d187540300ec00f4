package org.peillood.statistics;

import java.util.ArrayList;

/**
 * The share of a designed sample that chose a category, with its linearised standard error and an
 * interval of {@link SurveyInterval}. The base is those in the filter who have an answer. R: {@code
 * survey::svyciprop(~I(x == "category"), design)}.
 */
public final class SurveyProportion {
  private final CategoricalColumn column;
  private final int category;
  private final SampleDesign design;
  private final Rows rows;
  private final double level;
  private final SurveyInterval method;

  private SurveyProportion(
      CategoricalColumn column,
      int category,
      SampleDesign design,
      Rows rows,
      double level,
      SurveyInterval method) {
    this.column = column;
    this.category = category;
    this.design = design;
    this.rows = rows;
    this.level = level;
    this.method = method;
  }

  /** The share of this category; refused when the item does not have it. */
  public static SurveyProportion of(
      CategoricalColumn column, String category, SampleDesign design) {
    Rows all = Rows.all(design.size()).sameSize(column.size());
    int number = column.number(category);
    return new SurveyProportion(column, number, design, all, 0.95, SurveyInterval.LOGIT);
  }

  /** Among these respondents only. */
  public SurveyProportion within(Rows filter) {
    Rows chosen = filter.sameSize(design.size());
    return new SurveyProportion(column, category, design, chosen, level, method);
  }

  /** With another confidence level, between 0 and 1. */
  public SurveyProportion withLevel(double newLevel) {
    double checked = Interval.checkLevel(newLevel);
    return new SurveyProportion(column, category, design, rows, checked, method);
  }

  /** With another kind of interval. */
  public SurveyProportion withInterval(SurveyInterval newMethod) {
    return new SurveyProportion(column, category, design, rows, level, newMethod);
  }

  /** The figures. */
  public SurveyFigures figures() {
    SurveyDomain domain = SurveyDomain.of(design, rows, column::isAnswered);
    var chosen = new double[domain.n()];
    for (int place = 0; place < chosen.length; place++) {
      chosen[place] = column.code(domain.row(place)) == category ? 1 : 0;
    }
    SurveyFigures mean = SurveyMean.figures(domain, chosen, level);
    if (!mean.standardError().isDefined()) {
      return mean;
    }
    var share =
        new SurveyInterval.Share(
            mean.value().orThrow(),
            mean.standardError().orThrow(),
            mean.n(),
            mean.degreesOfFreedom(),
            level);
    Result<Interval> interval = method.of(share);
    var cautions = new ArrayList<>(mean.cautions());
    if (interval.isDefined() && method.folds(share)) {
      cautions.add(Caution.FOLDED_INTERVAL);
    }
    return new SurveyFigures(
        mean.n(),
        mean.sumOfWeights(),
        mean.degreesOfFreedom(),
        mean.value(),
        mean.standardError(),
        interval,
        mean.effectiveN(),
        mean.designEffect(),
        SurveyFigures.METHOD + ", " + method.label() + " interval",
        cautions);
  }
}
