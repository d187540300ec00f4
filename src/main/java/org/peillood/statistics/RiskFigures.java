package org.peillood.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@link RiskComparison} finds in a table {@code a b / c d}.
 *
 * @param n respondents in the table, unweighted
 * @param oddsRatio ad / (bc) with Woolf's (1955) interval exp(log OR ± z √(1/a + 1/b + 1/c + 1/d))
 * @param logOddsRatio its natural logarithm
 * @param standardError the standard error of that logarithm
 * @param halfAdded whether a cell is empty, so that 0.5 was added to all four for the odds ratio
 *     (Haldane and Anscombe); the risks keep the cells as they are
 * @param firstRisk a / (a + b), with Wilson's interval; undefined when nobody is in the row
 * @param secondRisk c / (c + d), likewise
 * @param riskDifference first risk minus second, with Newcombe's (1998) interval
 * @param riskRatio first risk over second, with the interval on the log scale; undefined when a
 *     cell is empty
 */
public record RiskFigures(
    long n,
    Result<Estimate> oddsRatio,
    Result<Double> logOddsRatio,
    Result<Double> standardError,
    boolean halfAdded,
    Result<Estimate> firstRisk,
    Result<Estimate> secondRisk,
    Result<Estimate> riskDifference,
    Result<Estimate> riskRatio) {

  /** What to know before leaning on these figures. */
  public List<Caution> cautions() {
    var cautions = new ArrayList<Caution>();
    if (halfAdded) {
      cautions.add(Caution.HALF_ADDED);
    }
    if (oddsRatio.value().filter(ratio -> ratio.effectiveN() != ratio.n()).isPresent()) {
      cautions.add(Caution.EFFECTIVE_COUNTS);
    }
    return cautions;
  }
}
